import type { Source } from '../../../shared/domain/conversation.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { Mutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { getMeta, putMeta } from './meta.ts';

type Kind = Source['kind'];

/** What a document said. */
export type DocumentBefore = {
  readonly version: number;
  readonly title: string;
  /** Of a macro, by its languages. */
  readonly texts: Readonly<Record<string, string>>;
  readonly article?: Pick<Article, 'locale' | 'audience' | 'bodyHtml'>;
};

export type DocumentChanged = {
  readonly kind: Kind;
  readonly id: string;
  readonly what: 'new' | 'changed' | 'withdrawn' | 'gone';
  readonly title: string;
  /** As it was when the agent last looked; null: it was not there. */
  readonly before: DocumentBefore | null;
  readonly at: number;
};

type Row = Omit<DocumentChanged, 'before'> & { readonly before: string | null };
const toChanged = ({ before, ...row }: Row): DocumentChanged => ({
  ...row,
  before: before === null ? null : (JSON.parse(before) as DocumentBefore),
});

const knowsKey = 'sync.knows-knowledge';
const lookedKey = 'whats-new.looked';

/** Whether all macros and articles have been here once: what comes before that is not new to anybody. */
export const knowsKnowledge = (db: ReadableDb): boolean => getMeta(db, knowsKey) !== null;

export function markKnown(db: WritableDb): void {
  if (!knowsKnowledge(db)) putMeta(db, knowsKey, '1');
}

/** When the agent last said that they had seen everything, ms; null: never. */
export function getLookedAt(db: ReadableDb): number | null {
  const at = getMeta(db, lookedKey);
  return at === null ? null : Number(at);
}

export const putLookedAt = (db: WritableDb, at: number): void => putMeta(db, lookedKey, String(at));

export function getDocumentChange(db: ReadableDb, kind: Kind, id: string): DocumentChanged | null {
  const row = prepared<Row>(
    db,
    'SELECT kind, id, what, title, before, at FROM document_changes WHERE kind = ? AND id = ?',
  ).get(kind, id);
  return row ? toChanged(row) : null;
}

/** The newest first, at most `most`. */
export function listDocumentChanges(db: ReadableDb, most: number): DocumentChanged[] {
  return prepared<Row>(
    db,
    'SELECT kind, id, what, title, before, at FROM document_changes ORDER BY at DESC LIMIT ?',
  )
    .all(most)
    .map(toChanged);
}

export function putDocumentChange(db: WritableDb, one: DocumentChanged): void {
  const { kind, id, what, title, before, at } = one;
  prepared(
    db,
    `INSERT INTO document_changes (kind, id, what, title, before, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET what = excluded.what, title = excluded.title,
         before = excluded.before, at = excluded.at`,
  ).run(kind, id, what, title, before && JSON.stringify(before), at);
}

export function countDocumentChanges(db: ReadableDb): number {
  return prepared<{ n: number }>(db, 'SELECT count(*) AS n FROM document_changes').get()?.n ?? 0;
}

/** All up to `asOf` but those of these documents. */
export function dropDocumentChanges(
  db: WritableDb,
  asOf: number,
  but: readonly { readonly kind: Kind; readonly id: string }[],
): void {
  prepared(
    db,
    `DELETE FROM document_changes
      WHERE at <= ? AND kind || ' ' || id NOT IN (SELECT value FROM json_each(?))`,
  ).run(asOf, JSON.stringify(but.map(({ kind, id }) => `${kind} ${id}`)));
}

export function dropDocumentChange(db: WritableDb, kind: Kind, id: string): void {
  prepared(db, 'DELETE FROM document_changes WHERE kind = ? AND id = ?').run(kind, id);
}

/** Documents that somebody must read, withdrawn ones among them. */
export function listToRead(db: ReadableDb): { readonly kind: Kind; readonly id: string }[] {
  const macros = prepared<{ id: string }>(
    db,
    "SELECT id FROM macros WHERE document ->> '$.validity.mustRead.version' IS NOT NULL",
  ).all();
  const articles = prepared<{ id: string }>(
    db,
    "SELECT id FROM articles WHERE validity ->> '$.mustRead.version' IS NOT NULL",
  ).all();
  return [
    ...macros.map(({ id }) => ({ kind: 'macro' as const, id })),
    ...articles.map(({ id }) => ({ kind: 'article' as const, id })),
  ];
}

/** Documents that expired after `since`, up to and at `now`. */
export function listExpired(
  db: ReadableDb,
  since: number,
  now: number,
): { readonly kind: Kind; readonly id: string; readonly at: number }[] {
  const macros = prepared<{ id: string; at: number }>(
    db,
    `SELECT id, document ->> '$.validity.until' AS at FROM macros
      WHERE document ->> '$.validity.until' BETWEEN ? AND ?`,
  ).all(since + 1, now);
  const articles = prepared<{ id: string; at: number }>(
    db,
    "SELECT id, validity ->> '$.until' AS at FROM articles WHERE validity ->> '$.until' BETWEEN ? AND ?",
  ).all(since + 1, now);
  return [
    ...macros.map((row) => ({ kind: 'macro' as const, ...row })),
    ...articles.map((row) => ({ kind: 'article' as const, ...row })),
  ];
}

/** The latest version of a document that this agent has acknowledged, also where the hub has not heard of it. */
export function acknowledgedVersions(db: ReadableDb): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  const note = (kind: string, id: string, version: number) => {
    const key = `${kind} ${id}`;
    latest.set(key, Math.max(latest.get(key) ?? 0, version));
  };
  const rows = prepared<{ kind: string; id: string; version: number }>(
    db,
    'SELECT kind, id, version FROM acknowledgements',
  ).all();
  for (const { kind, id, version } of rows) note(kind, id, version);
  const waiting = prepared<{ payload: string }>(
    db,
    "SELECT payload FROM outbox WHERE kind = 'acknowledge' AND state <> 'parked'",
  ).all();
  for (const { payload } of waiting) {
    const mutation = Mutation.safeParse(JSON.parse(payload));
    if (mutation.success && mutation.data.kind === 'acknowledge')
      note(mutation.data.documentKind, mutation.data.documentId, mutation.data.version);
  }
  return latest;
}

export function keepAcknowledged(db: WritableDb, kind: Kind, id: string, version: number): void {
  prepared(
    db,
    `INSERT INTO acknowledgements (kind, id, version) VALUES (?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET version = max(version, excluded.version)`,
  ).run(kind, id, version);
}

export function forgetAcknowledged(db: WritableDb): void {
  prepared(db, 'DELETE FROM acknowledgements').run();
}
