import type { Draft } from '../../shared/contract/views.ts';
import type { WritableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { saveDraft } from '../db/queries/drafts.ts';
import { fail } from '../failure.ts';
import type { News } from '../rpc/news.ts';

/** Keeps what is being typed. A conversation that went out of sight keeps no draft. */
export function keepDraft(db: WritableDb, news: News, draft: Omit<Draft, 'updatedAt'>, now: number): void {
  if (!findRecord(db, draft.conversationId))
    fail('not-found', 'this conversation is not on this workstation');
  // Another window may show it: it follows each save.
  news.changed([...saveDraft(db, draft, now), { topic: 'draft', id: draft.conversationId }]);
}
