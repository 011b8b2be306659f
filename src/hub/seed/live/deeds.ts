import { v7 as uuidv7 } from 'uuid';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { HubContext } from '../../context.ts';
import {
  markRepliesSeen,
  openConversation,
  receiveCustomerMessage,
  receiveSatisfaction,
} from '../../services/inbound.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { pickChannel, pickPerson, pickTopic } from '../cast.ts';
import { priorityOf } from '../conversation.ts';
import type { Act } from '../dialogue/plan.ts';
import type { Frame } from '../generate.ts';
import type { Random } from '../random.ts';
import { type TopicKey, topicOf } from '../topics.ts';
import type { Agenda } from './agenda.ts';
import type { Deed } from './deed.ts';
import type { Desk } from './desk.ts';
import { spreadOf, type Voice, type Voices } from './voices.ts';

export type Deeds = {
  /** One message of one customer: a planned one, a new conversation, or impatience. Says which. */
  next(theme: TopicKey | null): Promise<string>;
  /** What is no message and costs nothing: receipts and typing that are due. */
  small(): Promise<string>;
};

export type DeedsInput = {
  readonly context: HubContext;
  readonly workspaceId: string;
  readonly frame: Frame;
  readonly voices: Voices;
  readonly agenda: Agenda<Deed>;
  readonly desk: Desk;
  readonly draw: Random;
};

/** Unassigned conversations beyond which nobody new writes, outside of a surge. */
const waitingAtMost = 110;
/** How long a customer waits before asking again, in milliseconds. */
const patience = { chat: 4 * 60_000, others: 25 * 60_000 };
const nagsAtMost = 3;

export function makeDeeds({ context, workspaceId, frame, voices, agenda, desk, draw }: DeedsInput): Deeds {
  const { clock, live, store } = context;
  const { team, population } = frame.exchange;

  async function open(theme: TopicKey | null): Promise<string> {
    const topic = theme && draw.chance(0.92) ? topicOf(theme) : pickTopic(draw, null, null);
    const person = pickPerson(draw, population, topic, null);
    const wished = pickChannel(draw, topic, person, null);
    const channel = wished === 'phone' ? 'chat' : wished;
    const at = clock();
    const id = uuidv7();
    const draft = { id, topic: topic.key, channel, customerId: person.customer.id, createdAt: at, number: 0 };
    const voice = voices.of(draft as Conversation);
    if (!voice?.opening) return 'nobody';
    const { scene, opening } = voice;
    const opened = await openConversation(context, workspaceId, {
      id,
      customer: { id: person.customer.id },
      channel,
      subject: opening.subject,
      ...(desk.routed ? {} : { groupId: team.groupIds[topic.group] }),
      topic: topic.key,
      priority: priorityOf(topic, person, scene),
      tags: topic.tags,
      restricted: topic.restricted === true,
      first: { id: uuidv7(), text: opening.said.bodyText, html: opening.said.bodyHtml },
    });
    if (opened.outcome !== 'opened') return opened.outcome;
    scene.numbered(opened.conversation.number);
    if (spreadOf(opened.conversation) > 0) {
      const inMs = draw.int(7000, 24_000);
      agenda.add({ at: at + inMs - 3000, conversationId: id, deed: { kind: 'typing' } });
      agenda.add({ at: at + inMs, conversationId: id, deed: { kind: 'say', does: 'more' } });
    }
    return 'opened';
  }

  async function say(conversation: Conversation, voice: Voice, does: Act['does']): Promise<string> {
    const at = clock();
    const turn = voice.said.get(does) ?? 0;
    const said = voice.scene.say({ by: 'customer', does, turn, episode: voice.episode }, at, 0);
    const received = await receiveCustomerMessage(
      context,
      { workspaceId, conversationId: conversation.id, customerId: conversation.customerId },
      { id: uuidv7(), text: said.bodyText, html: said.bodyHtml },
    );
    if (received.outcome !== 'received') return received.outcome;
    voice.said.set(does, turn + 1);
    voice.thanked = does === 'thank';
    return does;
  }

  async function perform(conversationId: string, deed: Deed): Promise<string> {
    const to = { workspaceId, conversationId };
    if (deed.kind === 'typing') {
      await live.customerTyping(workspaceId, conversationId);
      return 'typing';
    }
    if (deed.kind === 'seen') {
      await markRepliesSeen(context, to, deed.upTo, deed.state);
      return deed.state;
    }
    const conversation = await readConversation(store.db, workspaceId, conversationId);
    const voice = conversation ? voices.of(conversation) : null;
    if (!conversation || !voice) return 'gone';
    if (deed.kind === 'say') return say(conversation, voice, deed.does);
    const comment = draw.chance(0.5) ? voice.scene.comment(deed.score, clock()) : null;
    const customerId = conversation.customerId;
    await receiveSatisfaction(context, { ...to, customerId }, { score: deed.score, comment });
    return 'rated';
  }

  /** Somebody who has waited long enough to ask again. */
  function impatient(): Conversation | null {
    const at = clock();
    const waiting = [...desk.open.values()].filter((one) => {
      if (one.waitingSince === null || one.channel === 'phone') return false;
      const since = Math.max(one.waitingSince, desk.lastWrote(one.id));
      const wait = one.channel === 'chat' ? patience.chat : patience.others;
      return at - since > wait && (voices.of(one)?.said.get('nag') ?? 0) < nagsAtMost;
    });
    return waiting.length > 0 ? draw.pick(waiting) : null;
  }

  async function next(theme: TopicKey | null): Promise<string> {
    for (let planned = agenda.take(clock()); planned; planned = agenda.take(clock())) {
      const done = await perform(planned.conversationId, planned.deed);
      if (planned.deed.kind === 'say' || planned.deed.kind === 'rate') return done;
    }
    if (theme) return open(theme);
    const unassigned = [...desk.open.values()].filter((one) => one.assigneeId === null).length;
    const room = unassigned < waitingAtMost;
    const asking = draw.chance(room ? 0.4 : 0.25) ? impatient() : null;
    if (asking) {
      const voice = voices.of(asking);
      if (voice) return say(asking, voice, 'nag');
    }
    return room ? open(null) : 'full';
  }

  async function small(): Promise<string> {
    const planned = agenda.takeSmall(clock(), (deed) => deed.kind === 'seen' || deed.kind === 'typing');
    return planned ? perform(planned.conversationId, planned.deed) : 'nothing';
  }

  return { next, small };
}
