import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

export type Translation = { readonly t: TFunction; readonly language: string };

let made: Translation | null = null;

/** The texts of the language that is spoken; those without values are looked up once. */
function translation(): Translation {
  const language = i18next.resolvedLanguage ?? 'en';
  if (made?.language === language) return made;
  const look = i18next.getFixedT(language) as (...call: unknown[]) => string;
  const plain = new Map<unknown, string>();
  const t = (key: unknown, ...values: unknown[]) => {
    if (values.length > 0) return look(key, ...values);
    let text = plain.get(key);
    if (text === undefined) {
      text = look(key);
      plain.set(key, text);
    }
    return text;
  };
  made = { t: t as unknown as TFunction, language };
  return made;
}

function subscribe(onChange: () => void): () => void {
  i18next.on('languageChanged', onChange);
  return () => i18next.off('languageChanged', onChange);
}

/**
 * `const { t } = useTranslation()` in components; they are drawn anew when another language is spoken. One `t` for all of
 * them: react-i18next makes one for each component that comes, and looks each text up each time it is drawn, which was
 * an eighth of opening a conversation.
 */
export function useTranslation(): Translation {
  return useSyncExternalStore(subscribe, translation);
}
