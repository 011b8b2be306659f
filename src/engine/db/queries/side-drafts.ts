import { withoutSecretsIn } from '../../../shared/domain/secrets/within.ts';
import { SideDraft } from '../../../shared/domain/side-conversation.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** What was written and not sent about a conversation or in a side conversation. */
export function getSideDraft(db: ReadableDb, about: string): SideDraft | null {
  const row = prepared<{ draft: string }>(db, 'SELECT draft FROM side_drafts WHERE about = ?').get(about);
  return row ? SideDraft.parse(JSON.parse(row.draft)) : null;
}

/** Durable when this answers, without the secrets in it; the hub is to hear of it. */
export function putSideDraft(db: WritableDb, about: string, draft: SideDraft, now: number): void {
  write(db, about, draft);
  markChanged(db, about, now);
}

/** It was sent or thrown away. Answers whether there was one. */
export function dropSideDraft(db: WritableDb, about: string, now: number): boolean {
  const gone = write(db, about, null);
  if (gone) markChanged(db, about, now);
  return gone;
}

/** What it was about is out of sight, and it with that. Answers whether there was one. */
export function forgetSideDraft(db: WritableDb, about: string): boolean {
  forgetSideDraftSync(db, about);
  return write(db, about, null);
}

/** As the hub has it. Answers whether anything is different now. */
export function replaceSideDraft(db: WritableDb, about: string, draft: SideDraft | null): boolean {
  if (JSON.stringify(getSideDraft(db, about)) === JSON.stringify(draft)) return false;
  write(db, about, draft);
  return true;
}

function write(db: WritableDb, about: string, draft: SideDraft | null): boolean {
  if (draft === null) return prepared(db, 'DELETE FROM side_drafts WHERE about = ?').run(about).changes > 0;
  prepared(
    db,
    'INSERT INTO side_drafts (about, draft) VALUES (?, ?) ON CONFLICT (about) DO UPDATE SET draft = excluded.draft',
  ).run(about, JSON.stringify(withoutSecretsIn(draft)));
  return true;
}

/** `rev` 0: the hub has none. `editedAt`: ms, by this machine's clock. */
export type SideDraftSync = { readonly rev: number; readonly dirty: boolean; readonly editedAt: number };
type Row = { about: string; rev: number; dirty: number; edited_at: number };

export function getSideDraftSync(db: ReadableDb, about: string): SideDraftSync {
  const row = prepared<Row>(db, 'SELECT * FROM side_draft_sync WHERE about = ?').get(about);
  return row
    ? { rev: row.rev, dirty: row.dirty === 1, editedAt: row.edited_at }
    : { rev: 0, dirty: false, editedAt: 0 };
}

export function putSideDraftSync(
  db: WritableDb,
  about: string,
  { rev, dirty, editedAt }: SideDraftSync,
): void {
  prepared(
    db,
    `INSERT INTO side_draft_sync (about, rev, dirty, edited_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (about) DO UPDATE SET rev = excluded.rev, dirty = excluded.dirty, edited_at = excluded.edited_at`,
  ).run(about, rev, dirty ? 1 : 0, editedAt);
}

function markChanged(db: WritableDb, about: string, editedAt: number): void {
  putSideDraftSync(db, about, { ...getSideDraftSync(db, about), dirty: true, editedAt });
}

export function forgetSideDraftSync(db: WritableDb, about: string): void {
  prepared(db, 'DELETE FROM side_draft_sync WHERE about = ?').run(about);
}

export function listChangedSideDrafts(db: ReadableDb): string[] {
  return prepared<string>(db, 'SELECT about FROM side_draft_sync WHERE dirty = 1').pluck().all();
}

/** What this workstation knows of the hub's. */
export function listKnownSideDrafts(db: ReadableDb): { about: string; rev: number }[] {
  return prepared<{ about: string; rev: number }>(
    db,
    'SELECT about, rev FROM side_draft_sync WHERE rev > 0 LIMIT 1000',
  ).all();
}

/** Those that were written before they were shared, or came out of a damaged database. */
export function adoptLooseSideDrafts(db: WritableDb): void {
  db.prepare('INSERT OR IGNORE INTO side_draft_sync SELECT about, 0, 1, 0 FROM side_drafts').run();
}
