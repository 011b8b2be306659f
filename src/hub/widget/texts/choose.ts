import type { ChatLocale } from '../../../shared/wire/chat.ts';
import { chatLocales } from '../../../shared/wire/chat-limits.ts';
import { ar } from './ar.ts';
import type { ChatText } from './chat-text.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';

export const chatTexts: Readonly<Record<ChatLocale, ChatText>> = { en, es, pt, tr, vi, ar };

/** The first of the wished languages that we speak, by its base: `pt-BR` is served `pt`. */
export function chooseLocale(wished: readonly string[]): ChatLocale {
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-')[0];
    const found = chatLocales.find((locale) => locale === base);
    if (found) return found;
  }
  return 'en';
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
