import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';
import type { WarningText } from './warning-text.ts';
import { zh } from './zh.ts';

const warnings: Readonly<Record<string, WarningText>> = { en, es, pt, tr, vi, ar, ru, zh, hi, id };

/** In the customer's language, English where it has none. */
export function warningIn(locale: string): WarningText {
  return warnings[locale.toLowerCase().split(/[-_]/)[0] ?? ''] ?? en;
}
