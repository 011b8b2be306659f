import type { Facts } from '../facts/facts.ts';
import type { Language, Pair } from '../language/language.ts';
import { type Speaker, say } from '../language/phrase.ts';
import { inPlot, type Plot } from '../language/plots.ts';
import type { Random } from '../random.ts';

/** Says phrases with the facts of one case; never the same line twice while there are others. */
export type Speech = {
  /** Whether the list holds anything for this plot. */
  has(list: readonly (string | Pair)[]): boolean;
  /** Says some phrase of the list. */
  any(list: readonly string[]): string;
  /** Says this one. */
  line(phrase: string): string;
  /** The entry at `turn`, from a starting point that this conversation keeps: a question finds its answer. */
  inTurn(list: readonly Pair[], turn: number): Pair;
};

export type SpeechInput = {
  readonly draw: Random;
  readonly language: Language;
  readonly facts: Facts;
  readonly plot: Plot;
  readonly female: boolean;
  /** When it is said, in milliseconds: "3 hours ago" hangs on it. */
  readonly at: number;
  readonly memory: Memory;
};

/** What a conversation remembers of the lines already said, by the list they came from. */
export type Memory = {
  readonly used: Map<readonly unknown[], Set<string>>;
  readonly starts: Map<readonly unknown[], number>;
};

export function emptyMemory(): Memory {
  return { used: new Map(), starts: new Map() };
}

export function makeSpeech({ draw, language, facts, plot, female, at, memory }: SpeechInput): Speech {
  const speaker: Speaker = {
    female,
    choose: (count) => draw.int(0, count - 1),
    fact: (slot) => facts.get(slot, language, at),
  };

  function suited<Entry extends string | Pair>(list: readonly Entry[]): readonly Entry[] {
    const entries = inPlot(list, plot);
    return entries.length > 0 ? entries : list;
  }

  function fresh(all: readonly string[]): string {
    const list = suited(all);
    let used = memory.used.get(all);
    if (!used || list.every((line) => used?.has(line))) {
      used = new Set();
      memory.used.set(all, used);
    }
    let index = draw.int(0, list.length - 1);
    while (used.has(list[index] as string)) index = (index + 1) % list.length;
    const line = list[index] as string;
    used.add(line);
    return line;
  }

  return {
    has: (list) => inPlot(list, plot).length > 0,
    any: (list) => say(fresh(list), speaker),
    line: (phrase) => say(phrase, speaker),
    inTurn: (all, turn) => {
      const list = suited(all);
      let start = memory.starts.get(all);
      if (start === undefined) {
        start = draw.int(0, list.length - 1);
        memory.starts.set(all, start);
      }
      const entry = list[(start + turn) % list.length];
      if (entry === undefined) throw new Error('nothing to say');
      return entry;
    },
  };
}
