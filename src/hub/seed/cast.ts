import type { Channel } from '../../shared/domain/vocabulary.ts';
import type { Surge } from './arrivals.ts';
import { surgeShare } from './arrivals.ts';
import { talksAbout } from './language/languages.ts';
import { indexOfTier, makePerson, type Person } from './people/customers.ts';
import type { SeedAgent, Team } from './people/team.ts';
import type { Random } from './random.ts';
import { type GroupKey, type Topic, topicOf, topics } from './topics.ts';

export type Population = {
  readonly seed: number;
  readonly customers: number;
  readonly windowStart: number;
  /** Ids of those who may be account managers. */
  readonly managers: readonly string[];
};

const weightedTopics = topics.map((topic) => [topic, topic.weight] as const);

/** What this conversation is about; `groups` narrows it to the topics of these queues. */
export function pickTopic(draw: Random, surge: Surge | null, groups: readonly GroupKey[] | null): Topic {
  if (surge && draw.chance(surgeShare)) {
    const topic = topicOf(draw.weighted(surge.topics));
    if (!groups || groups.includes(topic.group)) return topic;
  }
  const choice = groups ? weightedTopics.filter(([topic]) => groups.includes(topic.group)) : weightedTopics;
  return draw.weighted(choice);
}

/** Somebody who would write about this; `languages` is a wish. */
export function pickPerson(
  draw: Random,
  population: Population,
  topic: Topic,
  languages: readonly string[] | null,
): Person {
  const { seed, customers, windowStart, managers } = population;
  const suits = (person: Person): boolean => {
    const { locale } = person.customer;
    if (languages && !languages.includes(locale)) return false;
    if ((topic.who === 'anyone' || topic.who === 'unverified') && !talksAbout(locale, topic.key))
      return false;
    if (topic.who === 'unverified') return person.customer.verification !== 'verified' || draw.chance(0.1);
    return topic.who !== 'anyone' || person.customer.tier !== 'institution' || draw.chance(0.25);
  };
  let person: Person | null = null;
  for (let tries = 0; tries < 24; tries += 1) {
    const index =
      topic.who === 'institution' || topic.who === 'vip'
        ? indexOfTier(draw, topic.who === 'vip' && draw.chance(0.6) ? 'vip' : 'institution', customers)
        : Math.floor(customers * draw.unit() ** 1.25);
    person = makePerson(seed, index, windowStart, managers);
    if (suits(person)) return person;
  }
  if (!person) throw new Error('nobody to write');
  return person;
}

const channelShares: readonly (readonly [Channel, number])[] = [
  ['chat', 37],
  ['email', 25],
  ['ticket', 17],
  ['telegram', 9],
  ['phone', 5],
  ['x', 6],
  ['reddit', 4],
];
const telegramCountries = ['ru', 'tr', 'vi'];

/** On which way they write. `waiting`: minutes that it has waited unanswered, which no chat would. */
export function pickChannel(draw: Random, topic: Topic, person: Person, waiting: number | null): Channel {
  const allowed = channelShares.flatMap(([channel, share]): [Channel, number][] => {
    if (topic.channels && !topic.channels.includes(channel)) return [];
    if (channel === 'email' && person.customer.email === null) return [];
    if (waiting !== null && waiting > 40 && channel === 'chat') return [[channel, share * 0.12]];
    if (channel === 'telegram' && telegramCountries.includes(person.customer.locale))
      return [[channel, share * 2.4]];
    if ((channel === 'x' || channel === 'reddit') && person.customer.locale !== 'en')
      return [[channel, share * 0.4]];
    return [[channel, share]];
  });
  return draw.weighted(allowed.length > 0 ? allowed : [['ticket', 1] as const]);
}

const roleWeight: Record<SeedAgent['agent']['role'], number> = {
  agent: 3,
  lead: 1.2,
  tier2: 2,
  security: 3,
  compliance: 3,
  trainer: 0.4,
  admin: 0,
};

/** Who takes it: a member of the queue who speaks the language, if there is one. */
export function pickAgent(
  draw: Random,
  team: Team,
  group: GroupKey,
  language: string,
  not: readonly SeedAgent[],
): SeedAgent {
  const members = team.agents.filter(
    (one) => one.groups.includes(group) && !not.includes(one) && roleWeight[one.agent.role] > 0,
  );
  const fluent = members.filter((one) => one.languages.includes(language));
  const choice = (fluent.length > 0 ? fluent : members).map(
    (one) => [one, roleWeight[one.agent.role] * (one.languages[0] === language ? 3 : 1)] as const,
  );
  if (choice.length === 0) return team.agents[1] as SeedAgent;
  return draw.weighted(choice);
}
