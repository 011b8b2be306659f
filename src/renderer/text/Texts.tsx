import i18next from 'i18next';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { spokenLanguage } from './locale.ts';
import { SpokenTexts } from './use-translation.ts';

function listen(heard: () => void): () => void {
  i18next.on('languageChanged', heard);
  return () => i18next.off('languageChanged', heard);
}

/** Everything within speaks the interface's language, and is drawn anew when that becomes another one. */
export function Texts({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(listen, () => i18next.language);
  const spoken = useMemo(() => ({ t: i18next.getFixedT(language), language: spokenLanguage() }), [language]);
  return <SpokenTexts value={spoken}>{children}</SpokenTexts>;
}
