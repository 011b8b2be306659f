import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable, Transaction } from '../database.ts';
import { documentSteps } from '../schema/document-versions.ts';
import { stepReceipts } from '../schema/workstations.ts';

export type DocumentStep = Pick<
  typeof documentSteps.$inferSelect,
  'documentKind' | 'documentId' | 'number' | 'step' | 'stage' | 'seq' | 'at'
>;

/** All of them under one place in the change log: whoever holds it has heard of all. */
export async function insertSteps(
  tx: Transaction,
  workspaceId: string,
  steps: readonly DocumentStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.insert(documentSteps).values(steps.map((step) => ({ ...step, workspaceId })));
}

/** What became of one document's versions, in order. */
export async function listSteps(
  db: Queryable,
  workspaceId: string,
  kind: DocumentStep['documentKind'],
  id: string,
): Promise<DocumentStep[]> {
  const { documentKind, documentId, number, step, stage, seq, at } = documentSteps;
  return db
    .select({ documentKind, documentId, number, step, stage, seq, at })
    .from(documentSteps)
    .where(and(eq(documentSteps.workspaceId, workspaceId), eq(documentKind, kind), eq(documentId, id)))
    .orderBy(seq);
}

/** When workstations came to hold these places in the change log, by `<workstation> <seq>`. */
export async function readReceipts(
  db: Queryable,
  workstationIds: readonly string[],
  seqs: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  if (workstationIds.length === 0 || seqs.length === 0) return new Map();
  const rows = await db
    .select()
    .from(stepReceipts)
    .where(
      and(inArray(stepReceipts.workstationId, [...workstationIds]), inArray(stepReceipts.seq, [...seqs])),
    );
  return new Map(rows.map(({ workstationId, seq, at }) => [`${workstationId} ${seq}`, at]));
}
