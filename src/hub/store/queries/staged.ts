import { and, eq, inArray } from 'drizzle-orm';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import { isInShare, type Stage } from '../../../shared/domain/stage.ts';
import type { Queryable, Transaction } from '../database.ts';
import { stagedMacros } from '../schema/document-versions.ts';
import { memberships } from '../schema/people.ts';

/** A macro as some have it in place of the live one, and who they are as of now. */
export type StagedMacro = {
  readonly macro: Macro;
  readonly stage: Stage;
  /** Those that it names, and the members of the groups that it names. */
  readonly agentIds: ReadonlySet<string>;
};

/** By the macro's id; all of a workspace, or of these macros alone. */
export async function readStaged(
  db: Queryable,
  workspaceId: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, StagedMacro>> {
  if (ids?.length === 0) return new Map();
  const rows = await db
    .select()
    .from(stagedMacros)
    .where(and(eq(stagedMacros.workspaceId, workspaceId), ids && inArray(stagedMacros.macroId, [...ids])));
  const groupIds = [...new Set(rows.flatMap(({ stage }) => stage.groupIds))];
  const members =
    groupIds.length === 0
      ? []
      : await db.select().from(memberships).where(inArray(memberships.groupId, groupIds));
  return new Map(
    rows.map(({ macroId, document, stage }) => {
      const inside = members.filter(({ groupId }) => stage.groupIds.includes(groupId));
      const agentIds = new Set([...stage.agentIds, ...inside.map(({ agentId }) => agentId)]);
      return [macroId, { macro: document, stage, agentIds }];
    }),
  );
}

/** Whether it is staged to this agent on this device. */
export function isStagedFor(
  { agentIds, stage }: Pick<StagedMacro, 'agentIds' | 'stage'>,
  reader: { readonly agentId: string; readonly deviceId: string },
): boolean {
  return agentIds.has(reader.agentId) || isInShare(reader.deviceId, stage.share);
}

export async function putStaged(
  tx: Transaction,
  workspaceId: string,
  macro: Macro,
  stage: Stage,
): Promise<void> {
  const row = { workspaceId, stage, document: macro };
  await tx
    .insert(stagedMacros)
    .values({ ...row, macroId: macro.id })
    .onConflictDoUpdate({ target: stagedMacros.macroId, set: row });
}

export async function dropStaged(tx: Transaction, macroId: string): Promise<void> {
  await tx.delete(stagedMacros).where(eq(stagedMacros.macroId, macroId));
}
