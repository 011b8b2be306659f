import type { RoutingReason } from '../../../shared/domain/conversation.ts';
import { findWord } from '../../../shared/domain/find-word.ts';
import type { RoutingConditions, RoutingLack } from '../../../shared/domain/routing.ts';
import type { Channel, Priority, Tier } from '../../../shared/domain/vocabulary.ts';

/** What a rule looks at. */
export type RoutingFacts = {
  readonly on: 'new' | 'reopened';
  readonly channel: Channel;
  readonly topic: string | null;
  /** Subject and text of the customer. */
  readonly text: string;
  readonly language: string;
  readonly tier: Tier;
  readonly accountManagerId: string | null;
  readonly groupId: string;
  readonly priority: Priority;
  /** Unassigned customers in its queue; asked for only by rules that name a number. */
  readonly waiting: number;
};

export type Judgement =
  | { readonly applies: true; readonly because: RoutingReason[] }
  /** The first thing that it lacks, and what holds before it. */
  | { readonly applies: false; readonly because: RoutingReason[]; readonly lacks: RoutingLack };

/** Whether the rule applies and why, one reason for each thing that it names; or what stands in its way. */
export function judgeRule(when: RoutingConditions, facts: RoutingFacts): Judgement {
  const because: RoutingReason[] = [];
  const say = (code: RoutingReason['code'], values: RoutingReason['values'] = {}) =>
    void because.push({ code, values });
  const not = (what: RoutingLack['what'], has: RoutingLack['has']): Judgement => ({
    applies: false,
    because,
    lacks: { what, has },
  });
  if (!when.on.includes(facts.on)) return not('occasion', facts.on);
  if (facts.on === 'reopened') say('reopened');

  const asked: [readonly string[], string | null, RoutingReason['code'] & RoutingLack['what']][] = [
    [when.channels, facts.channel, 'channel'],
    [when.topics, facts.topic, 'topic'],
    [when.languages, facts.language, 'language'],
    [when.tiers, facts.tier, 'tier'],
    [when.priorities, facts.priority, 'priority'],
  ];
  for (const [wanted, actual, code] of asked) {
    if (wanted.length === 0) continue;
    if (actual === null || !wanted.includes(actual)) return not(code, actual);
    say(code, { [code]: actual });
  }
  if (when.groupIds.length > 0) {
    if (!when.groupIds.includes(facts.groupId)) return not('queue', facts.groupId);
    say('queue', { groupId: facts.groupId });
  }
  if (when.words.length > 0) {
    const word = findWord(when.words, facts.text);
    if (word === null) return not('word', null);
    say('word', { word });
  }
  if (when.accountManager) {
    if (facts.accountManagerId === null) return not('account-manager', null);
    say('account-manager');
  }
  if (when.waitingAtLeast !== null) {
    if (facts.waiting < when.waitingAtLeast) return not('waiting', facts.waiting);
    say('queue-load', { waiting: facts.waiting, atLeast: when.waitingAtLeast });
  }
  if (because.length === 0) say('always');
  return { applies: true, because };
}
