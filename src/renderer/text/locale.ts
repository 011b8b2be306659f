import i18next from 'i18next';
import {
  chooseLanguage,
  formattingLocale,
  type InterfaceLanguage,
  interfaceLanguages,
} from '../../shared/domain/interface-language.ts';

let known: { language: string; locale: string } | undefined;

/** The language that the interface speaks now. */
export function spokenLanguage(): InterfaceLanguage {
  return interfaceLanguages.find((name) => name === i18next.resolvedLanguage) ?? chooseLanguage('system', []);
}

/** The locale for everything that `Intl` writes; follows the interface's language. */
export function locale(): string {
  const language = i18next.resolvedLanguage ?? 'en';
  if (known?.language !== language) {
    known = { language, locale: formattingLocale(spokenLanguage(), navigator.languages) };
  }
  return known.locale;
}

/** Something of `Intl` that costs to make, made once per language: `const list = perLocale((at) => new Intl.…(at))`. */
export function perLocale<T>(make: (at: string) => T): () => T {
  let made: { at: string; value: T } | undefined;
  return () => {
    const at = locale();
    if (made?.at !== at) made = { at, value: make(at) };
    return made.value;
  };
}
