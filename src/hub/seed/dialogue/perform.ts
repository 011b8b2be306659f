import type { ConversationEvent } from '../../../shared/domain/conversation.ts';
import { priorities, type Tier } from '../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';
import { uuidAt } from '../random.ts';
import type { Act } from './plan.ts';
import type { Scene } from './scene.ts';
import { append, type Growing } from './state.ts';

export type Performance = {
  readonly draw: Random;
  readonly scene: Scene;
  readonly acts: readonly Act[];
  /** The instant of each act. */
  readonly times: readonly number[];
  readonly now: number;
  readonly customerId: string;
  readonly tier: Tier;
  readonly colleagueId: string;
  /** The queue it belongs into, where it began in another. */
  readonly routedTo: string | null;
  readonly lateTags: readonly string[];
};

const day = 86_400_000;

/** Plays all acts: texts are said, events happen, the conversation follows. */
export function perform(growing: Growing, performance: Performance): void {
  const { draw, scene, acts, times, tier } = performance;
  const spread = acts.filter((act) => act.episode === 0 && act.does === 'more').length;
  acts.forEach((act, index) => {
    const createdAt = times[index] ?? growing.conversation.createdAt;
    const id = uuidAt(draw, createdAt);
    if (act.by !== 'event') {
      const kind = act.by === 'note' ? 'note' : 'reply';
      append(growing, { id, kind, createdAt, ...scene.say(act, createdAt, spread) }, tier);
      return;
    }
    const happened = eventOf(growing, act, createdAt, performance);
    append(growing, { id, kind: 'event', createdAt, bodyText: '', ...happened }, tier);
  });
}

/** What the desk's rules add to a conversation once it is under way. */
const deskTags = [
  'follow-up',
  'repeat-contact',
  'needs-documents',
  'callback',
  'goodwill',
  'second-line',
  'long-running',
  'watch',
  'feedback',
  'reviewed',
  'multi-topic',
  'quality-sample',
  'translated',
  'evening-shift',
  'night-shift',
  'coaching',
];

type Happened = {
  readonly author: { readonly kind: 'agent' | 'customer' | 'system'; readonly id: string | null };
  readonly event: ConversationEvent;
};

function eventOf(growing: Growing, act: Act, at: number, performance: Performance): Happened {
  const { scene, customerId, colleagueId, routedTo, lateTags, now, draw } = performance;
  const { conversation } = growing;
  const agentId = scene.agent().agent.id;
  const byAgent = { kind: 'agent', id: agentId } as const;
  const bySystem = { kind: 'system', id: null } as const;
  const status = (
    to: 'open' | 'pending' | 'on_hold' | 'solved' | 'closed',
    author: Happened['author'],
  ): Happened => ({
    author,
    event: { type: 'status', from: conversation.status, to },
  });
  const addTag = (): Happened => {
    const fresh = [...lateTags, ...deskTags].find((tag) => !conversation.tags.includes(tag));
    return { author: bySystem, event: { type: 'tags', added: fresh ? [fresh] : [], removed: [] } };
  };
  switch (act.does) {
    case 'assigned':
      return { author: byAgent, event: { type: 'assignee', from: null, to: agentId } };
    case 'passed-on':
      scene.passOn();
      return { author: byAgent, event: { type: 'assignee', from: agentId, to: colleagueId } };
    case 'tagged':
      if (routedTo && routedTo !== conversation.groupId)
        return { author: bySystem, event: { type: 'group', from: conversation.groupId, to: routedTo } };
      return {
        author: bySystem,
        event: {
          type: 'tags',
          added: lateTags.filter((tag) => !conversation.tags.includes(tag)),
          removed: [],
        },
      };
    case 'raised': {
      const to = priorities[priorities.indexOf(conversation.priority) + 1];
      if (!to) return addTag();
      return { author: bySystem, event: { type: 'priority', from: conversation.priority, to } };
    }
    case 'pending':
      return status('pending', byAgent);
    case 'held':
      return status('on_hold', byAgent);
    case 'reopened':
      return status('open', { kind: 'customer', id: customerId });
    case 'solved':
      return status(now - at > 6 * day && draw.chance(0.6) ? 'closed' : 'solved', byAgent);
    case 'rated':
      return rate(growing, at, performance);
    default:
      throw new Error(`${act.does} is no event`);
  }
}

function rate(growing: Growing, at: number, { scene, draw, customerId }: Performance): Happened {
  const score = scene.content
    ? draw.weighted([
        [5, 62],
        [4, 26],
        [3, 8],
        [2, 2],
        [1, 2],
      ] as const)
    : draw.weighted([
        [1, 40],
        [2, 26],
        [3, 20],
        [4, 9],
        [5, 5],
      ] as const);
  const comment = draw.chance(0.45) ? scene.comment(score, at) : null;
  (growing.conversation as { satisfaction: unknown }).satisfaction = { score, comment, at };
  return { author: { kind: 'customer', id: customerId }, event: { type: 'satisfaction', score } };
}
