import { cutText } from '../clean-text.ts';
import { disguises, type Folded, fold, isHan, spelledOut, withoutBlanksInHan } from './fold.ts';
import { type GateLevel, type GateTopic, gateTopics, higherLevel } from './gate.ts';
import { growNear, type NearWords, nearSigns } from './near-words.ts';
import { endsWord, findWords, growTree, type WordTree } from './word-tree.ts';
import type { Lexicon } from './words/lexicon.ts';
import { otherLanguages } from './words/other-languages.ts';
import { lexicons } from './words.ts';

export type GateFinding = {
  readonly topic: GateTopic;
  readonly level: GateLevel;
  /** As they stand in the text. */
  readonly words: readonly string[];
};

type Sign = Exclude<keyof Lexicon, 'ordinary'> | 'other';

const signs = [
  'money',
  'move',
  'gone',
  'funds',
  'access',
  'breach',
  'security',
  'distress',
  'danger',
  'other',
] as const satisfies readonly Sign[];

type Rules = { readonly tree: WordTree; readonly near: NearWords; readonly ordinary: WordTree };

function growRules(): Rules {
  const phrases = signs.flatMap((sign, index) =>
    (sign === 'other' ? otherLanguages : lexicons.flatMap((lexicon) => lexicon[sign])).map(
      (phrase) => [phrase, index] as const,
    ),
  );
  return {
    tree: growTree(phrases),
    // Of those that make an urgent case a slip is not enough.
    near: growNear(phrases.filter(([, index]) => signs[index] !== 'other' && signs[index] !== 'danger')),
    ordinary: growTree(lexicons.flatMap(({ ordinary }) => ordinary.map((phrase) => [phrase, 0] as const))),
  };
}

let grown: Rules | null = null;

/** Grown with the first message: a hub that starts does not wait for it. */
function rules(): Rules {
  grown ??= growRules();
  return grown;
}

/** Different words of which a slip of the keyboard is looked for; whoever writes more is read by a person. */
const mostDifferentWords = 5_000;
const mostWords = 5;
const wordCharacters = 60;
/** Everyday words of another language after which it counts as written in it. */
const enoughOther = 2;

/** An address, a transaction or a key: what else is that long, with digits and letters, and no word. */
const longCode = /(?<![A-Za-z0-9])(?=[A-Za-z]{0,60}\d)(?=\d{0,60}[A-Za-z])[A-Za-z0-9]{26,132}(?![A-Za-z0-9])/;
/** Letters of alphabets that the rules do not read; among the Arabic ones those of Persian and Urdu. */
const otherLetters =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Greek}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Thaana}پچژگےٹڈہіїєґ]/u;

/** What was found of each sign: words as they stand in the text. */
type Said = Map<Sign, Set<string>>;

/**
 * What in a text is for a person alone, by its words and nothing else: no service is asked. It reads all ten languages in
 * every text, takes no notice of a `not`, and what is written before or behind never takes a finding away. Time and memory
 * grow with the text's length alone.
 */
export function readGate(text: string): GateFinding[] {
  const said: Said = new Map();
  const parted = fold(text);
  const folded = withoutBlanksInHan(parted);
  take(said, text, folded, false);
  for (const view of disguises(folded, text)) take(said, text, view, false);
  take(said, text, spelledOut(folded), true);
  const tooMany = takeNear(said, text, folded);
  const code = longCode.exec(text)?.[0];

  const findings = new Map<GateTopic, GateFinding>();
  const find = (topic: GateTopic, level: GateLevel, words: Iterable<string>) => {
    const before = findings.get(topic);
    const all = [...new Set([...(before?.words ?? []), ...words])].slice(0, mostWords);
    findings.set(topic, { topic, level: before ? higherLevel(before.level, level) : level, words: all });
  };
  const of = (sign: Sign) => said.get(sign) ?? [];
  if (said.has('danger')) find('distress', 'urgent', of('danger'));
  if (said.has('distress')) find('distress', 'human', of('distress'));
  if (said.has('security')) find('security', 'human', of('security'));
  if (said.has('access') && said.has('breach')) find('security', 'human', [...of('access'), ...of('breach')]);
  if (said.has('funds')) find('funds', 'human', of('funds'));
  if (said.has('gone') && (said.has('money') || said.has('move')))
    find('funds', 'human', [...of('gone'), ...of('money'), ...of('move')]);
  if (code !== undefined) find('funds', 'human', [shown(code)]);
  if (tooMany) find('unread', 'human', []);
  const other = otherLetters.exec(text)?.[0];
  if (other !== undefined) find('language', 'unsure', [shown(other)]);
  else if ((said.get('other')?.size ?? 0) >= enoughOther) find('language', 'unsure', of('other'));
  const unknown = unknownWords(text, parted);
  if (unknown.length > 0) find('unread', 'unsure', unknown);
  return gateTopics.flatMap((topic) => findings.get(topic) ?? []);
}

