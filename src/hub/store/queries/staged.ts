import { and, eq, inArray } from 'drizzle-orm';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article, Macro } from '../../../shared/domain/knowledge.ts';
import { isInShare, type Stage } from '../../../shared/domain/stage.ts';
import type { Queryable, Transaction } from '../database.ts';
import { stagedDocuments } from '../schema/document-versions.ts';
import { memberships } from '../schema/people.ts';

type DocumentOf = { macro: Macro; article: Article };

/** A document as some have it in place of the live one, and who they are as of now. */
export type StagedDocument<Of extends Source['kind'] = Source['kind']> = {
  readonly document: DocumentOf[Of];
  readonly stage: Stage;
  /** Those that it names, and the members of the groups that it names. */
  readonly agentIds: ReadonlySet<string>;
};

/** By the document's id; all of a kind in a workspace, or these alone. */
export async function readStaged<Of extends Source['kind']>(
  db: Queryable,
  workspaceId: string,
  kind: Of,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, StagedDocument<Of>>> {
  if (ids?.length === 0) return new Map();
  const rows = await db
    .select()
    .from(stagedDocuments)
    .where(
      and(
        eq(stagedDocuments.workspaceId, workspaceId),
        eq(stagedDocuments.documentKind, kind),
        ids && inArray(stagedDocuments.documentId, [...ids]),
      ),
    );
  const groupIds = [...new Set(rows.flatMap(({ stage }) => stage.groupIds))];
  const members =
    groupIds.length === 0
      ? []
      : await db.select().from(memberships).where(inArray(memberships.groupId, groupIds));
  return new Map(
    rows.map(({ documentId, document, stage }) => {
      const inside = members.filter(({ groupId }) => stage.groupIds.includes(groupId));
      const agentIds = new Set([...stage.agentIds, ...inside.map(({ agentId }) => agentId)]);
      return [documentId, { document: document as DocumentOf[Of], stage, agentIds }];
    }),
  );
}

/** Whether it is staged to this agent on this device. */
export function isStagedFor(
  { agentIds, stage }: Pick<StagedDocument, 'agentIds' | 'stage'>,
  reader: { readonly agentId: string; readonly deviceId: string },
): boolean {
  return agentIds.has(reader.agentId) || isInShare(reader.deviceId, stage.share);
}

export async function putStaged(
  tx: Transaction,
  workspaceId: string,
  kind: Source['kind'],
  document: Macro | Article,
  stage: Stage,
): Promise<void> {
  const row = { workspaceId, stage, document };
  await tx
    .insert(stagedDocuments)
    .values({ ...row, documentKind: kind, documentId: document.id })
    .onConflictDoUpdate({ target: [stagedDocuments.documentKind, stagedDocuments.documentId], set: row });
}

export async function dropStaged(tx: Transaction, kind: Source['kind'], documentId: string): Promise<void> {
  await tx
    .delete(stagedDocuments)
    .where(and(eq(stagedDocuments.documentKind, kind), eq(stagedDocuments.documentId, documentId)));
}
