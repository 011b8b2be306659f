import { BrowserWindow, Notification } from 'electron';
import type { FromEngine, Note } from '../../shared/contract/host.ts';
import { tonedDown } from '../../shared/domain/notify-rules.ts';
import type { SoundName } from '../../shared/domain/notify-settings.ts';
import { text } from '../text/texts.ts';
import { takesReplies } from './replies.ts';
import type { SystemQuiet } from './system-quiet.ts';

type Notify = Extract<FromEngine, { type: 'notify' }>;

type NotificationOptions = {
  systemQuiet: SystemQuiet;
  play(sound: { name: SoundName; volume: number }): void;
  /** Shows that conversation, or the inbox when it is about several. */
  open(conversationId: string | null): void;
  reply(conversationId: string, text: string): void;
};

/** As many as are kept: whoever is away for a day comes back to a tray count, not to a wall of notes. */
const mostKept = 30;

/**
 * Shows notes of the system and plays their sounds, as far as the agent's rules and the system leave any of it. One
 * note a conversation: a newer one takes its place.
 */
export function createNotifications(options: NotificationOptions) {
  // Held on to for as long as they are on the screen: one that is collected hears no click.
  const shown = new Map<string, Notification>();

  function show({ note, conversationId, mayReply }: Notify): void {
    if (!Notification.isSupported()) return;
    const key = conversationId ?? 'several';
    shown.get(key)?.close();
    if (note.what === 'many') closeAll();
    const reply = mayReply && conversationId !== null && takesReplies();
    const notification = new Notification({
      ...say(note),
      // The sound is ours: it was chosen, and plays where the system's would not.
      silent: true,
      ...(reply ? { hasReply: true, replyPlaceholder: text().notification.reply } : {}),
    });
    const gone = () => {
      if (shown.get(key) === notification) shown.delete(key);
    };
    notification.on('click', () => {
      gone();
      options.open(conversationId);
    });
    if (reply) {
      notification.on('reply', (_event, written) => {
        gone();
        options.reply(conversationId, written);
      });
    }
    notification.on('close', gone);
    notification.on('failed', gone);
    shown.delete(key);
    shown.set(key, notification);
    const [oldest] = shown;
    if (shown.size > mostKept && oldest) {
      shown.delete(oldest[0]);
      oldest[1].close();
    }
    notification.show();
  }

  function closeAll(): void {
    for (const notification of shown.values()) notification.close();
    shown.clear();
  }

  return {
    async notify(message: Notify): Promise<void> {
      const systemQuiet = await options.systemQuiet();
      const { note, sound } = tonedDown(
        { how: message.sound ? 'sound' : 'silent', soundInFront: message.sound?.inFront ?? false },
        { inFront: BrowserWindow.getFocusedWindow() !== null, inSight: message.inSight, systemQuiet },
      );
      if (note) show(message);
      if (sound && message.sound) options.play(message.sound);
    },
    /** Nothing of what was shown is to be read any more: another person may sit here. */
    closeAll,
  };
}

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
    case 'side':
      return { title: notification.side(note.by, note.subject), body: note.text };
    case 'escalation':
      return { title: notification.escalation(note.target), body: note.from || notification.untitled };
    case 'taken':
      return { title: notification.taken(note.by), body: note.from || notification.untitled };
    case 'assigned':
      return { title: notification.assigned(note.from || notification.somebody), body: note.text };
    case 'restricted':
      return { title: notification.untitled, body: notification.restricted };
    case 'reminder':
      return { title: notification.reminder(note.from), body: note.text };
    case 'wordless':
      return { title: notification.untitled, body: notification.wordless };
    case 'many':
      return { title: notification.many(note.count), body: notification.manyText };
  }
}
