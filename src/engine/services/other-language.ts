import { answerLanguages } from '../../shared/domain/answer-languages.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { listOfCustomer } from '../db/queries/conversations.ts';
import type { Outputs } from '../rpc/services.ts';
import { isNear, loadLanguageOf, recentOf } from './guards/language.ts';

/** In what the customer writes, where it is for certain another language than the one they are answered in. */
export async function findOtherLanguage(
  db: ReadableDb,
  conversationId: string,
): Promise<Outputs['conversation']['otherLanguage']> {
  const nothing = { locale: null };
  const record = findRecord(db, conversationId);
  if (!record) return nothing;
  const texts = recentOf(db, conversationId);
  const languageOf = await loadLanguageOf(texts.join('\n'));
  // A foreign sentence that they quote says nothing: what they wrote last, of what says enough.
  const told = texts.map(languageOf).find((language) => language !== null);
  const held = record.locale.split('-')[0]?.toLowerCase() ?? '';
  const known = knownOf(told ?? null);
  return known === undefined || isNear(known, held) ? nothing : { locale: known };
}

/** Conversations whose messages tell in what languages somebody writes. */
const toldBy = 8;

/** In what languages a customer wrote lately, in any of their conversations here. */
export async function findWrittenLanguages(
  db: ReadableDb,
  customerId: string,
): Promise<Outputs['customer']['writes']> {
  const texts = [true, false]
    .flatMap((working) => listOfCustomer(db, customerId, { working, after: null, limit: toldBy }).rows)
    .toSorted((a, b) => b.lastMessageAt - a.lastMessageAt)
    .slice(0, toldBy)
    .flatMap(({ id }) => recentOf(db, id));
  const languageOf = await loadLanguageOf(texts.join('\n'));
  return { locales: [...new Set(texts.flatMap((text) => knownOf(languageOf(text)) ?? []))] };
}

/** One in which desks answer: others are told from each other less surely. */
function knownOf(language: string | null) {
  return answerLanguages.find((known) => known === language);
}
