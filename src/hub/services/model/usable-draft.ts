import { cleanText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doubtsOf } from '../../../shared/domain/macro-checks.ts';

const linked =
  /\bhttps?:|\bwww\.|[^\s@]+@[^\s@]+\.[^\s@]+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}|\b(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|app|xyz|info|example|co|me|link)\b/iu;

/**
 * What a model said, as a draft; null where it says what nobody may: a secret, a question for one, a promise, a way to
 * somewhere else, or a placeholder that there is none of. It is a stranger's text, whatever it was asked.
 */
export function usableDraft(said: string): string | null {
  const text = cleanText(said).trim();
  if (text === '' || text.length > limits.modelDraftCharacters || linked.test(text)) return null;
  return doubtsOf({ en: text }, []).length > 0 || text.includes('{%') ? null : text;
}
