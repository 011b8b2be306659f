import { and, desc, eq, inArray, max } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Acknowledgement } from '../../../shared/domain/must-read.ts';
import type { Queryable, Transaction } from '../database.ts';
import { acknowledgements } from '../schema/acknowledgements.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles, macros } from '../schema/knowledge.ts';
import { inChunks } from './in-chunks.ts';

function toAcknowledgement({
  workspaceId: _,
  ...row
}: typeof acknowledgements.$inferSelect): Acknowledgement {
  return row;
}

export async function readAcknowledgements(
  db: Queryable,
  ids: readonly string[],
): Promise<Acknowledgement[]> {
  const found: Acknowledgement[] = [];
  for (const chunk of inChunks(ids, 1000)) {
    const rows = await db.select().from(acknowledgements).where(inArray(acknowledgements.id, chunk));
    found.push(...rows.map(toAcknowledgement));
  }
  return found;
}

/** An agent's, of each document the latest version; at most `most`, the newest. */
export async function listAcknowledgementsOf(
  db: Queryable,
  agentId: string,
  most: number,
): Promise<Acknowledgement[]> {
  const { documentKind, documentId, version } = acknowledgements;
  const latest = db
    .selectDistinctOn([documentKind, documentId])
    .from(acknowledgements)
    .where(eq(acknowledgements.agentId, agentId))
    .orderBy(documentKind, documentId, desc(version))
    .as('latest');
  return (await db.select().from(latest).orderBy(desc(latest.at)).limit(most)).map(toAcknowledgement);
}

/** Of these documents who has acknowledged what, of each agent the latest version. */
export async function listLatestOf(
  db: Queryable,
  workspaceId: string,
  kind: Source['kind'],
  documentIds: readonly string[],
): Promise<Acknowledgement[]> {
  const { agentId, documentKind, documentId, version } = acknowledgements;
  const found: Acknowledgement[] = [];
  for (const chunk of inChunks(documentIds, 1000)) {
    const rows = await db
      .selectDistinctOn([agentId, documentId])
      .from(acknowledgements)
      .where(
        and(
          eq(acknowledgements.workspaceId, workspaceId),
          eq(documentKind, kind),
          inArray(documentId, chunk),
        ),
      )
      .orderBy(agentId, documentId, desc(version));
    found.push(...rows.map(toAcknowledgement));
  }
  return found;
}

/** Once for each version; answers with the row's id, whether it was there or not. */
export async function keepAcknowledgement(
  tx: Transaction,
  workspaceId: string,
  wanted: Omit<Acknowledgement, 'id'>,
): Promise<string> {
  const id = newId();
  const made = await tx
    .insert(acknowledgements)
    .values({ ...wanted, id, workspaceId })
    .onConflictDoNothing()
    .returning({ id: acknowledgements.id });
  if (made.length > 0) return id;
  const { agentId, documentKind, documentId, version } = acknowledgements;
  const [held] = await tx
    .select({ id: acknowledgements.id })
    .from(acknowledgements)
    .where(
      and(
        eq(agentId, wanted.agentId),
        eq(documentKind, wanted.documentKind),
        eq(documentId, wanted.documentId),
        eq(version, wanted.version),
      ),
    );
  if (!held) throw new Error('An acknowledgement was neither there nor made.');
  return held.id;
}

/** The highest number that a version of a document has had; null where there never was one. */
export async function readHighestVersion(
  db: Queryable,
  workspaceId: string,
  kind: Source['kind'],
  id: string,
): Promise<number | null> {
  const table = kind === 'macro' ? macros : articles;
  const [live] = await db
    .select({ number: table.version })
    .from(table)
    .where(and(eq(table.workspaceId, workspaceId), eq(table.id, id)));
  const [kept] = await db
    .select({ number: max(documentVersions.number) })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, workspaceId),
        eq(documentVersions.documentKind, kind),
        eq(documentVersions.documentId, id),
      ),
    );
  const highest = Math.max(live?.number ?? 0, kept?.number ?? 0);
  return highest === 0 ? null : highest;
}
