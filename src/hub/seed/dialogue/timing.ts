import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';
import { pauseBefore } from './pace.ts';
import type { Act, Ending } from './plan.ts';

export type TimingInput = {
  readonly draw: Random;
  readonly channel: Channel;
  readonly createdAt: number;
  readonly now: number;
  readonly ending: Ending;
};

const minute = 60_000;

/** When the last act must have happened at the latest, by what the conversation still owes. */
function latest({ draw, createdAt, now, ending }: TimingInput): number {
  const age = Math.max(2000, now - createdAt);
  switch (ending) {
    case 'unanswered':
      return createdAt + age * 0.92;
    case 'ours':
      return now - Math.min(age * 0.6, draw.around(24 * minute, 1.1));
    case 'theirs':
    case 'held':
      return now - age * (0.08 + 0.5 * draw.unit());
    case 'solved':
      return now - Math.min(age * 0.4, 12 * minute);
  }
}

/**
 * The instant of every act, in milliseconds, strictly growing. A story that would reach beyond its end is told
 * faster; one in which the customer waits ends shortly before now.
 */
export function timesOf(acts: readonly Act[], input: TimingInput): number[] {
  const { draw, channel, createdAt, ending } = input;
  let answered = false;
  const pauses = acts.map((act, index) => {
    const pause = index === 0 ? 0 : pauseBefore(act, channel, answered, draw);
    if (act.by === 'agent') answered = true;
    if (act.does === 'reopened') return 400;
    return pause;
  });
  const natural = pauses.reduce((sum, pause) => sum + pause, 0);
  const room = Math.max(acts.length * 20, latest(input) - createdAt);
  const scale = natural > room || (ending === 'ours' && acts.length > 2) ? room / Math.max(1, natural) : 1;
  let at = createdAt;
  return pauses.map((pause, index) => {
    if (index > 0) at += Math.max(10, Math.floor(pause * scale));
    return at;
  });
}
