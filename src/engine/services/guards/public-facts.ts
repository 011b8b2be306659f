import { type AccountFact, findAccountFacts } from '../../../shared/domain/public-channel/account-facts.ts';
import { isPublicChannel } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { getWorkspace } from '../../db/queries/meta.ts';

/** What a reply says of the customer's account where everybody reads it; nothing in a private channel. */
export function findPublicFacts(db: ReadableDb, conversationId: string, text: string): AccountFact[] {
  const record = findRecord(db, conversationId);
  if (!record || !isPublicChannel(record.channel as 'x')) return [];
  return findAccountFacts(text, {
    ownDomain: getWorkspace(db)?.domain ?? null,
    conversationNumber: record.number,
    customerName: record.customer_name,
  });
}
