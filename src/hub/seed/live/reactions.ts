import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Act } from '../dialogue/plan.ts';
import type { Temper } from '../people/customers.ts';
import type { Random } from '../random.ts';

/** What a customer does next, and after how many milliseconds. */
export type Reaction = { readonly does: Act['does']; readonly inMs: number };

export type Heard = {
  readonly channel: Channel;
  readonly temper: Temper;
  readonly text: string;
  /** How often the customer has done this before in the conversation. */
  readonly said: ReadonlyMap<Act['does'], number>;
  readonly thanked: boolean;
  readonly depth: { readonly probes: number; readonly follows: number };
};

const waits: Record<Channel, readonly [low: number, high: number]> = {
  chat: [14, 75],
  telegram: [20, 110],
  x: [40, 180],
  reddit: [60, 240],
  phone: [60, 240],
  email: [50, 260],
  ticket: [50, 260],
};

function waitOf(channel: Channel, draw: Random): number {
  const [low, high] = waits[channel];
  return draw.int(low * 1000, high * 1000);
}

/** How a customer reacts to what the desk has just written; null: they are done. */
export function reactTo(heard: Heard, draw: Random): Reaction | null {
  const { channel, temper, text, said, thanked, depth } = heard;
  const inMs = waitOf(channel, draw);
  const times = (does: Act['does']): number => said.get(does) ?? 0;
  if (thanked) return draw.chance(0.15) ? { does: 'filler', inMs } : null;
  const asked = /[?？؟]/u.test(text);
  if (asked && times('answer') < Math.max(1, depth.probes) && draw.chance(0.88))
    return { does: 'answer', inMs };
  const does = draw.weighted<Act['does'] | 'nothing'>([
    ['thank', 4.5 + times('follow')],
    ['follow', times('follow') < depth.follows ? 3.2 : 0],
    ['nag', temper === 'furious' && times('nag') < 3 ? 2.5 : 0],
    ['filler', 1],
    ['nothing', 1.2],
  ]);
  return does === 'nothing' ? null : { does, inMs };
}

/** What a customer does once the desk calls it solved. */
export function reactToSolution(
  { channel, temper, thanked }: Pick<Heard, 'channel' | 'temper' | 'thanked'>,
  draw: Random,
): { readonly does: 'rate' | 'reopen'; readonly score: number; readonly inMs: number } | null {
  const inMs = 6000 + waitOf(channel, draw);
  if (!thanked && draw.chance(temper === 'furious' ? 0.2 : 0.07)) return { does: 'reopen', score: 0, inMs };
  if (!draw.chance(0.65)) return null;
  const happy = temper !== 'furious' && (thanked || draw.chance(0.75));
  const score = happy
    ? draw.weighted([
        [5, 7],
        [4, 3],
        [3, 1],
      ] as const)
    : draw.weighted([
        [1, 3],
        [2, 3],
        [3, 3],
        [4, 1],
      ] as const);
  return { does: 'rate', score, inMs };
}
