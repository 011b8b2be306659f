import type { Conversation, SlaClocks } from '../../shared/domain/conversation.ts';
import { type SlaClock, slaClocks } from '../../shared/domain/sla-policy.ts';
import type { Tier } from '../../shared/domain/vocabulary.ts';
import { ordinaryPlan } from '../services/sla/plan.ts';
import type { Random } from './random.ts';

const minute = 60_000;
const dueKey = {
  firstReply: 'firstReplyDueAt',
  nextReply: 'nextReplyDueAt',
  resolve: 'resolveDueAt',
} as const;
/** Of the conversations whose clocks have run out. */
const lateShare = 0.12;
const soonShare = 0.06;

/**
 * The clocks of an open conversation as a desk has them that works: it agrees on a new time before one runs out.
 * Where one has, most get a time that lies ahead, within what that clock gives at the most; a few are about to run
 * out, and a few are late by an hour or two.
 */
export function keptClocks(
  conversation: Pick<Conversation, 'sla' | 'priority' | 'channel' | 'createdAt'>,
  tier: Tier,
  now: number,
  draw: Random,
): SlaClocks {
  const { sla, createdAt } = conversation;
  const { targets } = ordinaryPlan({ tier, ...conversation });
  const some = (clock: SlaClock) => Math.round((targets[clock] ?? 0) * (0.1 + 0.8 * draw.unit()));
  const kept = { ...sla };
  if (sla.paused) {
    const left = { ...sla.paused.left };
    for (const clock of slaClocks) if ((left[clock] ?? 0) < 0) left[clock] = some(clock);
    kept.paused = { ...sla.paused, left };
  }
  const running = slaClocks.filter((clock) => sla[dueKey[clock]] !== null);
  const dueAt = (clock: SlaClock) => kept[dueKey[clock]] ?? Number.POSITIVE_INFINITY;
  if (Math.min(...running.map(dueAt)) > now) return kept;
  const fate = draw.unit();
  for (const clock of running)
    if (dueAt(clock) <= now + 15 * minute) kept[dueKey[clock]] = now + 16 * minute + some(clock);
  const [first] = [...running].sort((a, b) => dueAt(a) - dueAt(b));
  if (first && fate < lateShare)
    kept[dueKey[first]] = Math.max(createdAt + minute, Math.round(now - minute * (2 + 110 * draw.unit())));
  else if (first && fate < lateShare + soonShare)
    kept[dueKey[first]] = Math.round(now + minute * (3 + 12 * draw.unit()));
  return kept;
}
