import type { AlongAction } from '../../shared/contract/along.ts';
import type { Undo } from '../db/queries/bulk.ts';

type Done = {
  readonly conversationId: string;
  readonly undo: Undo;
  /** Where it came along with a message: what it was, and with which. */
  readonly along?: { readonly action: AlongAction; readonly messageId: string };
};
/** What was done lately, by the key under which it was queued: the oldest is forgotten first. */
export type DoneLately = Map<string, Done>;

const most = 500;

export function remember(lately: DoneLately, key: string, done: Done): void {
  lately.set(key, done);
  for (const old of [...lately.keys()].slice(0, -most)) lately.delete(old);
}
