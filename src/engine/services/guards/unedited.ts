import type { Gate } from '../../../shared/domain/gate/gate.ts';
import { wordsOf } from '../../../shared/domain/words-of.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { getSettings } from '../../db/queries/settings.ts';
import { getSuggestedText } from '../../db/queries/suggested-texts.ts';
import { fillText } from '../macros.ts';

/**
 * Whether a reply is what was suggested, word by word, where only a person answers, or what a language model wrote, anywhere:
 * somebody must have made it their own. The agent's signature below it changes nothing.
 */
export function isUnedited(db: ReadableDb, conversationId: string, text: string): boolean {
  const kept = getSuggestedText(db, conversationId);
  const suggested = wordsOf(kept?.text ?? '');
  if (!kept || suggested === '') return false;
  const gate = findRecord(db, conversationId)?.gate ?? null;
  const personOnly = gate !== null && (JSON.parse(gate) as Gate).level !== 'unsure';
  if (!kept.byModel && !personOnly) return false;
  const written = wordsOf(text);
  if (!written.startsWith(suggested)) return false;
  const rest = written.slice(suggested.length).trim();
  if (rest === '') return true;
  return Object.values(getSettings(db).signatures).some(
    (signature) => wordsOf(fillText(db, { text: signature.text, conversationId })) === rest,
  );
}
