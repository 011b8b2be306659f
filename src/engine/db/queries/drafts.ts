import { Draft, type DraftMode, type WrittenDraft } from '../../../shared/contract/draft-views.ts';
import type { ChangedKey } from '../../../shared/contract/events.ts';
import { DraftSecret, takeOutOfDraft } from '../../../shared/domain/secrets/draft-take-out.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import { touch } from '../ingest/batch.ts';
import { inBatch } from '../ingest/in-batch.ts';
import { findRecord, rederive } from '../ingest/put-conversation.ts';
import { type DraftPlace, markDraftChanged } from './draft-sync.ts';

type Row = {
  conversation_id: string;
  mode: string;
  text: string;
  rich: string | null;
  attachments: string;
  sources: string;
  actions: string;
  secrets: string | null;
  updated_at: number;
};

export function getDraft(db: ReadableDb, conversationId: string, mode: DraftMode): Draft | null {
  const row = prepared<Row>(db, 'SELECT * FROM drafts WHERE conversation_id = ? AND mode = ?').get(
    conversationId,
    mode,
  );
  if (!row) return null;
  return Draft.parse({
    conversationId: row.conversation_id,
    mode: row.mode,
    text: row.text,
    rich: row.rich === null ? null : JSON.parse(row.rich),
    attachments: JSON.parse(row.attachments),
    sources: JSON.parse(row.sources),
    actions: JSON.parse(row.actions),
    secrets: JSON.parse(row.secrets ?? '[]'),
    updatedAt: row.updated_at,
  });
}

/**
 * Saves what has been typed, durable when this answers; an empty draft is no draft. Answers with what to announce:
 * nothing when only the text has changed, because the composer that typed it shows it already.
 */
export function saveDraft(db: WritableDb, draft: WrittenDraft, now: number): ChangedKey[] {
  const { conversationId, mode, text, attachments, actions } = draft;
  if (text.trim() === '' && attachments.length === 0 && actions.length === 0) {
    return discardDraft(db, conversationId, mode, now);
  }
  return transact(db, () => {
    putDraft(db, draft, now);
    markDraftChanged(db, draft);
    return flagDraft(db, conversationId, now);
  });
}

/** What of it is missing in the draft that is kept; none where there is no draft. */
export function listDraftSecrets(db: ReadableDb, { conversationId, mode }: DraftPlace): DraftSecret[] {
  const row = prepared<Pick<Row, 'secrets'>>(
    db,
    'SELECT secrets FROM drafts WHERE conversation_id = ? AND mode = ?',
  ).get(conversationId, mode);
  return DraftSecret.array().parse(JSON.parse(row?.secrets ?? '[]'));
}

/** No secret gets to the disk, whoever writes the draft. */
function putDraft(db: WritableDb, written: WrittenDraft, now: number): void {
  const { draft, secrets } = takeOutOfDraft(written, listDraftSecrets(db, written));
  const { conversationId, mode, text, rich, attachments, sources, actions } = draft;
  prepared(
    db,
    `INSERT INTO drafts
           (conversation_id, mode, text, rich, attachments, sources, actions, secrets, updated_at, begun_ordinal)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT last_ordinal FROM conversations WHERE id = ?))
         ON CONFLICT (conversation_id, mode) DO UPDATE SET text = excluded.text, rich = excluded.rich,
           attachments = excluded.attachments, sources = excluded.sources, actions = excluded.actions,
           secrets = excluded.secrets, updated_at = excluded.updated_at`,
  ).run(
    conversationId,
    mode,
    text,
    rich === null ? null : JSON.stringify(rich),
    JSON.stringify(attachments),
    JSON.stringify(sources),
    JSON.stringify(actions),
    secrets.length > 0 ? JSON.stringify(secrets) : null,
    now,
    conversationId,
  );
}

/** The conversation's newest ordinal when a draft was begun; null when there is none, or it is not known. */
export function getBegunOrdinal(db: ReadableDb, conversationId: string, mode: DraftMode): number | null {
  const row = prepared<{ begun_ordinal: number | null }>(
    db,
    'SELECT begun_ordinal FROM drafts WHERE conversation_id = ? AND mode = ?',
  ).get(conversationId, mode);
  return row?.begun_ordinal ?? null;
}

/** Puts what another workstation wrote in place of what is here; null: there is no draft any more. */
export function replaceDraft(
  db: WritableDb,
  { conversationId, mode }: DraftPlace,
  content: Pick<Draft, 'text' | 'rich' | 'attachments' | 'sources' | 'actions'> | null,
  now: number,
): ChangedKey[] {
  return transact(db, () => {
    if (content) {
      const { text, rich, attachments, sources, actions } = content;
      putDraft(db, { conversationId, mode, text, rich, attachments, sources, actions }, now);
    } else
      prepared(db, 'DELETE FROM drafts WHERE conversation_id = ? AND mode = ?').run(conversationId, mode);
    return [{ topic: 'drafts' }, ...flagDraft(db, conversationId, now)];
  });
}

/** Answers with what to announce. */
export function discardDraft(
  db: WritableDb,
  conversationId: string,
  mode: DraftMode,
  now: number,
): ChangedKey[] {
  return transact(db, () => {
    const gone = prepared(db, 'DELETE FROM drafts WHERE conversation_id = ? AND mode = ?').run(
      conversationId,
      mode,
    );
    if (gone.changes === 0) return [];
    markDraftChanged(db, { conversationId, mode });
    return [{ topic: 'drafts' }, ...flagDraft(db, conversationId, now)];
  });
}

/** Keeps the conversation's mark in the list, and the view of drafts, in step. */
function flagDraft(db: WritableDb, conversationId: string, now: number): ChangedKey[] {
  const flag = prepared<{ has_draft: number; exists_now: number }>(
    db,
    `SELECT has_draft, EXISTS (SELECT 1 FROM drafts WHERE conversation_id = conversations.id) AS exists_now
       FROM conversations WHERE id = ?`,
  ).get(conversationId);
  if (!flag || flag.has_draft === flag.exists_now) return [];
  return inBatch(db, now, (batch) => {
    const record = findRecord(db, conversationId);
    if (!record) return;
    rederive(batch, record, { has_draft: flag.exists_now });
    touch(batch, { topic: 'drafts' });
  });
}
