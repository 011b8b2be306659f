import type { InterfaceLanguage } from '../../shared/domain/interface-language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';
import type { ShellText, Translated } from './shell-text.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';

export const shellTexts: Readonly<Record<InterfaceLanguage, Translated<ShellText>>> = {
  en,
  es,
  pt,
  tr,
  vi,
  ar,
};

/** The texts over the English ones, so that nothing is left without words. */
export function filled<T extends object>(english: T, texts: object): T {
  const whole = Object.entries(english).map(([key, said]: [string, unknown]) => {
    const own = (texts as Record<string, unknown>)[key];
    if (own === undefined) return [key, said];
    return [key, typeof said === 'object' && said !== null ? filled(said, own as object) : own];
  });
  return Object.fromEntries(whole) as T;
}

let spoken: ShellText = en;
let language: InterfaceLanguage = 'en';
const listeners = new Set<() => void>();

/** What the shell says, in the language that it speaks now. */
export const text = (): ShellText => spoken;

export const spokenLanguage = (): InterfaceLanguage => language;

export function speak(next: InterfaceLanguage): void {
  language = next;
  spoken = filled(en, shellTexts[next]);
  for (const listener of listeners) listener();
}

/** Calls after each change of the language: for what was put into words once, such as the menu. */
export function onLanguage(listener: () => void): void {
  listeners.add(listener);
}
