import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Agent } from '../../../shared/domain/people.ts';
import { type Beginning, firstNumber, tellStory } from '../conversation.ts';
import type { Act } from '../dialogue/plan.ts';
import { makeScene, type Said, type Scene } from '../dialogue/scene.ts';
import type { Frame } from '../generate.ts';
import { makePerson, type Person } from '../people/customers.ts';
import type { SeedAgent } from '../people/team.ts';
import { random } from '../random.ts';
import { type TopicKey, topicOf, topics } from '../topics.ts';

/** What a simulated customer in a conversation remembers. */
export type Voice = {
  readonly scene: Scene;
  readonly person: Person;
  /** Which of a long conversation's troubles it is about now. */
  readonly episode: number;
  readonly said: Map<Act['does'], number>;
  thanked: boolean;
  /** How a live conversation begins; null for a seeded one. */
  readonly opening: { readonly subject: string; readonly said: Said } | null;
};

export type Voices = {
  /** The number of a seeded customer; null for everybody else. */
  personIndex(customerId: string): number | null;
  /** Who speaks in this conversation; null where no seeded customer does. */
  of(conversation: Conversation): Voice | null;
  /** A colleague, or whoever else answered, as somebody who may be spoken to. */
  agent(agent: Agent): SeedAgent;
};

/** Whether somebody spreads the beginning over two messages: follows from the conversation's id as well. */
export function spreadOf({ id, channel }: Pick<Conversation, 'id' | 'channel'>): 0 | 1 {
  return channel === 'chat' && random(1, id).chance(0.35) ? 1 : 0;
}

/** Voices kept at the same time; the others are made again when they are needed. */
const keptVoices = 1500;

/**
 * The voices of the seeded customers. Nothing of them is stored: those of seeded conversations are told again
 * from the seed, those of live ones follow from the conversation's own id.
 */
export function openVoices(frame: Frame): Voices {
  const { exchange } = frame;
  const { seed, team, population } = exchange;
  const indexOf = new Map<string, number>();
  const agents = new Map(team.agents.map((one) => [one.agent.id, one]));
  const kept = new Map<string, Voice>();
  let beginnings: Beginning[] | null = null;

  for (let index = 0; index < population.customers; index += 1) indexOf.set(person(index).customer.id, index);

  function person(index: number): Person {
    return makePerson(seed, index, population.windowStart, population.managers);
  }

  function retell(conversation: Conversation): Voice | null {
    beginnings ??= [...frame.beginnings()];
    const beginning = beginnings[conversation.number - firstNumber];
    if (!beginning) return null;
    const { bundle, scene, person: who, acts } = tellStory(exchange, beginning);
    if (bundle.conversation.id !== conversation.id) return null;
    const episode = acts.at(-1)?.episode ?? 0;
    const said = new Map<Act['does'], number>();
    for (const act of acts)
      if (act.episode === episode && act.by === 'customer') said.set(act.does, (said.get(act.does) ?? 0) + 1);
    return { scene, person: who, episode, said, thanked: false, opening: null };
  }

  function begin(conversation: Conversation): Voice | null {
    const index = indexOf.get(conversation.customerId);
    if (index === undefined) return null;
    const topic = topics.find((one) => one.key === conversation.topic) ?? topicOf('fee-question' as TopicKey);
    const who = person(index);
    const scene = makeScene({
      draw: random(seed, conversation.id),
      asides: random(seed, conversation.id, 1),
      topic,
      person: who,
      channel: conversation.channel,
      agent: team.demoAgent,
      colleague: team.agents[1] ?? team.demoAgent,
      number: conversation.number,
      createdAt: conversation.createdAt,
      macros: new Map(),
      picture: () => null,
    });
    // Said already, perhaps by a simulator before this one: the facts come out the same.
    const opening = { subject: scene.subject(conversation.createdAt), said: sayOpening(scene, conversation) };
    return { scene, person: who, episode: 0, said: new Map(), thanked: false, opening };
  }

  function sayOpening(scene: Scene, conversation: Conversation): Said {
    return scene.say(
      { by: 'customer', does: 'open', turn: 0, episode: 0 },
      conversation.createdAt,
      spreadOf(conversation),
    );
  }

  return {
    personIndex: (customerId) => indexOf.get(customerId) ?? null,
    of(conversation) {
      const known = kept.get(conversation.id);
      if (known) return known;
      if (!indexOf.has(conversation.customerId)) return null;
      const voice = retell(conversation) ?? begin(conversation);
      if (voice) {
        if (kept.size >= keptVoices) kept.delete(kept.keys().next().value ?? '');
        kept.set(conversation.id, voice);
      }
      return voice;
    },
    agent: (agent) =>
      agents.get(agent.id) ?? {
        agent,
        groups: [],
        female: false,
        languages: ['en'],
        style: 0,
        password: null,
      },
  };
}
