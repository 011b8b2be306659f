import type { AcknowledgeMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { keepAcknowledgement, readHighestVersion } from '../../store/queries/acknowledgements.ts';
import { refuse, type Verdict } from './ground.ts';

/** Writes down that an agent has read a version. Said offline it may arrive late, when another one is live. */
export async function acknowledge(
  {
    tx,
    agentId,
    workspaceId,
    changes,
    now,
  }: {
    readonly tx: Transaction;
    readonly agentId: string;
    readonly workspaceId: string;
    readonly changes: ChangeCollector;
    readonly now: number;
  },
  { documentKind, documentId, version, at }: AcknowledgeMutation,
): Promise<Verdict> {
  const highest = await readHighestVersion(tx, workspaceId, documentKind, documentId);
  if (highest === null) return refuse('not-found', 'There is no such macro or article.');
  // Else one could be done with all that is yet to come.
  if (version > highest) return refuse('invalid', 'There is no such version yet.');
  const read = { agentId, documentKind, documentId, version, at: Math.min(at, now) };
  const id = await keepAcknowledgement(tx, workspaceId, read);
  changes.add({ entity: 'acknowledgement', id, onlyAgentId: agentId });
  return null;
}
