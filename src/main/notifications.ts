import { BrowserWindow, Notification } from 'electron';
import type { Note } from '../shared/contract/host.ts';
import type { ShellCommand } from '../shared/contract/shell.ts';
import { text } from './text/texts.ts';
import { focusMainWindow } from './windows/main-window.ts';

function say(note: Note): { title: string; body: string } {
  const { notification } = text();
  switch (note.what) {
    case 'message':
      return { title: note.from || notification.untitled, body: note.text };
    case 'mention':
    case 'colleague':
      return {
        title: notification[note.what](note.by, note.from || notification.untitled),
        body: note.text,
      };
    case 'taken':
      return { title: notification.taken(note.by), body: note.from || notification.untitled };
    case 'restricted':
      return { title: notification.untitled, body: notification.restricted };
    case 'reminder':
      return { title: notification.reminder(note.from), body: note.text };
    case 'many':
      return { title: notification.many(note.count), body: notification.manyText };
  }
}

/** Shows a note of the system, unless the agent looks at a window of ours already. A click opens the conversation. */
export function showNotification(
  note: Note,
  conversationId: string | null,
  send: (command: ShellCommand) => void,
): void {
  if (BrowserWindow.getFocusedWindow() || !Notification.isSupported()) return;
  const notification = new Notification(say(note));
  notification.on('click', () => {
    focusMainWindow();
    if (conversationId) send({ type: 'open-conversation', id: conversationId });
  });
  notification.show();
}
