import { answerLanguages } from '../../shared/domain/answer-languages.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
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
  const known = answerLanguages.find((language) => language === told);
  return known === undefined || isNear(known, held) ? nothing : { locale: known };
}
