import { learn } from '../../../shared/domain/signals/learning.ts';
import type { SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import type { Transaction } from '../../store/database.ts';
import { findPattern, putPattern } from '../../store/queries/signal-patterns.ts';
import { listDecisions, type SignalRow } from '../../store/queries/signals.ts';

/** Takes in what has just been decided about a signal, or taken back. */
export async function learnFrom(
  tx: Transaction,
  { workspaceId, kind, pattern, facts }: Pick<SignalRow, 'workspaceId' | 'kind' | 'pattern' | 'facts'>,
  policy: SignalPolicy,
  now: number,
): Promise<void> {
  const held = await findPattern(tx, { workspaceId, kind, pattern });
  const decisions = await listDecisions(tx, workspaceId, kind, pattern);
  const learnt = learn(kind, decisions, policy, held?.clearedAt ?? null);
  await putPattern(tx, { workspaceId, kind, pattern, facts, ...learnt, updatedAt: now });
}
