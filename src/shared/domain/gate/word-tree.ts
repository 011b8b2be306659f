import { type Folded, fold, isHan } from './fold.ts';

type Ends = { readonly sign: number; readonly goesOn: boolean; readonly letters: number };
type Node = { readonly next: Map<string, Node>; rest: Node | null; readonly ends: Ends[] };

export type WordTree = { readonly root: Node };
export type Found = (sign: number, start: number, end: number) => void;

const arabic = /[\u0621-\u064a]/u;
/** Letters in front of an Arabic word that are written with it: and, the, by, for the. */
const arabicPrefix = 3;
/** Fewer letters may stand together by chance where blanks do not count. */
const leastAnywhere = 5;

const newNode = (): Node => ({ next: new Map(), rest: null, ends: [] });

/**
 * One tree of all phrases, so that a text is read once however many there are. `*` stands for the rest of a word, and
 * alone for a whole one.
 */
export function growTree(phrases: Iterable<readonly [phrase: string, sign: number]>): WordTree {
  const root = newNode();
  for (const [phrase, sign] of phrases) {
    const goesOn = phrase.endsWith('*');
    let node = root;
    let letters = 0;
    for (const [index, part] of (goesOn ? phrase.slice(0, -1) : phrase).split('*').entries()) {
      if (index > 0) {
        node.rest ??= newNode();
        node = node.rest;
      }
      for (const letter of foldPart(part)) {
        const next = node.next.get(letter) ?? newNode();
        node.next.set(letter, next);
        node = next;
        letters += 1;
      }
    }
    node.ends.push({ sign, goesOn, letters });
  }
  return { root };
}

/** A piece of a phrase, with the blanks that part it from the next. */
function foldPart(part: string): string {
  const { text } = fold(part);
  return part.startsWith(' ') && text !== '' ? ` ${text}` : text;
}

/** Tells of every phrase that stands in a text: from the beginning of a word; in Chinese, and if asked, anywhere. */
export function findWords({ root }: WordTree, { text }: Folded, anywhere: boolean, found: Found): void {
  const walk = (node: Node | undefined, start: number, from: number, inHan: boolean): void => {
    let here = node;
    for (let end = from; here; end += 1) {
      for (const { sign, goesOn, letters } of here.ends) {
        const after = text[end];
        if (anywhere ? letters >= leastAnywhere : goesOn || inHan || endsWord(after)) found(sign, start, end);
      }
      if (here.rest && !anywhere) {
        let rest = end;
        while (!endsWord(text[rest])) rest += 1;
        walk(here.rest, start, rest, inHan);
      }
      const letter = text[end];
      here = letter === undefined ? undefined : here.next.get(letter);
    }
  };
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const first = text.charAt(at);
    if (first === ' ') {
      word = at + 1;
      continue;
    }
    const inHan = isHan(first);
    const begins = at === word || inHan || isHan(text[at - 1]);
    if (begins || anywhere || (at - word <= arabicPrefix && arabic.test(first)))
      walk(root.next.get(first), at, at + 1, inHan);
  }
}

export function endsWord(after: string | undefined): boolean {
  return after === undefined || after === ' ' || isHan(after);
}
