import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { type AuditActorKind, type AuditRow, noHash } from '../../../shared/domain/audit.ts';
import { auditHash } from '../audit-chain.ts';
import type { Queryable, Transaction } from '../database.ts';
import { audit, auditHeads } from '../schema/audit.ts';

export type AuditEntry = {
  readonly actor: { readonly kind: AuditActorKind; readonly id: string | null };
  /** What was done, in the past tense: `reply-sent`, `sign-in-failed`. Those of `auditFamilies` have words. */
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Never a text that somebody wrote, never a secret. */
  readonly details?: Record<string, unknown>;
};

type Noted = { readonly workspaceId: string; readonly at: number; readonly entry: AuditEntry };

/** What transactions that are open have noted. */
const noted = new WeakMap<Transaction, Noted[]>();

/** The one way into the audit. It is written with the transaction that does what it tells of, or not at all. */
export async function appendAudit(
  tx: Transaction,
  workspaceId: string,
  at: number,
  entry: AuditEntry,
): Promise<void> {
  const held = noted.get(tx);
  if (!held) throw new Error('The audit is written in a transaction of the store alone.');
  held.push({ workspaceId, at, entry });
}

/**
 * Runs what a transaction does, then links what it noted to the chain, as its last step. The chain's head is locked
 * from there to the commit, after all other locks: so writers wait for each other and never in a circle, and an entry
 * comes into the chain in the order of the commits.
 */
export async function withAudit<Result>(
  tx: Transaction,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const entries: Noted[] = [];
  noted.set(tx, entries);
  try {
    const result = await work(tx);
    const ids = [...new Set(entries.map(({ workspaceId }) => workspaceId))].sort();
    for (const id of ids)
      await link(
        tx,
        id,
        entries.filter(({ workspaceId }) => workspaceId === id),
      );
    return result;
  } finally {
    noted.delete(tx);
  }
}

async function link(tx: Transaction, workspaceId: string, entries: readonly Noted[]): Promise<void> {
  const head = await lockHead(tx, workspaceId);
  let { seq, hash: previousHash } = head;
  const rows = entries.map(({ at, entry }): AuditRow => {
    seq += 1;
    const row = {
      workspaceId,
      seq,
      at,
      actorKind: entry.actor.kind,
      actorId: entry.actor.id,
      action: entry.action,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      // As it comes back: what JSON has no word for is not hashed either.
      details: JSON.parse(JSON.stringify(entry.details ?? {})) as Record<string, unknown>,
      previousHash,
    };
    const hash = auditHash(row);
    previousHash = hash;
    return { ...row, hash };
  });
  await tx.insert(audit).values(rows);
}

async function lockHead(tx: Transaction, workspaceId: string): Promise<{ seq: number; hash: string }> {
  const read = () =>
    tx
      .select({ seq: auditHeads.seq, hash: auditHeads.hash })
      .from(auditHeads)
      .where(eq(auditHeads.workspaceId, workspaceId))
      .for('update');
  const [held] = await read();
  if (held) return held;
  await tx.insert(auditHeads).values({ workspaceId, seq: 0, hash: noHash }).onConflictDoNothing();
  const [made] = await read();
  if (!made) throw new Error(`The audit of workspace ${workspaceId} has no head.`);
  return made;
}

export type AuditHead = { readonly workspaceId: string; readonly seq: number; readonly hash: string };

export async function listAuditHeads(db: Queryable): Promise<AuditHead[]> {
  return db.select().from(auditHeads).orderBy(auditHeads.workspaceId);
}

export async function readAuditHead(db: Queryable, workspaceId: string): Promise<AuditHead> {
  const [head] = await db.select().from(auditHeads).where(eq(auditHeads.workspaceId, workspaceId));
  return head ?? { workspaceId, seq: 0, hash: noHash };
}

export type AuditFilter = {
  readonly actorKind: AuditActorKind | null;
  readonly actorId: string | null;
  readonly actions: readonly string[] | null;
  readonly subjectId: string | null;
  /** Milliseconds, both included. */
  readonly from: number | null;
  readonly to: number | null;
};

/** The newest first, those before `before`. */
export async function pageAudit(
  db: Queryable,
  workspaceId: string,
  filter: AuditFilter,
  before: number | null,
  most: number,
): Promise<AuditRow[]> {
  const wanted: (SQL | undefined)[] = [
    eq(audit.workspaceId, workspaceId),
    before === null ? undefined : lt(audit.seq, before),
    filter.actorKind === null ? undefined : eq(audit.actorKind, filter.actorKind),
    filter.actorId === null ? undefined : eq(audit.actorId, filter.actorId),
    filter.actions === null ? undefined : inArray(audit.action, [...filter.actions]),
    // Beside what it was done to, what else it was about: the other conversation of a merge, whom something went to.
    // As the index audit_about has it.
    filter.subjectId === null
      ? undefined
      : sql`(${audit.subjectId} = ${filter.subjectId}::uuid or
            jsonb_path_query_array(${audit.details}, '$.** ? (@.type() == "string")') @> to_jsonb(${filter.subjectId}::text))`,
    filter.from === null ? undefined : gte(audit.at, filter.from),
    filter.to === null ? undefined : lte(audit.at, filter.to),
  ];
  return db
    .select()
    .from(audit)
    .where(and(...wanted))
    .orderBy(desc(audit.seq))
    .limit(most);
}

/** As the chain goes, those after `after` up to `upTo`, both places. */
export async function readAuditChain(
  db: Queryable,
  workspaceId: string,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
): Promise<AuditRow[]> {
  return db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, workspaceId), gt(audit.seq, after), lte(audit.seq, upTo)))
    .orderBy(asc(audit.seq))
    .limit(most);
}

/** Places of the first and the last entry of a time; null: nothing was done in it. */
export async function spanOfAudit(
  db: Queryable,
  workspaceId: string,
  { from, to }: Pick<AuditFilter, 'from' | 'to'>,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const [span] = await db
    .select({
      first: sql<number | null>`min(${audit.seq})::float8`,
      last: sql<number | null>`max(${audit.seq})::float8`,
    })
    .from(audit)
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        from === null ? undefined : gte(audit.at, from),
        to === null ? undefined : lte(audit.at, to),
      ),
    );
  return span?.first == null || span.last == null ? null : { first: span.first, last: span.last };
}
