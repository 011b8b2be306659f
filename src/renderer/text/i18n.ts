import i18next, { type TFunction } from 'i18next';
import { type InterfaceLanguage, isRightToLeft } from '../../shared/domain/interface-language.ts';
import { english } from './catalogue.ts';
import { locale } from './locale.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** One chunk a language, so that the first paint of one does not wait for the others. */
const catalogues: Record<Exclude<InterfaceLanguage, 'en'>, () => Promise<object>> = {
  es: async () => (await import('./es/catalogue.ts')).spanish,
  pt: async () => (await import('./pt/catalogue.ts')).portuguese,
  tr: async () => (await import('./tr/catalogue.ts')).turkish,
  vi: async () => (await import('./vi/catalogue.ts')).vietnamese,
  ar: async () => (await import('./ar/catalogue.ts')).arabic,
};

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A value within a sentence, kept from turning the sentence round: a Latin name in an Arabic one, an Arabic name in an
 * English one. The marks around it are Unicode's isolates; they take no room.
 */
function isolated(value: string): string {
  return isRightToLeft(i18next.language) || fromTheRight.test(value) ? `\u2068${value}\u2069` : value;
}

/** Sets the catalogue up; in React `const { t } = useTranslation()`, elsewhere `i18next.t`. Keys are checked by the compiler. */
export function setUpTexts(): void {
  void i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: english } },
    // Not against markup: React escapes what it draws.
    interpolation: { escapeValue: true, escape: isolated },
  });
  keepTexts();
  i18next.services.formatter?.add('number', (value: number) => new Intl.NumberFormat(locale()).format(value));
}

type Read = (key: unknown, ...more: unknown[]) => string;

/** So many of one language's texts are kept, values included: more than the screens of a shift say at a time. */
const mostKept = 4_000;
const longestKept = 300;

/** A name for a text and what is filled into it; null: one that is not kept. */
function nameOf(key: unknown, more: readonly unknown[]): string | null {
  if (typeof key !== 'string' || more.length > 1) return null;
  const [values] = more;
  if (values === undefined) return key;
  if (typeof values !== 'object' || values === null) return null;
  let name = key;
  for (const [part, value] of Object.entries(values)) {
    if (typeof value === 'object' || typeof value === 'function') return null;
    name += `\0${part}\0${typeof value}\0${value}`;
  }
  return name.length > longestKept ? null : name;
}

/**
 * i18next puts a text together anew at each call, in several hundred calls for one conversation that is opened and in
 * dozens for each frame of a list that is scrolled. What is filled in being the same, a text is the same until the
 * language or the catalogue changes.
 */
function keepTexts(): void {
  const forgetful = new Set<() => void>();
  const forget = () => {
    for (const forgets of forgetful) forgets();
  };
  i18next.on('languageChanged', forget);
  i18next.store.on('added', forget);

  const keeping = (read: Read): TFunction => {
    const kept = new Map<string, string>();
    forgetful.add(() => kept.clear());
    const reader: Read = (key, ...more) => {
      const name = nameOf(key, more);
      if (name === null) return read(key, ...more);
      let text = kept.get(name);
      if (text === undefined) {
        text = read(key, ...more);
        if (kept.size >= mostKept) kept.clear();
        kept.set(name, text);
      }
      return text;
    };
    return Object.assign(reader, read) as unknown as TFunction;
  };

  const readerOf = i18next.getFixedT.bind(i18next) as (...of: unknown[]) => TFunction;
  const readers = new Map<string, TFunction>();
  i18next.getFixedT = ((...of: unknown[]) => {
    const name = JSON.stringify(of);
    let reader = readers.get(name);
    if (!reader) {
      reader = keeping(readerOf(...of) as unknown as Read);
      readers.set(name, reader);
    }
    return reader;
  }) as typeof i18next.getFixedT;
  i18next.t = keeping(i18next.t.bind(i18next) as unknown as Read);
}

let wanted: InterfaceLanguage = 'en';

/**
 * Speaks another language from now on; what it lacks is said in English. The last wish wins, also over a catalogue
 * that was still on its way. A catalogue that cannot be read leaves the language as it is.
 */
export async function speak(language: InterfaceLanguage): Promise<void> {
  wanted = language;
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    const texts = await catalogues[language]();
    i18next.addResourceBundle(language, 'translation', texts);
  }
  if (wanted !== language) return;
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
