import type { TopicKey } from '../topics.ts';
import { english } from './en/english.ts';
import type { Language, TopicTalk } from './language.ts';

export const languages: readonly Language[] = [english];

const byLocale = new Map(languages.map((language) => [language.locale, language]));

/** The language in which this is talked about: institutions' topics exist in English alone. */
export function languageFor(
  locale: string,
  topic: TopicKey,
): { readonly language: Language; readonly talk: TopicTalk } {
  const own = byLocale.get(locale) ?? english;
  const talk = own.topics[topic];
  if (talk) return { language: own, talk };
  const fallback = english.topics[topic];
  if (!fallback) throw new Error(`nothing to say about ${topic}`);
  return { language: english, talk: fallback };
}
