import type { Attachment, Conversation, Message, Source } from '../../shared/domain/conversation.ts';
import { isWorking, type Priority, priorities } from '../../shared/domain/vocabulary.ts';
import { type Surge, surgeAt } from './arrivals.ts';
import { type Population, pickAgent, pickChannel, pickPerson, pickTopic } from './cast.ts';
import { perform } from './dialogue/perform.ts';
import { type Act, type Ending, plan } from './dialogue/plan.ts';
import { makeScene, type Scene } from './dialogue/scene.ts';
import { begin, finish, type Growing } from './dialogue/state.ts';
import { timesOf } from './dialogue/timing.ts';
import { keptClocks } from './kept-clocks.ts';
import type { Person } from './people/customers.ts';
import type { Team } from './people/team.ts';
import { type Random, random, uuidAt } from './random.ts';
import type { GroupKey, Topic, TopicKey } from './topics.ts';
import type { Slot } from './working-set.ts';

/** What all conversations of one exchange have in common. */
export type Exchange = {
  readonly seed: number;
  readonly now: number;
  readonly team: Team;
  readonly population: Population;
  readonly surges: readonly Surge[];
  /** Macros by topic, so that replies can say which one they came from. */
  readonly macros: ReadonlyMap<string, readonly Source[]>;
  /** A picture that a customer would attach. */
  readonly picture: (topic: TopicKey, draw: Random) => Attachment | null;
};

/** One conversation with all of its messages. */
export type SeedBundle = {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly customerId: string;
};

export type Beginning = {
  readonly index: number;
  readonly createdAt: number;
  readonly slot: Slot;
  readonly length: number;
};

/** People say numbers aloud, so they have five digits from the first day. */
export const firstNumber = 10_001;

export function endingOf(slot: Slot): Ending {
  if (slot.kind === 'history') return 'solved';
  return slot.kind === 'unassigned' ? 'unanswered' : slot.ending;
}

/** A conversation together with the people in it, who can go on talking. */
export type Story = {
  readonly bundle: SeedBundle;
  readonly scene: Scene;
  readonly person: Person;
  readonly acts: readonly Act[];
};

/** Tells the conversation at one place of the stream; the same for the same exchange and beginning. */
export function tellStory(exchange: Exchange, beginning: Beginning): Story {
  const { seed, now, team, surges, macros, picture } = exchange;
  const { index, createdAt, slot } = beginning;
  const draw = random(seed, 'conversation', index);
  const ending = endingOf(slot);
  const surge = surgeAt(surges, createdAt);
  const demoAgent = slot.kind === 'in-hand' && slot.by === 'demo-agent' ? team.demoAgent : null;
  const topic = pickTopic(draw, surge, slot.kind === 'history' ? null : slot.groups);
  const person = pickPerson(draw, exchange.population, topic, demoAgent?.languages ?? null);
  const { customer } = person;
  const channel = pickChannel(
    draw,
    topic,
    person,
    ending === 'unanswered' ? (now - createdAt) / 60_000 : null,
  );
  const spared = slot.kind === 'history' ? [] : [team.demoAgent];
  const agent = demoAgent ?? pickAgent(draw, team, topic.group, customer.locale, spared);
  const colleague = pickAgent(draw, team, topic.group, customer.locale, [agent, ...spared]);
  const number = firstNumber + index;
  const asides = random(seed, 'asides', index);
  const scene = makeScene({
    draw,
    asides,
    topic,
    person,
    channel,
    agent,
    colleague,
    number,
    createdAt,
    macros,
    picture,
  });
  const acts = plan({
    draw,
    length: beginning.length,
    ending,
    channel,
    kept: demoAgent !== null,
    ...scene.depth,
  });
  const times = timesOf(acts, { draw, channel, createdAt, now, ending });
  const routed = acts.some((act) => act.does === 'tagged') ? firstQueue(topic, draw) : null;
  const tags = tagsOf(topic, person, scene, surge);

  const growing = begin(
    {
      id: uuidAt(draw, createdAt),
      number,
      subject: scene.subject(createdAt),
      channel,
      priority: priorityOf(topic, person, scene),
      groupId: team.groupIds[routed ?? topic.group],
      customerId: customer.id,
      topic: topic.key,
      tags: tags.slice(0, -1),
      restricted: topic.restricted === true || (topic.key === 'phishing' && draw.chance(0.05)),
      createdAt,
    },
    customer.tier,
  );
  perform(growing, {
    draw,
    scene,
    acts,
    times,
    now,
    customerId: customer.id,
    tier: customer.tier,
    colleagueId: colleague.agent.id,
    routedTo: routed ? team.groupIds[topic.group] : null,
    lateTags: tags.slice(-1),
  });
  settle(growing, slot, now, draw);
  if (isWorking(growing.conversation.status)) {
    const clocks = random(seed, 'clocks', index);
    const kept = keptClocks(growing.conversation, customer.tier, now, clocks);
    (growing.conversation as { sla: Conversation['sla'] }).sla = kept;
  }
  const { conversation, messages } = finish(growing);
  return { bundle: { conversation, messages, customerId: customer.id }, scene, person, acts };
}

/** The queue in which it landed before somebody moved it on; null where it went straight to the right one. */
function firstQueue(topic: Topic, draw: Random): GroupKey | null {
  if (topic.group === 'recovery' && draw.chance(0.7)) return 'deposits';
  if ((topic.group === 'trading' || topic.group === 'kyc') && draw.chance(0.3)) return 'general';
  return null;
}

/** How urgent it is taken at first. */
export function priorityOf(topic: Topic, person: Person, scene: Scene): Priority {
  const base = priorities.indexOf(topic.priority);
  const lift = person.customer.tier === 'standard' ? 0 : 1;
  const afraid = scene.temper === 'frightened' && topic.priority === 'normal' ? 1 : 0;
  return priorities[Math.min(3, base + Math.max(lift, afraid))] ?? topic.priority;
}

const chainTopics: readonly TopicKey[] = [
  'withdrawal-delayed',
  'deposit-missing',
  'wrong-network',
  'missing-memo',
  'staking-unlock',
  'whitelist-address',
];

const laterTags = ['follow-up', 'repeat-contact', 'needs-documents', 'goodwill', 'callback'] as const;

function tagsOf(topic: Topic, person: Person, scene: Scene, surge: Surge | null): string[] {
  const tags = [...topic.tags];
  if (surge?.topics.some(([key]) => key === topic.key)) tags.push(surge.tag);
  if (person.customer.tags.includes('vulnerable')) tags.push('vulnerable');
  if (chainTopics.includes(topic.key)) tags.push(scene.facts.asset.symbol.toLowerCase());
  else tags.push(laterTags[(person.sinceYear + tags.length) % laterTags.length] as string);
  return [...new Set(tags)];
}

/** What time has done since: who has read what, and what sleeps until later. */
function settle(growing: Growing, slot: Slot, now: number, draw: Random): void {
  let customerWroteAfter = false;
  for (let at = growing.messages.length - 1; at >= 0; at -= 1) {
    const message = growing.messages[at] as Message;
    if (message.kind !== 'reply') continue;
    if (message.author.kind === 'customer') {
      customerWroteAfter = true;
      continue;
    }
    const state =
      customerWroteAfter || draw.chance(0.4) ? 'read' : draw.chance(0.03) ? 'failed' : 'delivered';
    growing.messages[at] = { ...message, state };
  }
  if (slot.kind === 'in-hand' && slot.ending === 'theirs' && draw.chance(0.14))
    (growing.conversation as { snoozedUntil: number | null }).snoozedUntil =
      now + draw.int(2, 60) * 3_600_000;
}
