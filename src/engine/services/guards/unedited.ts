import { type Gate, isPersonOnly } from '../../../shared/domain/gate/gate.ts';
import { wordsOf } from '../../../shared/domain/words-of.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { getSettings } from '../../db/queries/settings.ts';
import { getSuggestedText } from '../../db/queries/suggested-texts.ts';
import { fillText } from '../macros.ts';

/**
 * Whether a reply is what was suggested, word by word, where only a person answers, or what a language model wrote, anywhere:
 * somebody must have made it their own.
 */
export function isUnedited(db: ReadableDb, conversationId: string, text: string): boolean {
  const suggester = suggesterOf(db, conversationId, text);
  if (suggester !== 'desk') return suggester === 'model';
  const gate = findRecord(db, conversationId)?.gate ?? null;
  return isPersonOnly(gate === null ? null : (JSON.parse(gate) as Gate));
}

/**
 * Whose words a reply is, one by one: those of a language model, of a macro or an article that was suggested, or its writer's
 * own (null). The agent's signature below it changes nothing.
 */
export function suggesterOf(db: ReadableDb, conversationId: string, text: string): 'model' | 'desk' | null {
  const kept = getSuggestedText(db, conversationId);
  const suggested = wordsOf(kept?.text ?? '');
  if (!kept || suggested === '') return null;
  const written = wordsOf(text);
  if (!written.startsWith(suggested)) return null;
  const rest = written.slice(suggested.length).trim();
  const isSignature = () =>
    Object.values(getSettings(db).signatures).some(
      (signature) => wordsOf(fillText(db, { text: signature.text, conversationId })) === rest,
    );
  if (rest !== '' && !isSignature()) return null;
  return kept.byModel ? 'model' : 'desk';
}
