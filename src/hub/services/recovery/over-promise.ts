import { defaultTable } from '../../../shared/domain/recovery/default-table.ts';
import type { PromiseKind } from '../../../shared/domain/recovery/promises.ts';
import { promisesBeyond } from '../../../shared/domain/recovery/promises-beyond.ts';
import { findNewestRecovery } from '../../store/queries/recovery.ts';
import type { Ground } from '../mutations/ground.ts';

/** What a text first promises of a transfer beyond the desk's table, in the words that it has for it; null: nothing. */
export async function findOverPromise(
  { tx, viewer, conversation, customer }: Pick<Ground, 'tx' | 'viewer' | 'conversation' | 'customer'>,
  text: string,
): Promise<{ readonly kind: PromiseKind; readonly words: string } | null> {
  const newest = await findNewestRecovery(tx, conversation.id);
  const table = viewer.workspace.recovery ?? defaultTable;
  const [first] = promisesBeyond(text, newest, table, customer.locale);
  return first ? { kind: first.kind, words: text.slice(first.start, first.end) } : null;
}
