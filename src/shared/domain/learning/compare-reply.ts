import { type KnownValue, leaveOut } from './leave-out.ts';
import { likeness, sentenceKey, sentencesOf, withoutQuotes } from './sentences.ts';

/** What an agent did to one sentence of a macro before they sent it. */
export type SentenceEdit = {
  readonly how: 'removed' | 'replaced' | 'added';
  /** The macro's own, with its placeholders; of one that was added the one that it stands behind, '' at the beginning. */
  readonly sentence: string;
  /** What stands in its place, without anybody's values; '' where it was removed. */
  readonly became: string;
};

/** How a reply differs from the macro that it came from. */
export type Comparison = {
  /** How much of the macro's words went out as they were, 0 to 100. */
  readonly kept: number;
  readonly edits: readonly SentenceEdit[];
};

const mostEdits = 12;
const longestSentence = 400;
/** Sentences that have less in common are two. */
const leastLikeness = 0.4;
const placeholder = /\{\{[^{}]{0,200}\}\}/gu;
const asks = /\{\{-?\s*ask\./u;
/** Nothing but placeholders: what is said there is not the macro's. */
const isGap = (sentence: string) => !/[\p{L}\p{N}]/u.test(sentence.replace(placeholder, ''));

/**
 * Compares a reply with the macro that it came from, sentence by sentence. `template`: the macro as it reads for this
 * conversation, its placeholders as they are written. What stands in a placeholder's place counts as kept, whatever it is.
 * Of a macro that asks the agent for something nothing new is told: an answer may be what the customer said.
 * `ignored`: what is not about the macro, such as a signature. `alone`: nothing else was inserted, so that what is new
 * was written by the agent.
 */
export function compareReply(
  template: string,
  text: string,
  {
    locale,
    known,
    ignored = [],
    alone,
  }: {
    readonly locale: string;
    readonly known: readonly KnownValue[];
    readonly ignored?: readonly string[];
    readonly alone: boolean;
  },
): Comparison {
  const wanted = sentencesOf(template, locale).filter((sentence) => !isGap(sentence));
  const isAsking = asks.test(template);
  const below = new Set(ignored.flatMap((text) => sentencesOf(text, locale)).map(sentenceKey));
  const said = sentencesOf(withoutQuotes(text), locale).filter((one) => !below.has(sentenceKey(one)));
  const free = new Set(said.keys());
  /** By the macro's sentence, which of the reply's is it. */
  const places = new Map<number, number>();
  for (const [at, sentence] of wanted.entries()) {
    const found = [...free].find((index) => isFilled(sentence, said[index] ?? ''));
    if (found === undefined) continue;
    places.set(at, found);
    free.delete(found);
  }
  const kept = new Set(places.keys());
  const plain = new Map([...free].map((index) => [index, leaveOut(said[index] ?? '', known)]));
  for (const { at, index } of pairs(wanted, kept, plain)) {
    if (places.has(at) || !free.has(index)) continue;
    places.set(at, index);
    free.delete(index);
  }

  const edits: SentenceEdit[] = [];
  let whole = 0;
  let left = 0;
  for (const [at, sentence] of wanted.entries()) {
    const weight = sentence.length;
    whole += weight;
    const index = places.get(at);
    if (kept.has(at)) {
      left += weight;
      continue;
    }
    const became = index === undefined ? '' : (plain.get(index) ?? '');
    if (index !== undefined) left += weight * likeness(sentence, became);
    if (index === undefined) edits.push({ how: 'removed', sentence: cut(sentence), became: '' });
    else if (!isAsking && sentenceKey(became) !== sentenceKey(sentence))
      edits.push({ how: 'replaced', sentence: cut(sentence), became: cut(became) });
  }
  const share = whole === 0 ? 100 : Math.round((100 * left) / whole);
  // Written anew from its first word to its last: that says nothing of any one sentence.
  if (kept.size === 0 && share < 20 && wanted.length > 1) return { kept: share, edits: [] };
  if (alone && !isAsking) edits.push(...added(wanted, places, free, plain));
  return { kept: share, edits: edits.slice(0, mostEdits) };
}

function added(
  wanted: readonly string[],
  places: ReadonlyMap<number, number>,
  free: ReadonlySet<number>,
  plain: ReadonlyMap<number, string>,
): SentenceEdit[] {
  const bySaid = new Map([...places].map(([at, index]) => [index, at]));
  return [...free].flatMap((index): SentenceEdit[] => {
    const became = cut(plain.get(index) ?? '');
    if (!/\p{L}/u.test(became.replace(placeholder, '').replace(/\[[a-z]+\]/gu, ''))) return [];
    let before = index - 1;
    while (before >= 0 && !bySaid.has(before)) before -= 1;
    const behind = bySaid.get(before);
    return [{ how: 'added', sentence: behind === undefined ? '' : cut(wanted[behind] ?? ''), became }];
  });
}

/** Sentences that may be one, the most alike first. */
function pairs(
  wanted: readonly string[],
  kept: ReadonlySet<number>,
  plain: ReadonlyMap<number, string>,
): { at: number; index: number }[] {
  const found: { at: number; index: number; like: number }[] = [];
  for (const [at, sentence] of wanted.entries()) {
    if (kept.has(at)) continue;
    for (const [index, other] of plain) {
      const like = likeness(sentence, other);
      if (like >= leastLikeness) found.push({ at, index, like });
    }
  }
  return found.sort((a, b) => b.like - a.like || a.at - b.at || a.index - b.index);
}

/** Whether a sentence is the macro's with something in its placeholders' places. */
function isFilled(sentence: string, said: string): boolean {
  const pieces = sentence.split(placeholder).map((piece) => piece.normalize('NFKC'));
  const text = said.normalize('NFKC');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return sentenceKey(sentence) === sentenceKey(said);
  const last = pieces.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const next = text.indexOf(piece, at);
    if (next < 0 || next + piece.length > end) return false;
    at = next + piece.length;
  }
  return true;
}

const cut = (sentence: string): string => [...sentence].slice(0, longestSentence).join('');
