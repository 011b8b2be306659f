import { perLocale } from '../text/locale.ts';

const languages = perLocale((at) => new Intl.DisplayNames(at, { type: 'language' }));

/** A language tag in words: `Mexican Spanish`; the tag itself where no name is known. */
export function languageName(tag: string): string {
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}
