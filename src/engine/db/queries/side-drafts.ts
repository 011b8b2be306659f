import { SideDraft } from '../../../shared/contract/sides.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** What was written and not sent about a conversation or in a side conversation. */
export function getSideDraft(db: ReadableDb, about: string): SideDraft | null {
  const row = prepared<{ draft: string }>(db, 'SELECT draft FROM side_drafts WHERE about = ?').get(about);
  return row ? SideDraft.parse(JSON.parse(row.draft)) : null;
}

/** Durable when this answers. */
export function putSideDraft(db: WritableDb, about: string, draft: SideDraft): void {
  prepared(
    db,
    'INSERT INTO side_drafts (about, draft) VALUES (?, ?) ON CONFLICT (about) DO UPDATE SET draft = excluded.draft',
  ).run(about, JSON.stringify(draft));
}

/** Answers whether there was one. */
export function dropSideDraft(db: WritableDb, about: string): boolean {
  return prepared(db, 'DELETE FROM side_drafts WHERE about = ?').run(about).changes > 0;
}
