import type { Conversation } from '../../shared/domain/conversation.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { baseOf, conversationOf } from '../db/records.ts';
import { fail } from '../failure.ts';

/** What an agent acts on: the conversation as the screen shows it, and as the hub last had it. */
export function getShown(db: ReadableDb, id: string): { shown: Conversation; base: Conversation } {
  const record = findRecord(db, id);
  if (!record) fail('not-found', 'this conversation is not on this workstation');
  return { shown: conversationOf(record), base: baseOf(record) };
}
