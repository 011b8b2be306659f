import { z } from 'zod';
import { Locale } from './ids.ts';
import { isDenied, sentences } from './recovery/denial.ts';
import type { Wording } from './recovery/promise-word.ts';
import { wordings } from './recovery/promise-words.ts';
import { apart, type Place } from './text-place.ts';
import type { Role } from './vocabulary.ts';

export const promiseLimits = { own: 300, characters: 120 } as const;

/** Words that may not be promised with; `*` behind them stands for any ending: `garanti*`. */
const ForbiddenWords = z
  .string()
  .trim()
  .min(2)
  .max(promiseLimits.characters)
  .regex(/[\p{L}\p{N}]/u)
  // Less would forbid half of what is said.
  .refine((words) => !words.endsWith('*') || /[\p{L}\p{N}]{3}\*$/u.test(words));

export const ForbiddenPhrase = z.object({ locale: Locale, words: ForbiddenWords });
export type ForbiddenPhrase = z.infer<typeof ForbiddenPhrase>;

/** What a workspace lets nobody promise: the app's own list without those that are `off`, by key, and phrases of its own. */
export const ForbiddenPromises = z.object({
  off: z.array(z.string().max(60)).max(100),
  own: z.array(ForbiddenPhrase).max(promiseLimits.own),
});
export type ForbiddenPromises = z.infer<typeof ForbiddenPromises>;

/** What every workspace begins with. */
export const asBrought: ForbiddenPromises = { off: [], own: [] };

export function mayForbidPromises(role: Role): boolean {
  return role === 'compliance' || role === 'admin';
}

type Brought = {
  readonly key: string;
  readonly locale: string;
  /** What it finds, as a person reads it. */
  readonly words: string;
  readonly pattern: RegExp;
};

/** What the app brings, in the languages that customers are answered in. */
export const broughtPromises: readonly Brought[] = [
  {
    key: 'en-guarantee',
    locale: 'en',
    words: 'guarantee, guaranteed',
    pattern: /\b(?:we )?guarantee[sd]?\b/giu,
  },
  {
    key: 'en-returned',
    locale: 'en',
    words: 'will be refunded, will be recovered, will be returned',
    pattern: /\bwill (?:definitely |certainly )?be (?:refunded|recovered|returned)\b/giu,
  },
  {
    // Without a word for certain it is what the network does.
    key: 'en-credited',
    locale: 'en',
    words: 'will definitely be credited, will certainly be credited',
    pattern: /\bwill (?:definitely|certainly) be credited\b/giu,
  },
  {
    key: 'en-safe',
    locale: 'en',
    words: '100% safe, completely secure, totally risk-free',
    pattern: /(?<![\p{L}\p{N}])(?:100 ?%|completely|totally) (?:safe|secure|risk[- ]free)\b/giu,
  },
  { key: 'es-guarantee', locale: 'es', words: 'garantizamos, garantizado', pattern: /\bgarantiza\w*/giu },
  {
    key: 'es-returned',
    locale: 'es',
    words: 'será reembolsado, será recuperado, será devuelto',
    pattern: /\bserá (?:reembolsad|recuperad|devuelt)[oa]\b/giu,
  },
  { key: 'pt-guarantee', locale: 'pt', words: 'garantimos', pattern: /\bgarantimos\b/giu },
  {
    key: 'pt-returned',
    locale: 'pt',
    words: 'será reembolsado, será recuperado, será devolvido',
    pattern: /\bserá (?:reembolsad|recuperad|devolvid)[oa]\b/giu,
  },
  { key: 'tr-guarantee', locale: 'tr', words: 'garanti ediyoruz', pattern: /\bgaranti ediyoruz\b/giu },
  {
    key: 'tr-returned',
    locale: 'tr',
    words: 'kesinlikle iade edilecek',
    pattern: /\bkesinlikle iade edilecek\w*/giu,
  },
  { key: 'vi-guarantee', locale: 'vi', words: 'cam kết', pattern: /\bcam kết(?![\p{L}\p{N}])/giu },
  {
    key: 'vi-returned',
    locale: 'vi',
    words: 'chắc chắn sẽ hoàn, chắc chắn được hoàn',
    pattern: /\bchắc chắn (?:sẽ )?(?:được )?hoàn(?![\p{L}\p{N}])/giu,
  },
  { key: 'ar-guarantee', locale: 'ar', words: 'نضمن، مضمون بالكامل', pattern: /نضمن|مضمون بالكامل/gu },
  {
    key: 'ru-guarantee',
    locale: 'ru',
    words: 'гарантируем, гарантирую, гарантированно',
    pattern: /(?<!\p{L})гарантир(?:уем|ую|ованн?о)(?!\p{L})/giu,
  },
  {
    key: 'ru-returned',
    locale: 'ru',
    words: 'обязательно вернём, точно вернутся, будет возвращено',
    pattern:
      /(?<!\p{L})(?:(?:обязательно|точно|непременно) верн(?:[её]м|[её]тся|утся)|(?:будет|будут) (?:возвращ|возмещ)[её]н[оаы]?)(?!\p{L})/giu,
  },
  {
    // 保证金 is a margin, and 请保证 asks for something.
    key: 'zh-guarantee',
    locale: 'zh',
    words: '保证, 担保',
    pattern: /(?<!请您?)(?:保证|保證)(?!金|人)|担保(?!人|品)/gu,
  },
  {
    key: 'zh-returned',
    locale: 'zh',
    words: '一定会退还, 肯定会到账, 将全额退款',
    pattern:
      /(?:一定|肯定|必定|绝对)(?:会|能|可以)(?:全部|全额|给您|为您)?(?:退还|退款|退回|返还|追回|找回|到账)|(?:会|将)被?全额(?:退还|退款|退回|返还|赔付)/gu,
  },
  {
    key: 'hi-guarantee',
    locale: 'hi',
    words: 'गारंटी देते हैं, गारंटी है',
    pattern: /(?<![\p{L}\p{M}])(?:गारंटी|गारन्टी) (?:देते|देता|देती|है)(?![\p{L}\p{M}])/gu,
  },
  {
    key: 'hi-returned',
    locale: 'hi',
    words: 'ज़रूर वापस मिलेगा, निश्चित रूप से वापस कर देंगे, वापस कर दिया जाएगा',
    pattern:
      /(?<![\p{L}\p{M}])(?:(?:ज\u093c?रूर|पक्का|निश्चित रूप से) (?:वापस (?:मिल|आ|कर|लौट)|रिफ\u093c?ंड|लौटा)[\p{L}\p{M}]*|(?:वापस|रिफ\u093c?ंड) कर दि(?:या|ए) जाए(?:गा|ंगे|ँगे))/gu,
  },
  {
    key: 'id-guarantee',
    locale: 'id',
    words: 'kami menjamin, dijamin',
    pattern: /(?<!\p{L})(?:menjamin|dijamin)(?!\p{L})/giu,
  },
  {
    key: 'id-returned',
    locale: 'id',
    words: 'pasti dikembalikan, akan dikembalikan',
    pattern: /(?<!\p{L})(?:pasti (?:akan )?|akan )(?:dikembalikan|dipulihkan)(?!\p{L})/giu,
  },
];

