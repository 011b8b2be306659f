import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';
import type { Act } from './plan.ts';

/** Medians in seconds until the next thing happens; people on mail take hours, people in a chat minutes. */
type Rhythm = {
  readonly firstReply: number;
  readonly reply: number;
  readonly solve: number;
  readonly customer: number;
  readonly more: number;
  readonly nag: number;
};

const minute = 60;
const hour = 3600;

const live: Rhythm = {
  firstReply: 5 * minute,
  reply: 3 * minute,
  solve: 12 * minute,
  customer: 100,
  more: 28,
  nag: 14 * minute,
};
const letters: Rhythm = {
  firstReply: 2.2 * hour,
  reply: 2 * hour,
  solve: 5 * hour,
  customer: 3.5 * hour,
  more: 12 * minute,
  nag: 20 * hour,
};
const between: Rhythm = {
  firstReply: 35 * minute,
  reply: 25 * minute,
  solve: 1.6 * hour,
  customer: 14 * minute,
  more: 70,
  nag: 3 * hour,
};

const rhythms: Record<Channel, Rhythm> = {
  chat: live,
  telegram: between,
  phone: between,
  email: letters,
  ticket: letters,
  x: between,
  reddit: between,
};

/** Milliseconds between the act before and this one. `answered`: an agent has spoken already. */
export function pauseBefore(act: Act, channel: Channel, answered: boolean, draw: Random): number {
  const rhythm = rhythms[channel];
  return Math.max(1500, draw.around(medianSeconds(act, rhythm, answered), 0.75) * 1000);
}

function medianSeconds(act: Act, rhythm: Rhythm, answered: boolean): number {
  switch (act.does) {
    case 'open':
    case 'acknowledge':
      return 3;
    case 'more':
    case 'attach':
      return rhythm.more;
    case 'nag':
      return rhythm.nag;
    case 'reopen':
    case 'another':
      return 30 * hour;
    case 'answer':
    case 'filler':
    case 'follow':
    case 'thank':
    case 'moved':
      return rhythm.customer;
    case 'ask':
    case 'work':
    case 'reply':
    case 'update':
    case 'leave':
    case 'to-private':
    case 'bye':
      return answered ? rhythm.reply : rhythm.firstReply;
    case 'solve':
      return rhythm.solve;
    case 'assigned':
      return rhythm.firstReply * 0.6;
    case 'finding':
    case 'remark':
    case 'handover':
      return rhythm.reply * 0.6;
    case 'rated':
      return rhythm.customer * 6;
    case 'tagged':
    case 'raised':
    case 'pending':
    case 'held':
    case 'passed-on':
    case 'reopened':
    case 'solved':
      return 8;
  }
}
