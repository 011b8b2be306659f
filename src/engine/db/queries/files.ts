import type { Attachment } from '../../../shared/domain/conversation.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

export type FileState = 'here' | 'wanted' | 'beyond' | 'missing' | 'gone';
export type KeptFile = { hash: string; mime: string; bytes: number; state: FileState; uploaded: number };

export function getFile(db: ReadableDb, hash: string): KeptFile | null {
  return (
    prepared<KeptFile>(db, 'SELECT hash, mime, bytes, state, uploaded FROM files WHERE hash = ?').get(hash) ??
    null
  );
}

/** Notes that a file should be on this workstation; one that is here already stays here. */
export function wantFile(
  db: WritableDb,
  file: Pick<Attachment, 'hash' | 'mime' | 'bytes'>,
  now: number,
): void {
  prepared(
    db,
    `INSERT INTO files (hash, mime, bytes, state, uploaded, added_at) VALUES (?, ?, ?, 'wanted', 1, ?)
       ON CONFLICT (hash) DO UPDATE SET state = 'wanted' WHERE state = 'missing'`,
  ).run(file.hash, file.mime, file.bytes, now);
}

/** Notes that a file's bytes lie in the files folder; `uploaded` is false for an own one that the hub may lack. */
export function haveFile(
  db: WritableDb,
  file: Pick<Attachment, 'hash' | 'mime' | 'bytes'> & { readonly uploaded: boolean },
  now: number,
): void {
  prepared(
    db,
    `INSERT INTO files (hash, mime, bytes, state, uploaded, added_at) VALUES (?, ?, ?, 'here', ?, ?)
       ON CONFLICT (hash) DO UPDATE SET state = 'here', uploaded = max(uploaded, excluded.uploaded)`,
  ).run(file.hash, file.mime, file.bytes, Number(file.uploaded), now);
}

export function setFileState(db: WritableDb, hash: string, state: FileState): void {
  prepared(db, 'UPDATE files SET state = ? WHERE hash = ?').run(state, hash);
}

/** Of a picture whose bytes were deleted for want of room, unless it is doomed meanwhile. */
export function markBeyond(db: WritableDb, hash: string): void {
  prepared(db, "UPDATE files SET state = 'beyond' WHERE hash = ? AND state = 'here'").run(hash);
}

export function markUploaded(db: WritableDb, hash: string): void {
  prepared(db, 'UPDATE files SET uploaded = 1 WHERE hash = ?').run(hash);
}

export function countWantedFiles(db: ReadableDb): number {
  return prepared<{ n: number }>(db, "SELECT count(*) AS n FROM files WHERE state = 'wanted'").get()?.n ?? 0;
}

/** Files whose bytes are to be deleted. */
export function listGoneFiles(db: ReadableDb): string[] {
  const rows = prepared<{ hash: string }>(db, "SELECT hash FROM files WHERE state = 'gone'").all();
  return rows.map((row) => row.hash);
}

export function forgetGoneFile(db: WritableDb, hash: string): void {
  prepared(db, "DELETE FROM files WHERE hash = ? AND state = 'gone'").run(hash);
}

const inAttachments = /"hash":"([0-9a-f]{64})"/g;

/** Hashes of the files named in a piece of JSON. */
export function hashesIn(json: string | null): string[] {
  return json === null ? [] : [...json.matchAll(inAttachments)].map((match) => match[1] ?? '');
}

const outsideArticles = [
  'SELECT attachments AS json FROM messages WHERE attachments IS NOT NULL',
  'SELECT attachments AS json FROM drafts',
  'SELECT payload AS json FROM outbox',
  'SELECT document AS json FROM macros',
  'SELECT shown AS json FROM own_macros',
];

/** Those of `hashes` that nothing but articles names. */
export function shownAlone(db: ReadableDb, hashes: Iterable<string>): Set<string> {
  const loose = new Set(hashes);
  for (const holder of outsideArticles) {
    if (loose.size === 0) return loose;
    for (const { json } of prepared<{ json: string }>(db, holder).iterate())
      for (const hash of hashesIn(json)) loose.delete(hash);
  }
  return loose;
}

function isInArticle(db: ReadableDb, hash: string): boolean {
  return prepared(db, 'SELECT 1 FROM article_pictures WHERE hash = ? LIMIT 1').get(hash) !== undefined;
}

/** Dooms those of `hashes` that no message, draft, queued mutation or document has any more. */
export function doomUnused(db: WritableDb, hashes: ReadonlySet<string>): void {
  const known = [...hashes].filter((hash) => !isInArticle(db, hash) && getFile(db, hash) !== null);
  for (const hash of shownAlone(db, known)) setFileState(db, hash, 'gone');
}
