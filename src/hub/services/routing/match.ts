import type { RoutingReason } from '../../../shared/domain/conversation.ts';
import type { RoutingConditions } from '../../../shared/domain/routing.ts';
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

/** Why the rule applies, one reason for each thing that it names; null when it doesn't. */
export function whyRuleApplies(when: RoutingConditions, facts: RoutingFacts): RoutingReason[] | null {
  if (!when.on.includes(facts.on)) return null;
  const reasons: RoutingReason[] = [];
  const say = (code: RoutingReason['code'], values: RoutingReason['values'] = {}) =>
    void reasons.push({ code, values });
  if (facts.on === 'reopened') say('reopened');

  const asked: [readonly string[], string | null, RoutingReason['code']][] = [
    [when.channels, facts.channel, 'channel'],
    [when.topics, facts.topic, 'topic'],
    [when.languages, facts.language, 'language'],
    [when.tiers, facts.tier, 'tier'],
    [when.priorities, facts.priority, 'priority'],
  ];
  for (const [wanted, actual, code] of asked) {
    if (wanted.length === 0) continue;
    if (actual === null || !wanted.includes(actual)) return null;
    say(code, { [code]: actual });
  }
  if (when.groupIds.length > 0) {
    if (!when.groupIds.includes(facts.groupId)) return null;
    say('queue', { groupId: facts.groupId });
  }
  if (when.words.length > 0) {
    const word = findWord(when.words, facts.text);
    if (word === null) return null;
    say('word', { word });
  }
  if (when.accountManager) {
    if (facts.accountManagerId === null) return null;
    say('account-manager');
  }
  if (when.waitingAtLeast !== null) {
    if (facts.waiting < when.waitingAtLeast) return null;
    say('queue-load', { waiting: facts.waiting, atLeast: when.waitingAtLeast });
  }
  if (reasons.length === 0) say('always');
  return reasons;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Scripts that put no space between words; there a word stands wherever it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordSign = /[\p{L}\p{N}]/u;

/**
 * The first of these words or phrases that the text has. A word begins where a word begins and may go on ("hack" is
 * found in "hacked", not in "shack"), so that endings need no list.
 */
export function findWord(words: readonly string[], text: string): string | null {
  const folded = fold(text);
  for (const word of words) {
    const sought = fold(word).trim();
    if (sought === '') continue;
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
      if (at === 0 || unspaced.test(sought) || !wordSign.test(folded[at - 1] ?? '')) return word;
    }
  }
  return null;
}
