import {
  chooseLanguage,
  interfaceLanguages,
  type LanguageWish,
} from '../../shared/domain/interface-language.ts';
import { speak } from './i18n.ts';

const remembered = 'groundcrew:language';

function wishAtStart(): LanguageWish {
  const kept = localStorage.getItem(remembered);
  return interfaceLanguages.find((language) => language === kept) ?? 'system';
}

/** Speaks the language that the agent wishes, and remembers it for the next start. Answers which one that is. */
export async function speakAsWished(wish: LanguageWish) {
  localStorage.setItem(remembered, wish);
  const language = chooseLanguage(wish, navigator.languages);
  await speak(language);
  return language;
}

/** Speaks as at the last end, before the first paint; the engine's settings follow. Never rejects. */
export async function speakAsRemembered(): Promise<void> {
  await speak(chooseLanguage(wishAtStart(), navigator.languages)).catch(() => speak('en'));
}