/**
 * Where a text promises what support cannot keep, in any of the languages, and does not deny it. Offsets are UTF-16 units.
 */
export function findPromises(text: string, forbidden: ForbiddenPromises = asBrought): Place[] {
  const found: Place[] = [];
  // No flag folds it to the letter of which it is the capital.
  for (const { 0: sentence, index } of text.replaceAll('İ', 'i').matchAll(sentences))
    for (const { pattern, unless, own } of soughtOf(forbidden))
      for (const { 0: words, index: at } of sentence.matchAll(pattern))
        if (!isDenied(sentence, at, own ? '' : words, unless))
          found.push({ start: index + at, end: index + at + words.length });
  return apart(found);
}

type Sought = { readonly pattern: RegExp; readonly unless: Wording['unless']; readonly own: boolean };
/** A list is the same object for as long as it says the same. */
const known = new WeakMap<ForbiddenPromises, readonly Sought[]>();

function soughtOf(forbidden: ForbiddenPromises): readonly Sought[] {
  const kept = known.get(forbidden);
  if (kept) return kept;
  const { off, own } = forbidden;
  const sought = [
    ...broughtPromises.flatMap(({ key, locale, pattern }) =>
      off.includes(key) ? [] : [{ pattern, unless: unlessOf(locale), own: false }],
    ),
    ...[...new Set(own.map(({ locale }) => locale))].map((locale) => ({
      pattern: new RegExp(
        own.flatMap((phrase) => (phrase.locale === locale ? [patternOf(phrase.words)] : [])).join('|'),
        'giu',
      ),
      unless: unlessOf(locale),
      own: true,
    })),
  ];
  known.set(forbidden, sought);
  return sought;
}

const neverDenied: Wording['unless'] = { before: null, after: null };

function unlessOf(locale: string): Wording['unless'] {
  const [language] = locale.split('-');
  return wordings.find((one) => one.language === language)?.unless ?? neverDenied;
}

/** These write without blanks between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function patternOf(words: string): string {
  const open = words.endsWith('*');
  const inner = (open ? words.slice(0, -1) : words)
    .replaceAll('İ', 'i')
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+');
  if (unspaced.test(words)) return inner;
  return `(?<![\\p{L}\\p{N}])${inner}${open ? '[\\p{L}\\p{M}\\p{N}]*' : ''}(?![\\p{L}\\p{N}])`;
}
