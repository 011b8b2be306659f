import type { Attachment, Source } from '../../shared/domain/conversation.ts';
import type { Customer, Group, Workspace } from '../../shared/domain/people.ts';
import { arrivalTimes, surgesBefore } from './arrivals.ts';
import { type Beginning, type Exchange, endingOf, type SeedBundle, tellStory } from './conversation.ts';
import { conversationLengths } from './lengths.ts';
import { makePerson } from './people/customers.ts';
import { makeTeam, type SeedAgent } from './people/team.ts';
import { type Random, random } from './random.ts';
import { type Topic, type TopicKey, topics } from './topics.ts';
import { workingSet } from './working-set.ts';

export type ExchangeOptions = {
  readonly seed?: number;
  /** Everything happened in the `days` before this instant (milliseconds). */
  readonly now: number;
  readonly customers?: number;
  readonly conversations?: number;
  readonly messages?: number;
  readonly days?: number;
  /** Macros by topic, so that replies can name the one they came from. */
  readonly macros?: ReadonlyMap<string, readonly Source[]>;
  /** Pictures for messages that attach one; absent: such messages come without. */
  readonly picture?: (topic: TopicKey, draw: Random) => Attachment | null;
};

export const exchangeDefaults = {
  seed: 20_417,
  customers: 1500,
  conversations: 3000,
  messages: 25_000,
  days: 90,
};

export type GeneratedExchange = {
  readonly seed: number;
  readonly workspace: Workspace;
  readonly groups: readonly Group[];
  readonly agents: readonly SeedAgent[];
  /** Whom an embedded hub signs in. */
  readonly demoAgent: SeedAgent;
  readonly topics: readonly Topic[];
  readonly totals: { readonly customers: number; readonly conversations: number; readonly messages: number };
  /** Made one by one while they are walked, so a million messages never lie in memory; walk them again for the same. */
  readonly customers: Iterable<Customer>;
  /** Oldest conversation first. */
  readonly bundles: Iterable<SeedBundle>;
};

const day = 86_400_000;

/** Everything that a stream of conversations is told from. */
export type Frame = {
  readonly exchange: Exchange;
  readonly conversations: number;
  /** Beginnings of all conversations, oldest first. */
  beginnings(): Generator<Beginning>;
};

/** The frame of the exchange that these options describe. */
export function frameOf(options: ExchangeOptions): Frame {
  const { seed, customers, conversations, messages, days } = { ...exchangeDefaults, ...options };
  const { now } = options;
  const windowStart = now - days * day;
  const team = makeTeam(seed, windowStart - 700 * day);
  const managers = team.agents
    .filter((one) => one.groups.includes('vip') && one.agent.role !== 'admin')
    .map((one) => one.agent.id);
  const surges = surgesBefore(now, days);
  const exchange: Exchange = {
    seed,
    now,
    team,
    surges,
    population: { seed, customers, windowStart, managers },
    macros: options.macros ?? new Map(),
    picture: options.picture ?? (() => null),
  };

  function* beginnings(): Generator<Beginning> {
    const working = workingSet(seed, conversations, team.demoAgent.groups);
    const arrivesAt = arrivalTimes(now, days, surges);
    const ending = (index: number) => endingOf(working.slot(index));
    let index = 0;
    for (const length of conversationLengths({ seed, conversations, messages, ending, ...working })) {
      const share = (index + 0.15 + 0.7 * random(seed, 'arrival', index).unit()) / conversations;
      yield { index, createdAt: arrivesAt(share), slot: working.slot(index), length };
      index += 1;
    }
  }

  return { exchange, conversations, beginnings };
}

/**
 * The demo exchange: the same for the same options, down to the last id. Throws when there are fewer than five
 * messages to a conversation.
 */
export function generateExchange(options: ExchangeOptions): GeneratedExchange {
  const { seed, customers, conversations, messages } = { ...exchangeDefaults, ...options };
  const { exchange, beginnings } = frameOf(options);
  const { team, population } = exchange;

  function* walkCustomers(): Generator<Customer> {
    const { windowStart, managers } = population;
    for (let index = 0; index < customers; index += 1)
      yield makePerson(seed, index, windowStart, managers).customer;
  }

  function* walkBundles(): Generator<SeedBundle> {
    for (const beginning of beginnings()) yield tellStory(exchange, beginning).bundle;
  }

  return {
    seed,
    workspace: team.workspace,
    groups: team.groups,
    agents: team.agents,
    demoAgent: team.demoAgent,
    topics,
    totals: { customers, conversations, messages },
    customers: { [Symbol.iterator]: walkCustomers },
    bundles: { [Symbol.iterator]: walkBundles },
  };
}
