import { and, eq, isNotNull, notInArray } from 'drizzle-orm';
import type { Conversation, Message } from '../../../shared/domain/conversation.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { HubContext } from '../../context.ts';
import { readAgent } from '../../store/queries/agents.ts';
import { toConversation } from '../../store/queries/conversations.ts';
import { listRoutingRules } from '../../store/queries/routing.ts';
import { conversations } from '../../store/schema/conversations.ts';
import type { Random } from '../random.ts';
import type { Agenda } from './agenda.ts';
import type { Deed } from './deed.ts';
import { reactTo, reactToSolution } from './reactions.ts';
import type { Voices } from './voices.ts';

export type Desk = {
  /** Conversations of seeded customers that owe work, as of now. */
  readonly open: ReadonlyMap<string, Conversation>;
  /** When the customer wrote last, or were first noticed to wait; milliseconds. */
  lastWrote(conversationId: string): number;
  /** Rules put what comes in into its queue. */
  readonly routed: boolean;
  stop(): void;
};

export type DeskInput = {
  readonly context: HubContext;
  readonly workspaceId: string;
  readonly voices: Voices;
  readonly agenda: Agenda<Deed>;
  readonly draw: Random;
};

/** Watches what the desk does, and plans how its customers react. */
export async function followDesk({ context, workspaceId, voices, agenda, draw }: DeskInput): Promise<Desk> {
  const { store, clock, live, log } = context;
  const open = new Map<string, Conversation>();
  const wrote = new Map<string, number>();

  const routed = (await listRoutingRules(store.db, workspaceId)).length > 0;
  const rows = await store.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        notInArray(conversations.status, ['solved', 'closed']),
        isNotNull(conversations.waitingSince),
      ),
    );
  for (const row of rows) note(toConversation(row));

  function note(conversation: Conversation): void {
    if (voices.personIndex(conversation.customerId) === null) return;
    if (isWorking(conversation.status)) open.set(conversation.id, conversation);
    else open.delete(conversation.id);
  }

  async function answered(conversation: Conversation, message: Message): Promise<void> {
    const voice = voices.of(conversation);
    const agent = message.author.id === null ? null : await readAgent(store.db, message.author.id);
    if (!voice || !agent) return;
    const { scene, person, said, thanked } = voice;
    scene.hear(voices.agent(agent), message.bodyText, message.createdAt);
    agenda.drop(conversation.id);
    const now = clock();
    const { id: conversationId, channel } = conversation;
    const plan = (inMs: number, deed: Deed): void => agenda.add({ at: now + inMs, conversationId, deed });
    plan(draw.int(400, 2500), { kind: 'seen', state: 'delivered', upTo: message.ordinal });
    const heard = {
      channel,
      temper: scene.temper,
      text: message.bodyText,
      said,
      thanked,
      depth: scene.depth,
    };
    const reaction = reactTo(heard, draw);
    if (!reaction) return;
    plan(reaction.inMs * 0.4, { kind: 'seen', state: 'read', upTo: message.ordinal });
    if (channel === 'chat' || channel === 'telegram') plan(reaction.inMs - 3500, { kind: 'typing' });
    plan(reaction.inMs, { kind: 'say', does: reaction.does });
    log.debug({ conversationId, does: reaction.does, customer: person.customer.id }, 'A customer will react');
  }

  function solved(conversation: Conversation): void {
    const voice = voices.of(conversation);
    if (!voice || conversation.satisfaction !== null) return;
    agenda.drop(conversation.id);
    const { scene, thanked } = voice;
    const reaction = reactToSolution({ channel: conversation.channel, temper: scene.temper, thanked }, draw);
    if (!reaction) return;
    const deed: Deed =
      reaction.does === 'rate' ? { kind: 'rate', score: reaction.score } : { kind: 'say', does: 'reopen' };
    agenda.add({ at: clock() + reaction.inMs, conversationId: conversation.id, deed });
  }

  const stopFollowing = await live.onPage(workspaceId, ({ rows }) => {
    for (const conversation of rows.conversations.values()) note(conversation);
    for (const message of rows.messages.values()) {
      const conversation = rows.conversations.get(message.conversationId);
      if (!conversation || voices.personIndex(conversation.customerId) === null) continue;
      if (message.kind === 'reply' && message.author.kind === 'customer') wrote.set(conversation.id, clock());
      // Only what was written just now: changed delivery states bring old messages along.
      if (message.createdAt < clock() - 60_000) continue;
      if (message.kind === 'reply' && message.author.kind === 'agent' && message.state === 'sent')
        void answered(conversation, message).catch((error: unknown) =>
          log.warn({ err: error }, 'No reaction'),
        );
      if (message.event?.type === 'status' && message.event.to === 'solved') solved(conversation);
    }
  });

  return {
    open,
    routed,
    lastWrote: (conversationId) => wrote.get(conversationId) ?? 0,
    stop: stopFollowing,
  };
}
