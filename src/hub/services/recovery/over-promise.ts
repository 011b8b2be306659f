import { defaultTable } from '../../../shared/domain/recovery/default-table.ts';
import type { PromiseKind } from '../../../shared/domain/recovery/promises.ts';
import { promisesBeyond } from '../../../shared/domain/recovery/promises-beyond.ts';
import { listMergedIds } from '../../store/queries/merges.ts';
import { findNewestRecovery } from '../../store/queries/recovery.ts';
import type { Ground } from '../mutations/ground.ts';

/**
 * What a text first promises of a transfer beyond the desk's table, in the words that it has for it; null: nothing. The
 * cases of conversations that go on in this one are talked of here too.
 */
export async function findOverPromise(
  { tx, viewer, conversation, customer }: Pick<Ground, 'tx' | 'viewer' | 'conversation' | 'customer'>,
  text: string,
): Promise<{ readonly kind: PromiseKind; readonly words: string } | null> {
  const table = viewer.workspace.recovery ?? defaultTable;
  const places = [conversation.id, ...(await listMergedIds(tx, conversation.id))];
  const cases = await Promise.all(places.map((id) => findNewestRecovery(tx, id)));
  const [first] = cases.flatMap((one) => promisesBeyond(text, one, table, customer.locale));
  return first ? { kind: first.kind, words: text.slice(first.start, first.end) } : null;
}
