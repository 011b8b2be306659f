import type { InterfaceLanguage } from '../../../shared/domain/interface-language.ts';
import { type DayPart, dualUnits, timeWords, type Unit } from './time-words.ts';

/** What the words name; what they leave open is null. */
export type Found = {
  readonly spans: { readonly count: number; readonly unit: Unit }[];
  /** Days ahead. */
  day: number | null;
  /** 0 is Sunday. */
  weekday: number | null;
  /** A day of a month; 0 is January. */
  month: { month: number; day: number } | null;
  part: DayPart | null;
  clock: { hour: number; minute: number; half: 'am' | 'pm' | null } | null;
  next: 'week' | 'month' | null;
  /** The word before said that a span follows. */
  inSpan: boolean;
};

type Meaning = (found: Found) => void;
type Lexicon = {
  /** Longest first, so that "day after tomorrow" is not read as "day". */
  readonly phrases: readonly (readonly [words: string, meaning: Meaning])[];
  readonly units: readonly (readonly [words: string, unit: Unit])[];
  readonly months: readonly (readonly [words: string, month: number])[];
  readonly one: readonly string[];
  readonly at: readonly string[];
  readonly oclock: readonly string[];
  readonly span: readonly string[];
};

/** Without marks, case and the digits of other scripts. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[’ʼ]/g, "'")
    .replace(/[,،]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const longestFirst = <T extends readonly [string, unknown]>(list: T[]): T[] =>
  list.sort(([a], [b]) => b.length - a.length);

function names(language: InterfaceLanguage, of: 'weekday' | 'month'): (readonly [string, number])[] {
  const list: (readonly [string, number])[] = [];
  for (let i = 0; i < (of === 'weekday' ? 7 : 12); i += 1) {
    // 1 January 2023 was a Sunday.
    const date = of === 'weekday' ? new Date(Date.UTC(2023, 0, 1 + i)) : new Date(Date.UTC(2023, i, 1));
    for (const width of ['long', 'short'] as const) {
      const name = new Intl.DateTimeFormat(language, { [of]: width, timeZone: 'UTC' }).format(date);
      const plain = folded(name).replace(/\.$/, '');
      list.push([plain, i]);
      if (language === 'pt' && of === 'weekday') list.push([plain.replace(/-feira$/, ''), i]);
      if (language === 'ar') list.push([plain.replace(/^ال/, ''), i]);
    }
  }
  return longestFirst(list);
}

const lexicons = new Map<InterfaceLanguage, Lexicon>();
function lexiconOf(language: InterfaceLanguage): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const words = timeWords[language];
  const phrases: [string, Meaning][] = [];
  const add = (list: readonly string[], meaning: Meaning) => {
    for (const phrase of list) phrases.push([folded(phrase), meaning]);
  };
  const half: Meaning = ({ spans }) => spans.push({ count: 30, unit: 'minute' });
  add(words.halfHour, half);
  for (const [name, [count, unit]] of Object.entries(language === 'ar' ? dualUnits : {}))
    add([name], ({ spans }) => spans.push({ count, unit }));
  // "tonight" is a day and a part of it.
  const parts = Object.entries(words.part) as [DayPart, readonly string[]][];
  const partOf = (phrase: string) => parts.find(([, list]) => list.includes(phrase))?.[0] ?? null;
  for (const [phrase, ahead] of words.day)
    add([phrase], (found) => {
      found.day = ahead;
      found.part = partOf(phrase) ?? found.part;
    });
  for (const [part, list] of parts)
    add(
      list.filter((phrase) => !words.day.some(([day]) => day === phrase)),
      (found) => {
        found.part = part;
      },
    );
  add(words.nextWeek, (found) => {
    found.next = 'week';
  });
  add(words.nextMonth, (found) => {
    found.next = 'month';
  });
  for (const [name, weekday] of names(language, 'weekday'))
    add([name], (found) => {
      found.weekday = weekday;
    });
  add(words.skip, () => {});
  add(words.span, (found) => {
    found.inSpan = true;
  });
  const units = (Object.entries(words.unit) as [Unit, readonly string[]][]).flatMap(([unit, list]) =>
    list.map((word) => [folded(word), unit] as const),
  );
  const lexicon = {
    phrases: longestFirst(phrases),
    units: longestFirst(units),
    months: names(language, 'month'),
    one: words.one.map(folded),
    at: words.at.map(folded),
    oclock: words.oclock.map(folded),
    span: words.span.map(folded),
  };
  lexicons.set(language, lexicon);
  return lexicon;
}

/** What is left of the text behind these words, when it begins with them as whole words. */
function behind(text: string, words: string): string | null {
  if (!text.startsWith(words)) return null;
  const rest = text.slice(words.length);
  return rest === '' || /^[\s\d]/.test(rest) || /\d$/.test(words) ? rest.trimStart() : null;
}

