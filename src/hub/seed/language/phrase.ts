/**
 * The notation in which the seed's phrases are written:
 * `[a|b|]` one of these, the last being nothing; `{slot}` a fact of this conversation; `<o|a>` by the
 * speaker's gender, his form first. They nest. `#busy,review ` in front: only in these plots (see `plots.ts`).
 */
type Piece =
  | string
  | { readonly slot: string }
  | { readonly choices: readonly (readonly Piece[])[] }
  | { readonly gendered: readonly (readonly Piece[])[] };

/** What a phrase needs from its speaker. */
export type Speaker = {
  readonly female: boolean;
  /** Whole number from 0 to `count - 1`. */
  choose(count: number): number;
  fact(slot: string): string;
};

/** `gapes`: something may be left out, which leaves spaces behind. */
type Compiled = { readonly pieces: readonly Piece[]; readonly gapes: boolean };

const compiled = new Map<string, Compiled>();

const plotMark = /^#([a-z,-]+) /;

/** The plots that a phrase belongs to; null: to all of them. */
export function plotsOf(phrase: string): readonly string[] | null {
  return plotMark.exec(phrase)?.[1]?.split(',') ?? null;
}

function compile(marked: string): readonly Piece[] {
  const phrase = marked.replace(plotMark, '');
  let at = 0;

  function sequence(closing: string): Piece[] {
    const pieces: Piece[] = [];
    let text = '';
    while (at < phrase.length) {
      const sign = phrase[at] as string;
      if (closing !== '' && (sign === '|' || sign === closing)) break;
      at += 1;
      if (sign === '[' || sign === '<' || sign === '{') {
        if (text !== '') pieces.push(text);
        text = '';
        if (sign === '{') pieces.push(slot());
        else pieces.push(sign === '[' ? { choices: branches(']') } : { gendered: branches('>') });
      } else {
        text += sign;
      }
    }
    if (text !== '') pieces.push(text);
    return pieces;
  }

  function slot(): Piece {
    const end = phrase.indexOf('}', at);
    if (end < 0) throw new Error(`unclosed { in "${phrase}"`);
    const name = phrase.slice(at, end);
    at = end + 1;
    return { slot: name };
  }

  function branches(closing: string): Piece[][] {
    const all: Piece[][] = [];
    for (;;) {
      all.push(sequence(closing));
      const sign = phrase[at];
      if (sign === undefined) throw new Error(`missing ${closing} in "${phrase}"`);
      at += 1;
      if (sign === closing) return all;
    }
  }

  return sequence('');
}

function speak(pieces: readonly Piece[], speaker: Speaker): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if ('slot' in piece) text += speaker.fact(piece.slot);
    else if ('choices' in piece) {
      text += speak(piece.choices[speaker.choose(piece.choices.length)] ?? [], speaker);
    } else text += speak(piece.gendered[speaker.female ? 1 : 0] ?? piece.gendered[0] ?? [], speaker);
  }
  return text;
}

/** Says a phrase once, with this speaker's choices and facts. Throws on a malformed phrase. */
export function say(phrase: string, speaker: Speaker): string {
  let ready = compiled.get(phrase);
  if (!ready) {
    ready = { pieces: compile(phrase), gapes: /\|\]|\[\|/.test(phrase) };
    compiled.set(phrase, ready);
  }
  const text = speak(ready.pieces, speaker);
  return ready.gapes ? text.replace(/ {2,}/g, ' ').trimEnd() : text;
}

/** Every slot that a phrase may ask for, for checks. */
export function slotsOf(phrase: string): string[] {
  const found: string[] = [];
  const walk = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      if ('slot' in piece) found.push(piece.slot);
      else for (const branch of 'choices' in piece ? piece.choices : piece.gendered) walk(branch);
    }
  };
  walk(compile(phrase));
  return found;
}
