import { Notification } from 'electron';
import type { ShellCommand } from '../shared/contract/shell.ts';
import { focusMainWindow, getMainWindow } from './windows/main-window.ts';

/** Shows a note of the system, unless the agent looks at the window already. A click opens the conversation. */
export function showNotification(
  note: { title: string; body: string; conversationId: string | null },
  send: (command: ShellCommand) => void,
): void {
  if (getMainWindow()?.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({ title: note.title, body: note.body });
  notification.on('click', () => {
    focusMainWindow();
    if (note.conversationId) send({ type: 'open-conversation', id: note.conversationId });
  });
  notification.show();
}
