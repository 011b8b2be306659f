import { and, asc, eq, gt, isNotNull, lte } from 'drizzle-orm';
import { joinMeeting } from '../../shared/domain/meeting-sets.ts';
import type { Queryable } from '../store/database.ts';
import { changeLog } from '../store/schema/change-log.ts';
import { cutBySize, type LogEntry, readLog } from './change-pages.ts';

/** A page of the log as it is sent. */
export type LogPage = {
  readonly entries: readonly LogEntry[];
  /** The place up to which it brings everything. */
  readonly to: number;
  /** Ids of rows that are taken together or not at all. */
  readonly sets: readonly string[][];
};

/** At most `limit` rows of the log after `since`, and what belongs to them. */
export async function readPage(
  db: Queryable,
  workspaceId: string,
  since: number,
  head: number,
  limit: number,
): Promise<LogPage> {
  if (since === head) return { entries: [], to: head, sets: [] };
  const read = await cutBySize(db, await readLog(db, workspaceId, since, head, limit));
  const bound = await readBound(db, workspaceId, since, head);
  const entries = keepTogether(read, bound);
  return { entries, to: read.at(-1)?.seq ?? head, sets: setsIn(entries, bound) };
}

/** An entry of what is taken whole or not at all. */
export type Bound = Pick<LogEntry, 'seq' | 'entity' | 'id'> & { readonly batch: string };

/** What of the log after `since` belongs together, in order: little, whatever else happened. */
export async function readBound(
  db: Queryable,
  workspaceId: string,
  since: number,
  upTo: number,
): Promise<Bound[]> {
  const { seq, entity, entityId, batch } = changeLog;
  const rows = await db
    .select({ seq, entity, id: entityId, batch })
    .from(changeLog)
    .where(
      and(eq(changeLog.workspaceId, workspaceId), gt(seq, since), lte(seq, upTo), isNotNull(changeLog.batch)),
    )
    .orderBy(asc(seq));
  return rows.flatMap((row) => (row.batch === null ? [] : [{ ...row, batch: row.batch }]));
}

/**
 * A page together with what its rows belong to further on in the log. Rows are sent as they are now, so that a page which
 * ends before or within a release may hold some of its parts as they came to be by it: then it brings all of them. `bound`:
 * what belongs together in the log from the page's beginning to its head.
 */
export function keepTogether(page: readonly LogEntry[], bound: readonly Bound[]): LogEntry[] {
  const touched = new Set(page.map(nameOf));
  // What one agent alone hears of, the others have not got by it.
  const here = new Set(page.filter(({ onlyAgentId }) => onlyAgentId === null).map(nameOf));
  const batches = batchesOf(bound);
  const added: LogEntry[] = [];
  for (let before = -1; before < added.length; ) {
    before = added.length;
    for (const batch of batches) {
      if (!batch.some((one) => touched.has(nameOf(one)))) continue;
      for (const one of batch) {
        if (here.has(nameOf(one))) continue;
        here.add(nameOf(one));
        touched.add(nameOf(one));
        added.push(entryOf(one));
      }
    }
  }
  return added.length === 0 ? [...page] : [...page, ...added];
}

/** Of the rows of a page the ids of those that an engine takes together or not at all, set by set. */
export function setsIn(page: readonly LogEntry[], bound: readonly Bound[]): string[][] {
  const here = new Set(page.map(nameOf));
  const sets = batchesOf(bound).map((batch) =>
    batch.flatMap((one) => (here.has(nameOf(one)) ? [one.id] : [])),
  );
  return joinMeeting(sets.filter(({ length }) => length > 1));
}

function batchesOf(bound: readonly Bound[]): Bound[][] {
  const batches = new Map<string, Bound[]>();
  for (const one of bound) {
    const batch = batches.get(one.batch);
    if (batch) batch.push(one);
    else batches.set(one.batch, [one]);
  }
  return [...batches.values()];
}

const nameOf = ({ entity, id }: Pick<LogEntry, 'entity' | 'id'>): string => `${entity} ${id}`;

function entryOf({ seq, entity, id }: Bound): LogEntry {
  return {
    seq,
    entity,
    id,
    conversationId: null,
    before: null,
    after: null,
    whole: false,
    onlyAgentId: null,
  };
}
