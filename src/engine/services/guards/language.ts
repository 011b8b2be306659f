import { withoutQuotes } from '../../../shared/domain/learning/sentences.ts';
import { prepared, type ReadableDb } from '../../db/handle.ts';

/** Shorter texts tell nothing reliable: a name, "ok", an address. In letters. */
const fewestLetters = 24;
const recentMessages = 6;
/** Chat languages that a detector confuses, and people forgive. */
const near: readonly (readonly string[])[] = [
  ['nb', 'no', 'da', 'nn'],
  ['hr', 'sr', 'bs'],
  ['id', 'ms'],
];

/** The language of a text as its two letters; null when that can't be said with certainty. */
export type LanguageOf = (text: string) => string | null;

/** Of no text. */
export const noLanguage: LanguageOf = () => null;

/**
 * What tells the languages of `text` and of what it is compared with. The models take a megabyte and half a second of
 * the processor: they are loaded with the first text that says enough.
 */
export async function loadLanguageOf(text: string): Promise<LanguageOf> {
  if (proseOf(text) === null) return noLanguage;
  const { eld } = await import('eld/extrasmall');
  return (looked) => {
    const prose = proseOf(looked);
    if (prose === null) return null;
    const found = eld.detect(prose);
    return found.language !== '' && found.isReliable() ? found.language : null;
  };
}

/** What people wrote of a text; null when that is too little to tell a language by. */
function proseOf(text: string): string | null {
  const prose = text
    .replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, ' ')
    .replace(/\{\{[^{}]{0,200}\}\}/g, ' ')
    .replace(/\S*\d\S*/g, ' ');
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  return letters < (/\p{Script=Han}/u.test(prose) ? 8 : fewestLetters) ? null : prose;
}

/**
 * The language of a reply when it is neither the customer's own nor the one in which they have written lately;
 * null when all is well or nobody can say.
 */
export function findWrongLanguage(
  db: ReadableDb,
  conversationId: string,
  customerLocale: string,
  text: string,
  languageOf: LanguageOf,
): string | null {
  const written = languageOf(text);
  if (written === null) return null;
  const wanted = customerLocale.split('-')[0]?.toLowerCase() ?? '';
  if (isNear(written, wanted)) return null;
  const theirs = recentOf(db, conversationId);
  return theirs.some((text) => isNear(written, languageOf(text) ?? '')) ? null : written;
}

/** What the customer wrote last in a conversation, the newest first, without what they quote of others. */
export function recentOf(db: ReadableDb, conversationId: string): string[] {
  const rows = prepared<{ body_text: string }>(
    db,
    `SELECT body_text FROM messages JOIN conversations ON conversations.n = messages.conversation
      WHERE conversations.id = ? AND messages.kind = 'reply' AND messages.author_kind = 'customer'
      ORDER BY messages.stamp DESC LIMIT ${recentMessages}`,
  ).all(conversationId);
  return rows.map(({ body_text }) => withoutQuotes(body_text));
}

/** Whether two languages, each as its two letters, are one or are easily taken for one another. */
export function isNear(one: string, other: string): boolean {
  return one === other || near.some((group) => group.includes(one) && group.includes(other));
}
