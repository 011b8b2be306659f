import type { TopicKey } from '../topics.ts';
import { arabic } from './ar/arabic.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import type { Language, TopicTalk } from './language.ts';
import { portuguese } from './pt/portuguese.ts';
import { russian } from './ru/russian.ts';
import { turkish } from './tr/turkish.ts';
import { vietnamese } from './vi/vietnamese.ts';
import { chinese } from './zh/chinese.ts';

export const languages: readonly Language[] = [
  english,
  spanish,
  portuguese,
  turkish,
  vietnamese,
  arabic,
  russian,
  chinese,
];

const byLocale = new Map(languages.map((language) => [language.locale, language]));

/** Whether people of this language talk about this in it; institutions' topics exist in English alone. */
export function talksAbout(locale: string, topic: TopicKey): boolean {
  return byLocale.get(locale)?.topics[topic] !== undefined;
}

/** The language in which this is talked about, English where there is no other. */
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
