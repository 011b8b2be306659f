import { announce, type NotifyEvent } from '../../shared/domain/notify-rules.ts';
import type { ReadableDb } from '../db/handle.ts';
import { getSettings } from '../db/queries/settings.ts';
import type { Notify } from './note-groups.ts';

export type Said = Pick<Notify, 'conversationId'> & {
  /** What is written; `words`: whether names and texts may be. */
  readonly note: (words: boolean) => Notify['note'];
  readonly inSight?: boolean;
  /** Where words may be. */
  readonly mayReply?: boolean;
};

/** What the shell announces of something, by the agent's own rules at this time; null: nothing. */
export function announcementOf(
  db: ReadableDb,
  now: number,
  event: NotifyEvent,
  { note, conversationId, inSight = false, mayReply = false }: Said,
): Notify | null {
  const { notifications, notify } = getSettings(db);
  const announced = announce(event, { ...notify, on: notifications }, now);
  if (announced.how === 'not') return null;
  const { kind, words, how } = announced;
  const sound = { name: notify.sounds[kind], volume: notify.volume, inFront: notify.soundInFront };
  return {
    note: note(words),
    kind,
    conversationId,
    sound: how === 'sound' ? sound : null,
    inSight,
    mayReply: words && mayReply,
  };
}

/** Of what is restricted only that it is; without words only that there is something. */
export function discreetly(restricted: boolean, said: Notify['note']): Said['note'] {
  return (words) => (restricted ? { what: 'restricted' } : words ? said : { what: 'wordless' });
}
