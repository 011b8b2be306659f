import { v7 as uuidv7 } from 'uuid';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { insertAgents, updateAgent } from '../../src/hub/store/queries/agents.ts';
import { type Capacity, setCapacities } from '../../src/hub/store/queries/capacities.ts';
import { readConversations } from '../../src/hub/store/queries/conversations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { insertRoutingRules } from '../../src/hub/store/queries/routing.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { capacities, routingRules } from '../../src/hub/store/schema/routing.ts';
import type { Conversation, ConversationEvent } from '../../src/shared/domain/conversation.ts';
import type { Agent } from '../../src/shared/domain/people.ts';
import type { RoutingAssignment, RoutingRule } from '../../src/shared/domain/routing.ts';
import type { Channel, Tier } from '../../src/shared/domain/vocabulary.ts';
import type { Mutation, MutationResult } from '../../src/shared/wire/mutations.ts';
import type { DatabaseKind } from './databases.ts';
import { startTestHub } from './hub.ts';

type Asked = {
  readonly text?: string;
  readonly channel?: Channel;
  readonly locale?: string;
  readonly tier?: Tier;
  readonly topic?: string;
  readonly accountManagerId?: string;
  /** Another one of somebody who is known. */
  readonly customerId?: string;
};

export type Crew = Awaited<ReturnType<typeof startCrew>>;

/** A hub where ten work in the general queue, all of them available, and nobody else is routed to. */
export async function startCrew(
  database: DatabaseKind,
  more: { readonly alsoIn?: 'withdrawals'; readonly clock?: () => number } = {},
) {
  const hub = await startTestHub({ database, ...(more.clock && { clock: more.clock }) });
  const workspaceId = hub.workspace.id;
  const context = () => hub.hub.context;
  const db = () => hub.hub.store.db;
  const also = more.alsoIn ? [hub.groups[more.alsoIn].id] : [];
  for (const { id } of Object.values(hub.agents)) await updateAgent(db(), id, { state: 'off' });
  const crew: Agent[] = Array.from({ length: 10 }, (_, n) => ({
    ...hub.agents.omar,
    id: uuidv7(),
    name: `Crew ${n}`,
    email: `crew${n}@northgate.example`,
    groupIds: [...hub.agents.omar.groupIds, ...also],
    languages: n === 3 ? ['es', 'en'] : ['en'],
    skills: n === 4 ? ['otc'] : [],
  }));
  await insertAgents(db(), workspaceId, crew, Date.now());
  await changeWorkspaceSettings(db(), workspaceId, { routeToUnseen: true });

  function member(n: number): Agent {
    const found = crew[n];
    if (!found) throw new Error(`No crew ${n}.`);
    return found;
  }
  async function open(asked: Asked = {}): Promise<Conversation> {
    const { text = 'Can you help?', channel = 'chat', locale = 'en', topic = null } = asked;
    const { tier = 'standard', accountManagerId = null, customerId } = asked;
    const opened = await openConversation(context(), workspaceId, {
      customer: customerId ? { id: customerId } : { create: { name: 'Nia', locale, tier, accountManagerId } },
      channel,
      topic,
      subject: 'A question',
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function now(one: Pick<Conversation, 'id'>): Promise<Conversation> {
    const [row] = await readConversations(db(), [one.id]);
    if (!row) throw new Error('It is gone.');
    return row;
  }
  async function deed(by: Agent, mutation: Mutation): Promise<MutationResult> {
    const [result] = await applyMutations(context(), { agentId: by.id, workspaceId }, [
      { key: uuidv7(), mutation },
    ]);
    if (!result) throw new Error('No result.');
    return result;
  }
  const events = async (one: Pick<Conversation, 'id'>): Promise<ConversationEvent[]> =>
    (await readThread(db(), one.id, undefined, 500)).reverse().flatMap(({ event }) => event ?? []);

  return {
    hub,
    crew,
    context,
    db,
    member,
    open,
    now,
    deed,
    events,
    claim: async (by: Agent, one: Conversation, to: Agent, how: { overLimit?: true } = {}) =>
      deed(by, {
        kind: 'assign',
        conversationId: one.id,
        assigneeId: to.id,
        expected: (await now(one)).assigneeId,
        ...how,
      }),
    customerWrites: (one: Conversation, text: string) =>
      receiveCustomerMessage(
        context(),
        { workspaceId, conversationId: one.id, customerId: one.customerId },
        { id: uuidv7(), text },
      ),
    async setRules(...rules: RoutingRule[]): Promise<void> {
      await db().delete(routingRules);
      await insertRoutingRules(
        db(),
        workspaceId,
        rules.map((one, position) => ({ ...one, position })),
      );
    },
    async setLimits(...rows: Capacity[]): Promise<void> {
      await db().delete(capacities);
      await setCapacities(db(), workspaceId, rows);
    },
    async emptyHands(): Promise<void> {
      await db().execute("update conversations set status = 'closed'");
      for (const { id } of crew) await updateAgent(db(), id, { state: 'available' });
    },
  };
}

export const everybody = (channel: Channel | null, most: number): Capacity => ({
  agentId: null,
  channel,
  groupId: null,
  most,
});

export const rule = (
  name: string,
  change: Partial<RoutingRule>,
  when: Partial<RoutingRule['when']> = {},
): RoutingRule => ({
  id: uuidv7(),
  position: 0,
  name,
  active: true,
  groupId: null,
  priority: null,
  assign: null,
  last: false,
  ...change,
  when: {
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
    ...when,
  },
});

export const give = (how: RoutingAssignment['how'], more: Partial<RoutingAssignment> = {}) => ({
  assign: { how, skill: null, speaks: false, leaveFree: 0, ...more },
});
