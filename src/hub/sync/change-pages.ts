import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { limits } from '../../shared/domain/limits.ts';
import type { Place } from '../store/changes.ts';
import type { Queryable } from '../store/database.ts';
import { measureMessages, measureThreads } from '../store/queries/messages.ts';
import { changeLog } from '../store/schema/change-log.ts';

/** One row of the change log, its places put together. */
export type LogEntry = {
  readonly seq: number;
  readonly entity: typeof changeLog.$inferSelect.entity;
  readonly id: string;
  readonly conversationId: string | null;
  readonly before: Place | null;
  readonly after: Place | null;
  readonly whole: boolean;
  /** Of what belongs to one agent. */
  readonly onlyAgentId: string | null;
};

/** Texts in one page of changes; the last row may go over it alone. */
const pageBytes = 4 * 1024 * 1024;
const pageMessages = 3000;
/** So many messages of the largest size fit without measuring them: that is nearly every push. */
const alwaysFitting = 6;

/** Rows of the log after `since` up to `upTo`, at most `limit`, in order. */
export async function readLog(
  db: Queryable,
  workspaceId: string,
  since: number,
  upTo: number,
  limit: number,
): Promise<LogEntry[]> {
  const rows = await db
    .select()
    .from(changeLog)
    .where(and(eq(changeLog.workspaceId, workspaceId), gt(changeLog.seq, since), lte(changeLog.seq, upTo)))
    .orderBy(asc(changeLog.seq))
    .limit(limit);
  return rows.map((row) => ({
    seq: row.seq,
    entity: row.entity,
    id: row.entityId,
    conversationId: row.conversationId,
    before: place(row.groupBefore, row.restrictedBefore, row.alsoGroupBefore),
    after: place(row.groupAfter, row.restrictedAfter, row.alsoGroupAfter),
    whole: row.whole,
    onlyAgentId: row.onlyAgentId,
  }));
}

function place(groupId: string | null, restricted: boolean | null, alsoGroupId: string | null): Place | null {
  return groupId === null ? null : { groupId, restricted: restricted ?? false, alsoGroupId };
}

/**
 * Cuts a page where its texts would grow past what one answer carries. At least one row stays, so that the
 * reader always gets on.
 */
export async function cutBySize(db: Queryable, entries: readonly LogEntry[]): Promise<LogEntry[]> {
  const messageCount = entries.filter((entry) => entry.entity === 'message').length;
  if (messageCount <= alwaysFitting && !entries.some((entry) => entry.whole)) return [...entries];
  const sizes = await measureMessages(
    db,
    entries.filter((entry) => entry.entity === 'message').map((entry) => entry.id),
  );
  const threads = await measureThreads(
    db,
    entries.filter((entry) => entry.whole).map((entry) => entry.id),
    limits.snapshotMessagesPerConversation,
  );
  let bytes = 0;
  let messages = 0;
  const kept: LogEntry[] = [];
  for (const entry of entries) {
    const thread = entry.whole ? threads.get(entry.id) : undefined;
    bytes += (thread?.bytes ?? 0) + (sizes.get(entry.id) ?? 0);
    messages += thread?.messages ?? 0;
    if (kept.length > 0 && (bytes > pageBytes || messages > pageMessages)) break;
    kept.push(entry);
  }
  return kept;
}
