import type { Conversation, SlaClocks } from '../../shared/domain/conversation.ts';
import type { Tier } from '../../shared/domain/vocabulary.ts';
import { ordinaryPlan } from '../services/sla/plan.ts';
import type { Random } from './random.ts';

const minute = 60_000;
const names = ['firstReplyDueAt', 'nextReplyDueAt', 'resolveDueAt'] as const;
const targetOf = {
  firstReplyDueAt: 'firstReply',
  nextReplyDueAt: 'nextReply',
  resolveDueAt: 'resolve',
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
  { sla, priority, channel, createdAt }: Pick<Conversation, 'sla' | 'priority' | 'channel' | 'createdAt'>,
  tier: Tier,
  now: number,
  draw: Random,
): SlaClocks {
  const running = names.filter((name) => sla[name] !== null);
  const soonest = Math.min(...running.map((name) => sla[name] ?? Number.POSITIVE_INFINITY));
  if (soonest > now) return sla;
  const { targets } = ordinaryPlan({ tier, priority, channel });
  const fate = draw.unit();
  const kept = { ...sla };
  for (const name of running) {
    const dueAt = sla[name] ?? 0;
    if (dueAt > now + 15 * minute) continue;
    const span = targets[targetOf[name]] ?? 0;
    kept[name] = Math.round(now + 16 * minute + span * (0.1 + 0.8 * draw.unit()));
  }
  const [first] = running.sort((a, b) => (kept[a] ?? 0) - (kept[b] ?? 0));
  if (first && fate < lateShare)
    kept[first] = Math.max(createdAt + minute, Math.round(now - minute * (2 + 110 * draw.unit())));
  else if (first && fate < lateShare + soonShare)
    kept[first] = Math.round(now + minute * (3 + 12 * draw.unit()));
  return kept;
}