/** Names all that the text says of a time, or null when some of it is not understood. */
export function readTimeWords(typed: string, language: InterfaceLanguage): Found | null {
  const lexicon = lexiconOf(language);
  const found: Found = {
    spans: [],
    day: null,
    weekday: null,
    month: null,
    part: null,
    clock: null,
    next: null,
    inSpan: false,
  };
  const whole = folded(typed);
  let text = whole;
  while (text !== '') {
    const rest =
      readDate(text, lexicon, found) ??
      readCount(text, lexicon, found) ??
      readClock(text, lexicon, found) ??
      readPhrase(text, lexicon, found);
    if (rest === null) return null;
    text = rest;
  }
  return whole === '' ? null : found;
}

/** `12 nov`, `nov 12`. */
function readDate(text: string, { months }: Lexicon, found: Found): string | null {
  const number = /^(\d{1,2})(?:st|nd|rd|th|\.|º)? (?:de |of )?/.exec(text);
  for (const [name, month] of months) {
    if (number) {
      const rest =
        behind(text.slice(number[0].length), name) ?? behind(text.slice(number[0].length), `${name}.`);
      if (rest !== null && !/\d$/.test(name)) {
        found.month = { month, day: Number(number[1]) };
        return rest;
      }
      continue;
    }
    const after = /\d$/.test(name) ? null : behind(text, name);
    const day = after && /^(\d{1,2})(?:st|nd|rd|th)?(?= |$)/.exec(after);
    if (after && day) {
      found.month = { month, day: Number(day[1]) };
      return after.slice(day[0].length).trimStart();
    }
  }
  return null;
}

/** `3 hours`, `an hour`, `1h30`. */
function readCount(text: string, lexicon: Lexicon, found: Found): string | null {
  const number = /^(\d{1,3}) ?/.exec(text);
  const [before, count] = number
    ? [number[0], Number(number[1])]
    : [lexicon.one.map((one) => `${one} `).find((one) => text.startsWith(one)) ?? null, 1];
  if (before === null) return null;
  const tail = text.slice(before.length);
  for (const [word, unit] of lexicon.units) {
    const rest = behind(tail, word);
    if (rest === null) continue;
    const isSpan = found.inSpan || lexicon.span.some((mark) => behind(rest, mark) !== null);
    if (lexicon.oclock.includes(word) && !isSpan) continue;
    // 18h30 is a time of day.
    if (unit === 'hour' && /^\d{2}$/.test(tail.slice(word.length)) && !isSpan) return null;
    found.spans.push({ count, unit });
    found.inSpan = false;
    return rest;
  }
  return null;
}

/** `18:00`, `9am`, `at 9`, `18h30`, `3 giờ`. */
function readClock(text: string, { at, oclock }: Lexicon, found: Found): string | null {
  if (found.clock) return null;
  const before = at.map((word) => `${word} `).filter((word) => text.startsWith(word));
  const said = before.sort((a, b) => b.length - a.length)[0] ?? '';
  const clock = /^(\d{1,2})(?: ?([:.h]) ?(\d{2}))?( ?h(?![a-z0-9]))? ?(am|pm|a\.m\.|p\.m\.)?(?=[\s']|$)/.exec(
    text.slice(said.length),
  );
  if (!clock) return readOclock(text.slice(said.length), oclock, found);
  const rest = text.slice(said.length + clock[0].length).trimStart();
  for (const word of oclock) {
    const after = behind(rest, word);
    if (after !== null) return readOclock(text.slice(said.length), oclock, found);
  }
  const half = clock[5] ? (clock[5].startsWith('a') ? 'am' : 'pm') : null;
  found.clock = { hour: Number(clock[1]), minute: Number(clock[3] ?? 0), half };
  return rest;
}

function readOclock(text: string, oclock: readonly string[], found: Found): string | null {
  const hour = /^(\d{1,2}) ?/.exec(text);
  if (!hour) return null;
  for (const word of oclock) {
    const rest = behind(text.slice(hour[0].length), word);
    if (rest === null) continue;
    const minute = /^(\d{2})(?= |$)/.exec(rest);
    found.clock = { hour: Number(hour[1]), minute: Number(minute?.[1] ?? 0), half: null };
    return minute ? rest.slice(2).trimStart() : rest;
  }
  return null;
}

function readPhrase(text: string, { phrases }: Lexicon, found: Found): string | null {
  for (const [words, meaning] of phrases) {
    const rest = behind(text, words);
    if (rest === null) continue;
    meaning(found);
    return rest;
  }
  // A word as far as it is typed: tom, fri.
  const begun = /^\p{L}{3,}(?= |$)/u.exec(text)?.[0];
  if (begun === undefined) return null;
  const fits = phrases.filter(([words]) => words.startsWith(begun) && !words.includes(' '));
  const first = fits[0];
  if (!first) return null;
  first[1](found);
  return text.slice(begun.length).trimStart();
}