function take(said: Said, text: string, view: Folded, anywhere: boolean): void {
  findWords(rules().tree, view, anywhere, (index, start, end) => {
    const sign = signs[index];
    if (sign) keep(said, sign, text, view, start, end);
  });
}

/** The first few of each sign: enough to say why. */
function keep(said: Said, sign: Sign, text: string, view: Folded, start: number, end: number): void {
  const words = said.get(sign) ?? new Set();
  said.set(sign, words);
  if (words.size >= mostWords) return;
  words.add(original(text, view, start, end));
}

/** Words mistyped by one letter; answers whether there are more different ones than it reads. */
function takeNear(said: Said, text: string, folded: Folded): boolean {
  const seen = new Set<string>();
  for (const { 0: word, index: at } of folded.text.matchAll(/[^ ]{6,40}/g)) {
    if (seen.has(word)) continue;
    if (seen.size >= mostDifferentWords) return true;
    seen.add(word);
    for (const index of nearSigns(rules().near, word)) {
      const sign = signs[index];
      if (sign) keep(said, sign, text, folded, at, at + word.length);
    }
  }
  return false;
}

/**
 * Words that none of the ordinary questions has, the first few: whoever writes them may mean anything. Digits of years and
 * small amounts are not among them.
 */
function unknownWords(text: string, parted: Folded): string[] {
  const known = new Uint8Array(parted.text.length);
  const wordOf = wordsOf(parted.text);
  findWords(rules().ordinary, parted, false, (_, start, end) => {
    const first = isHan(parted.text[start]) ? start : (wordOf[start] ?? start);
    known.fill(1, first, wordEnd(parted.text, end));
  });
  const unknown = new Set<string>();
  for (const { 0: word, index } of parted.text.matchAll(/[^ ]+/g)) {
    if (/^\d{1,4}$/.test(word)) continue;
    const at = known.subarray(index, index + word.length).indexOf(0);
    if (at < 0) continue;
    const first = index + at;
    const end = isHan(word[at]) ? first + 1 : wordEnd(parted.text, first + 1);
    unknown.add(original(text, parted, first, end));
    if (unknown.size >= mostWords) break;
  }
  return [...unknown];
}

/** Where the word of each place begins. */
function wordsOf(text: string): Uint32Array {
  const begins = new Uint32Array(text.length);
  for (let at = 1; at < text.length; at += 1)
    begins[at] = text[at - 1] === ' ' || isHan(text[at - 1]) || isHan(text[at]) ? at : (begins[at - 1] ?? 0);
  return begins;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  if (isHan(text[end - 1])) return end;
  while (!endsWord(text[end])) end += 1;
  return end;
}

/** The words as they stand in the text itself, the last one whole. */
function original(text: string, { text: folded, from }: Folded, start: number, end: number): string {
  const whole = isHan(folded[start]) ? end : wordEnd(folded, end);
  const words = text.slice(from[start] ?? 0, from[whole] ?? text.length).trim();
  return shown(words);
}

/** In lower case and no longer than is kept. */
function shown(words: string): string {
  return cutText(cutText(words, wordCharacters).toLowerCase(), wordCharacters);
}
