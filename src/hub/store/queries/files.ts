import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Place } from '../changes.ts';
import type { Queryable } from '../database.ts';
import { conversations, files, fileUploaders, messageFiles } from '../schema/conversations.ts';
import { documentFiles } from '../schema/knowledge.ts';

export type StoredFile = {
  readonly hash: string;
  /** By its content. */
  readonly mime: string;
  readonly bytes: number;
  readonly createdAt: number;
};

export async function readFiles(
  db: Queryable,
  workspaceId: string,
  hashes: readonly string[],
): Promise<StoredFile[]> {
  if (hashes.length === 0) return [];
  return db
    .select({
      hash: files.hash,
      mime: files.mime,
      bytes: files.bytes,
      createdAt: files.createdAt,
    })
    .from(files)
    .where(and(eq(files.workspaceId, workspaceId), inArray(files.hash, [...hashes])));
}

/**
 * Keeps what is known of a file whose bytes lie in the file store, and who brought it (an agent or a customer;
 * null: the system itself). A file that is there already stays as it is.
 */
export async function insertFile(
  db: Queryable,
  workspaceId: string,
  file: StoredFile,
  personId: string | null,
): Promise<void> {
  await db
    .insert(files)
    .values({ ...file, workspaceId })
    .onConflictDoNothing();
  if (personId === null) return;
  await db
    .insert(fileUploaders)
    .values({ workspaceId, hash: file.hash, personId, at: file.createdAt })
    .onConflictDoNothing();
}

/** Whether this agent or customer has brought the file. */
export async function hasUploaded(
  db: Queryable,
  workspaceId: string,
  hash: string,
  personId: string,
): Promise<boolean> {
  const [row] = await db
    .select({ at: fileUploaders.at })
    .from(fileUploaders)
    .where(
      and(
        eq(fileUploaders.workspaceId, workspaceId),
        eq(fileUploaders.hash, hash),
        eq(fileUploaders.personId, personId),
      ),
    );
  return row !== undefined;
}

/** Where a file is held: in knowledge that every agent reads, and in conversations at these places. */
export async function findFileHolders(
  db: Queryable,
  workspaceId: string,
  hash: string,
): Promise<{ inKnowledge: boolean; places: Place[] }> {
  const [document] = await db
    .select({ one: sql`1` })
    .from(documentFiles)
    .where(and(eq(documentFiles.workspaceId, workspaceId), eq(documentFiles.hash, hash)))
    .limit(1);
  const places = await db
    .selectDistinct({
      groupId: conversations.groupId,
      restricted: conversations.restricted,
      alsoGroupId: conversations.alsoGroupId,
    })
    .from(messageFiles)
    .innerJoin(conversations, eq(conversations.id, messageFiles.conversationId))
    .where(and(eq(messageFiles.hash, hash), eq(conversations.workspaceId, workspaceId)));
  return { inKnowledge: document !== undefined, places };
}

/** Whether this one conversation holds the file. */
export async function conversationHoldsFile(
  db: Queryable,
  conversationId: string,
  hash: string,
): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(messageFiles)
    .where(and(eq(messageFiles.hash, hash), eq(messageFiles.conversationId, conversationId)))
    .limit(1);
  return row !== undefined;
}
