import { cleanText } from '../../../shared/domain/clean-text.ts';
import type { ForbiddenPromises } from '../../../shared/domain/forbidden-promises.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doubtsOf, type MacroDoubt } from '../../../shared/domain/macro-checks.ts';
import { findTags } from '../../../shared/domain/placeholders.ts';

const linked =
  /\bhttps?:|\bwww\.|[^\s@]+@[^\s@]+\.[^\s@]+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}|\b(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|app|xyz|info|example|co|me|link)\b/iu;

const unusable: ReadonlySet<MacroDoubt['kind']> = new Set([
  'secret',
  'asks-for-secret',
  'broken-template',
  'unknown-placeholder',
  'personal-data',
  'promise',
]);

/**
 * What a model said, as a draft; null where it says what nobody may: a secret, a question for one, a promise, a way to
 * somewhere else, somebody's data, or a placeholder that there is
 * none of. It is a stranger's text, whatever it was asked.
 */
export function usableDraft(said: string, promises: ForbiddenPromises | undefined): string | null {
  const text = cleanText(said).trim();
  if (text === '' || text.length > limits.modelDraftCharacters || linked.test(text)) return null;
  const doubted = doubtsOf({ en: text }, [], { promises }).some(({ kind }) => unusable.has(kind));
  return doubted || findTags(text).length > 0 ? null : text;
}
