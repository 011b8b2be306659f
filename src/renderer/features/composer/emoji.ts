import type { InterfaceLanguage } from '../../../shared/domain/interface-language.ts';
import { fold } from '../../ui/fold.ts';

/** As the data package writes them. */
type Entry = {
  label: string;
  unicode: string;
  tags?: string[];
  emoticon?: string | string[];
  group?: number;
};

export type Emoji = { readonly unicode: string; readonly label: string };
type Found = Emoji & { readonly words: readonly string[] };

/** Where the data speak the language of the interface; elsewhere English has to do. */
const sources: Partial<Record<InterfaceLanguage, () => Promise<{ default: Entry[] }>>> = {
  en: () => import('emojibase-data/en/compact.json'),
  es: () => import('emojibase-data/es/compact.json'),
  pt: () => import('emojibase-data/pt/compact.json'),
  vi: () => import('emojibase-data/vi/compact.json'),
};

/** Parts of flags and skin tones: no emoji by themselves. */
const componentGroup = 2;
const loaded = new Map<InterfaceLanguage, Promise<readonly Found[]>>();

async function load(language: InterfaceLanguage): Promise<readonly Found[]> {
  const source = sources[language] ?? sources.en;
  const entries = source ? (await source()).default : [];
  return entries
    .filter(({ group }) => group !== undefined && group !== componentGroup)
    .map(({ label, unicode, tags = [] }) => ({
      unicode,
      label,
      words: [label, ...tags].flatMap((text) => fold(text).split(/[\s:,]+/)),
    }));
}

/** All emoji in a language; the same answer each time. Rejects when they cannot be read, and tries anew then. */
export function loadEmoji(language: InterfaceLanguage): Promise<readonly Found[]> {
  const known = loaded.get(language);
  if (known) return known;
  const fresh = load(language);
  loaded.set(language, fresh);
  fresh.catch(() => loaded.delete(language));
  return fresh;
}

/** Without what only asks for its coloured form. */
const bare = (sign: string) => sign.replaceAll('\ufe0f', '');

/** What people in a support desk send most; shown before anything is typed. */
const usual = ['👍', '🙏', '😊', '🙂', '👋', '🎉', '✅', '❤', '😅', '🔒', '⏳', '📎'];

/**
 * Emoji of which some word begins so; those that are called just that first, then those that have the word whole, in
 * the order of the data.
 */
export function findEmoji(all: readonly Found[], query: string, most: number): Emoji[] {
  const wanted = fold(query.trim().replaceAll('_', ' '));
  if (wanted === '') return usual.flatMap((sign) => all.find(({ unicode }) => bare(unicode) === sign) ?? []);
  const ranked: [number, Found][] = [];
  for (const emoji of all) {
    const { words } = emoji;
    // Of those that fit as well, what people use.
    const rare = usual.includes(bare(emoji.unicode)) ? 0 : 0.5;
    if (fold(emoji.label) === wanted) ranked.push([0 + rare, emoji]);
    else if (words.includes(wanted)) ranked.push([1 + rare, emoji]);
    else if (words[0]?.startsWith(wanted)) ranked.push([2 + rare, emoji]);
    else if (words.some((word) => word.startsWith(wanted))) ranked.push([3 + rare, emoji]);
  }
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, emoji]) => emoji);
}
