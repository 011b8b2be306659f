import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './catalogue.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** Sets the catalogue up; in React `const { t } = useTranslation()`, elsewhere `i18next.t`. Keys are checked by the compiler. */
export function setUpTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: english } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
}
