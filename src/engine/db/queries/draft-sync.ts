import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { DraftContent, type PutDraft } from '../../../shared/wire/drafts.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

export type DraftPlace = { readonly conversationId: string; readonly mode: DraftMode };
/** `rev` 0: the hub has none. */
export type DraftSync = {
  readonly rev: number;
  readonly dirty: boolean;
  readonly others: readonly DraftContent[];
};

type Row = { conversation_id: string; mode: DraftMode; rev: number; dirty: number; others: string };

const unknown: DraftSync = { rev: 0, dirty: false, others: [] };

export function getDraftSync(db: ReadableDb, { conversationId, mode }: DraftPlace): DraftSync {
  const row = prepared<Row>(db, 'SELECT * FROM draft_sync WHERE conversation_id = ? AND mode = ?').get(
    conversationId,
    mode,
  );
  return row ? syncOf(row) : unknown;
}

function syncOf({ rev, dirty, others }: Row): DraftSync {
  return { rev, dirty: dirty === 1, others: DraftContent.array().parse(JSON.parse(others)) };
}

export function putDraftSync(db: WritableDb, { conversationId, mode }: DraftPlace, sync: DraftSync): void {
  prepared(
    db,
    `INSERT INTO draft_sync (conversation_id, mode, rev, dirty, others) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (conversation_id, mode) DO UPDATE SET rev = excluded.rev, dirty = excluded.dirty,
         others = excluded.others`,
  ).run(conversationId, mode, sync.rev, sync.dirty ? 1 : 0, JSON.stringify(sync.others));
}

/** The draft changed here; the hub is to hear of it. */
export function markDraftChanged(db: WritableDb, { conversationId, mode }: DraftPlace): void {
  prepared(
    db,
    `INSERT INTO draft_sync (conversation_id, mode, rev, dirty, others) VALUES (?, ?, 0, 1, '[]')
       ON CONFLICT (conversation_id, mode) DO UPDATE SET dirty = 1 WHERE dirty = 0`,
  ).run(conversationId, mode);
}

/** Nothing is here and nothing at the hub: there is no more to say of it. */
export function forgetDraftSync(db: WritableDb, { conversationId, mode }: DraftPlace): void {
  prepared(db, 'DELETE FROM draft_sync WHERE conversation_id = ? AND mode = ?').run(conversationId, mode);
}

/** Places whose draft the hub has not got as it is here. */
export function listChangedDrafts(db: ReadableDb): DraftPlace[] {
  return prepared<Row>(db, 'SELECT * FROM draft_sync WHERE dirty = 1').all().map(placeOf);
}

/** What this workstation knows of the hub's drafts. */
export function listKnownDrafts(
  db: ReadableDb,
): (Pick<PutDraft, 'conversationId' | 'mode'> & { rev: number })[] {
  return prepared<Row>(db, 'SELECT * FROM draft_sync WHERE rev > 0 LIMIT 1000')
    .all()
    .map((row) => ({ ...placeOf(row), rev: row.rev }));
}

function placeOf(row: Row): DraftPlace {
  return { conversationId: row.conversation_id, mode: row.mode };
}

/** Drafts of whose place in the hub nothing is known, as after a damaged database was rebuilt. */
export function adoptLooseDrafts(db: WritableDb): void {
  db.prepare("INSERT OR IGNORE INTO draft_sync SELECT conversation_id, mode, 0, 1, '[]' FROM drafts").run();
}
