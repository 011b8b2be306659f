import type { Group } from '../../shared/domain/people.ts';
import type { RoutingRule } from '../../shared/domain/routing.ts';
import type { AgentState } from '../../shared/domain/vocabulary.ts';
import type { Capacity } from '../store/queries/capacities.ts';
import type { SeedAgent } from './people/team.ts';
import { random, uuidAt } from './random.ts';
import { type GroupKey, groupKeys, topics } from './topics.ts';

/** What everybody of the demo exchange may have in hand. */
export const demoLimits: readonly Capacity[] = (
  [
    ['chat', 6],
    ['telegram', 6],
    ['email', 15],
    ['ticket', 15],
    ['x', 10],
    ['reddit', 10],
    ['phone', 3],
  ] as const
).map(([channel, most]) => ({ agentId: null, channel, groupId: null, most }));

const unconditional: RoutingRule['when'] = {
  on: ['new'],
  channels: [],
  topics: [],
  words: [],
  languages: [],
  tiers: [],
  groupIds: [],
  priorities: [],
  accountManager: false,
  waitingAtLeast: null,
};

const takeoverWords = [
  'hacked',
  'stolen',
  'sim swap',
  'not me',
  'seed phrase',
  'hackearon',
  'robaron',
  'hackearam',
  'roubaram',
  'взлом',
  'украли',
  'hacklendi',
  'çalındı',
  'bị hack',
  'đánh cắp',
  '被盗',
  '盗用',
  'اختراق',
  'سرقة',
];

/**
 * The rules by which the demo exchange routes. Most of what comes in English stays in its queue for whoever takes it;
 * managers, languages that few speak and what is urgent are given to somebody.
 */
export function demoRules(groups: readonly Group[], seed: number, madeAt: number): RoutingRule[] {
  const draw = random(seed, 'routing');
  const named = (name: string, change: Partial<RoutingRule>, when: Partial<RoutingRule['when']> = {}) => ({
    id: uuidAt(draw, madeAt),
    position: 0,
    name,
    active: true,
    groupId: null,
    priority: null,
    assign: null,
    last: false,
    ...change,
    when: { ...unconditional, ...when },
  });
  const topicsOf = (group: GroupKey) => topics.filter((topic) => topic.group === group).map(({ key }) => key);
  const queues = groupKeys.flatMap((key, index) => {
    const group = groups[index];
    if (!group) return [];
    return [named(`Topics of ${group.name}`, { groupId: group.id }, { topics: topicsOf(key) })];
  });
  const give = (
    how: 'account-manager' | 'round-robin' | 'least-loaded',
    speaks: boolean,
    leaveFree: number,
  ) => ({
    how,
    skill: null,
    speaks,
    leaveFree,
  });
  const rules = [
    named('Account takeover first', { priority: 'urgent' }, { words: takeoverWords }),
    named(
      'Institutions never wait long',
      { priority: 'high' },
      { tiers: ['institution'], priorities: ['low', 'normal'] },
    ),
    ...queues,
    named(
      'To their account manager',
      { assign: give('account-manager', false, 2) },
      { on: ['new', 'reopened'], accountManager: true },
    ),
    named(
      'Customers who do not write English',
      { assign: give('round-robin', true, 3), last: true },
      {
        on: ['new', 'reopened'],
        channels: ['chat', 'telegram'],
        languages: ['es', 'pt-BR', 'ru', 'tr', 'vi', 'zh', 'ar'],
      },
    ),
    named(
      'Urgent: whoever has most room',
      { assign: give('least-loaded', false, 2) },
      { on: ['new', 'reopened'], priorities: ['urgent'] },
    ),
  ];
  return rules.map((rule, position) => ({ ...rule, position }));
}

/** Where somebody stands at an instant: at work by day where they live. The demo's own agent always is. */
export function stateAt(
  one: SeedAgent,
  demoAgent: SeedAgent,
  now: number,
): { state: AgentState; stateSince: number } {
  const minute = 60_000;
  const local = new Intl.DateTimeFormat('en', {
    timeZone: one.agent.timezone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => Number(local.find((found) => found.type === type)?.value ?? 0);
  const sinceMidnight = part('hour') * 60 + part('minute');
  const began = 7 * 60 + (one.style % 4) * 30;
  const ends = began + 11 * 60;
  if (one === demoAgent) return { state: 'available', stateSince: now - 95 * minute };
  if (sinceMidnight < began) return { state: 'off', stateSince: now - (sinceMidnight + 5 * 60) * minute };
  if (sinceMidnight >= ends) return { state: 'off', stateSince: now - (sinceMidnight - ends) * minute };
  const since = (minutes: number) => now - Math.min(minutes, sinceMidnight - began) * minute;
  if (one.style === 5) return { state: 'break', stateSince: since(12) };
  if (one.style === 6) return { state: 'away', stateSince: since(4) };
  return { state: 'available', stateSince: now - (sinceMidnight - began) * minute };
}
