import { create } from 'zustand';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { engine } from '../../engine/client.ts';

export type HeldSend = {
  readonly conversationId: string;
  readonly mode: DraftMode;
  readonly keys: readonly string[];
  /** Instant until which it can be taken back for certain. */
  readonly until: number;
};

/** What was sent but has not left yet, newest last. */
export const useHeldSends = create<{ readonly held: readonly HeldSend[] }>(() => ({ held: [] }));

function forget(keys: readonly string[]): void {
  useHeldSends.setState(({ held }) => ({ held: held.filter((send) => send.keys !== keys) }));
}

export function holdSend(send: HeldSend): void {
  useHeldSends.setState(({ held }) => ({ held: [...held, send] }));
  setTimeout(() => forget(send.keys), Math.max(0, send.until - Date.now()));
}

/** The newest that can still be taken back; of one conversation, or of any. */
export function newestHeld(conversationId?: string): HeldSend | undefined {
  return useHeldSends
    .getState()
    .held.findLast(
      (send) =>
        send.until > Date.now() && (conversationId === undefined || send.conversationId === conversationId),
    );
}

/** Takes it back; the engine puts the text into the draft again. Throws `too-late` when it has left. */
export async function takeBack(send: HeldSend): Promise<void> {
  forget(send.keys);
  await engine.outbox.undo({ keys: [...send.keys] });
}
