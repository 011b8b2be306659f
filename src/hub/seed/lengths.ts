import { type Ending, shortest } from './dialogue/plan.ts';
import { random } from './random.ts';

/** What a conversation with this ending has on average, of what a finished one has. */
const shareOfEnding: Record<Ending, number> = {
  unanswered: 0.24,
  ours: 0.8,
  theirs: 0.8,
  held: 0.95,
  solved: 1,
};

const fewestOnAverage = 5;
const longest = { unanswered: 5, working: 34, finished: 160 };
const longThreadLength = 124;

/** What the lengths hang on; `ending` answers for every place in the stream. */
export type LengthPlan = {
  readonly seed: number;
  readonly conversations: number;
  readonly messages: number;
  readonly ending: (index: number) => Ending;
  /** From here on conversations may still owe work. */
  readonly tailFrom: number;
  /** The place of the one very long conversation; -1 for none. */
  readonly longAt: number;
};

/**
 * Lengths of all conversations in the order of the stream; they add up to exactly the number of messages asked
 * for. Throws when there would be too few messages to tell stories with.
 */
export function* conversationLengths(plan: LengthPlan): Generator<number> {
  const { seed, conversations, messages, ending, tailFrom, longAt } = plan;
  if (messages < conversations * fewestOnAverage)
    throw new Error(
      `${conversations} conversations need at least ${conversations * fewestOnAverage} messages`,
    );
  const mean = messages / conversations;

  function drawn(index: number, around: number, most: number): number {
    const kind = ending(index);
    const length = Math.round(
      random(seed, 'length', index).around(around * shareOfEnding[kind] * 0.87, 0.55),
    );
    return Math.max(shortest[kind], Math.min(kind === 'unanswered' ? longest.unanswered : most, length));
  }

  const tail: number[] = [];
  let left = messages;
  for (let index = tailFrom; index < conversations; index += 1) {
    const length = drawn(index, mean, longest.working);
    tail.push(length);
    left -= length;
  }
  // The younger conversations are shorter, so the older ones share out what remains.
  for (let index = 0; index < tailFrom; index += 1) {
    const open = tailFrom - index;
    const around = left / open;
    const room = left - (open - 1) * shortest.solved;
    let length = open <= 40 ? Math.round(around) : drawn(index, around, longest.finished);
    if (index === longAt) length = longThreadLength;
    if (open === 1) length = left;
    length = Math.max(shortest.solved, Math.min(room, length));
    left -= length;
    yield length;
  }
  yield* tail;
}
