import { and, desc, eq, inArray, isNull, ne, not, or } from 'drizzle-orm';
import { serve } from '../../src/hub/serve.ts';
import { readServerOptions, usage } from '../../src/hub/server-options.ts';
import { editConversation } from '../../src/hub/services/conversation-edit.ts';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import { changeLimits } from '../../src/hub/services/routing/limits.ts';
import { loadPlanOf } from '../../src/hub/services/sla/plan.ts';
import { withChanges } from '../../src/hub/store/changes.ts';
import { lockConversation } from '../../src/hub/store/queries/conversations.ts';
import { readCustomer } from '../../src/hub/store/queries/customers.ts';
import { readLoads } from '../../src/hub/store/queries/loads.ts';
import { changeWorkspaceSettings, listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';
import { conversations, messages } from '../../src/hub/store/schema/conversations.ts';
import { agents, customers, groups, memberships } from '../../src/hub/store/schema/people.ts';
import { defaultMasking, type MaskingPolicy } from '../../src/shared/domain/masking/policy.ts';
import type { Role } from '../../src/shared/domain/vocabulary.ts';

/** What an administrator does at the hub, and what only the hub knows: there is no screen for it. */
export type Order =
  | { readonly do: 'set groups'; readonly agent: string; readonly groups: readonly string[] }
  | { readonly do: 'set role'; readonly agent: string; readonly role: Role }
  /** What differs from how masking is by default. */
  | { readonly do: 'set masking'; readonly policy: Partial<MaskingPolicy> }
  /** So much more than they have in hand now, of every channel and queue. */
  | { readonly do: 'leave room for'; readonly agent: string; readonly more: number }
  /** So many open conversations of their queues more in their hands, as if it had happened an hour ago. */
  | { readonly do: 'give'; readonly agent: string; readonly more: number }
  | { readonly do: 'restrict'; readonly conversationId: string }
  /** All that customers of this name wrote, to a queue that is not restricted. */
  | { readonly do: 'move all of'; readonly customer: string; readonly group: string }
  /** What the exchange knows of a customer. */
  | { readonly do: 'set field'; readonly customer: string; readonly field: string; readonly value: string }
  | { readonly do: 'customer writes'; readonly conversationId: string; readonly text: string }
  /** Before anybody has synced: so many messages more, of customer and agent by turns. */
  | { readonly do: 'make long'; readonly conversationId: string; readonly messages: number }
  /** The customer's newest conversation, or null. */
  | { readonly do: 'find by customer'; readonly name: string }
  /** A queue's newest conversation that is worked on. */
  | { readonly do: 'find in group'; readonly group: string };

/** A conversation as the hub has it, with all of its lines in order. */
export type Found = {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly assignee: string | null;
  readonly lines: readonly {
    readonly kind: string;
    readonly author: string;
    readonly text: string;
    readonly event: { readonly type: string; readonly to?: unknown } | null;
  }[];
};

/**
 * Run as a program: the hub as a server process, the real one with its own flags, whose parent may give it
 * orders over the channel between them.
 */
const options = readServerOptions(process.argv.slice(2), process.env);
if (options === 'help') throw new Error(usage);
const hub = await serve(options, (line) => process.stdout.write(`${line}\n`));
const { db } = hub.store;
const nobody = { kind: 'system', id: null } as const;

async function found(row: typeof conversations.$inferSelect | undefined): Promise<Found | null> {
  if (!row) return null;
  const lines = await db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, row.id))
    .orderBy(messages.ordinal);
  const names = new Map((await db.select().from(agents)).map(({ id, name }) => [id, name]));
  return {
    id: row.id,
    subject: row.subject,
    status: row.status,
    assignee: row.assigneeId === null ? null : (names.get(row.assigneeId) ?? row.assigneeId),
    lines: lines.map((line) => ({
      kind: line.kind,
      author: names.get(line.authorId ?? '') ?? line.authorKind,
      text: line.bodyText,
      event: line.event,
    })),
  };
}

async function one<T>(rows: Promise<T[]>, what: string): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error(`the hub has no ${what}`);
  return row;
}

type Edit = Parameters<ReturnType<typeof editConversation>['set']>[0];

async function edited(workspaceId: string, ids: readonly string[], patch: Edit): Promise<void> {
  // Nobody is told of it as of news.
  const now = Date.now() - 3_600_000;
  await withChanges(hub.store, workspaceId, now, async (tx, changes) => {
    for (const id of ids) {
      const row = await lockConversation(tx, workspaceId, id);
      const customer = row && (await readCustomer(tx, row.customerId));
      if (!row || !customer) throw new Error(`the hub has no conversation ${id}`);
      const edit = editConversation(row, now, await loadPlanOf(tx, workspaceId, customer));
      edit.set(patch);
      await edit.finish(tx, workspaceId, changes);
    }
  });
}

async function carryOut(order: Order): Promise<Found | null> {
  switch (order.do) {
    case 'set groups': {
      const agent = await one(db.select().from(agents).where(eq(agents.name, order.agent)), order.agent);
      const known = await db.select().from(groups).where(eq(groups.workspaceId, agent.workspaceId));
      const groupIds = order.groups.map((name) => {
        const group = known.find((candidate) => candidate.name === name);
        if (!group) throw new Error(`the hub has no group ${name}`);
        return group.id;
      });
      await changeAgent(hub.context, agent.workspaceId, agent.id, { groupIds }, nobody);
      return null;
    }
    case 'set role': {
      const agent = await one(db.select().from(agents).where(eq(agents.name, order.agent)), order.agent);
      await changeAgent(hub.context, agent.workspaceId, agent.id, { role: order.role }, nobody);
      return null;
    }
    case 'set field': {
      const known = await one(
        db.select().from(customers).where(eq(customers.name, order.customer)),
        order.customer,
      );
      await withChanges(hub.store, known.workspaceId, Date.now(), async (tx, changes) => {
        const fields = { ...known.fields, [order.field]: order.value };
        await tx.update(customers).set({ fields }).where(eq(customers.id, known.id));
        changes.add({ entity: 'customer', id: known.id });
      });
      return null;
    }
    case 'set masking': {
      const [workspace] = await listWorkspaces(db);
      const masking = { ...defaultMasking, ...order.policy };
      if (workspace) await changeWorkspaceSettings(db, workspace.id, { masking });
      return null;
    }
    case 'leave room for': {
      const agent = await one(db.select().from(agents).where(eq(agents.name, order.agent)), order.agent);
      const loads = (await readLoads(db, [agent.id])).get(agent.id) ?? [];
      const most = loads.reduce((sum, load) => sum + load.count, 0) + order.more;
      const limit = { agentId: agent.id, channel: null, groupId: null, most };
      await changeLimits(hub.context, agent.workspaceId, [limit], nobody);
      return null;
    }
    case 'give': {
      const agent = await one(db.select().from(agents).where(eq(agents.name, order.agent)), order.agent);
      const { workspaceId } = agent;
      const queues = db
        .select({ id: memberships.groupId })
        .from(memberships)
        .where(eq(memberships.agentId, agent.id));
      const others = await db
        .select()
        .from(conversations)
        .where(
          and(
            inArray(conversations.groupId, queues),
            eq(conversations.status, 'open'),
            not(conversations.restricted),
            or(isNull(conversations.assigneeId), ne(conversations.assigneeId, agent.id)),
          ),
        )
        .orderBy(desc(conversations.createdAt))
        .limit(order.more);
      if (others.length < order.more) throw new Error(`there are only ${others.length} to give`);
      const ids = others.map(({ id }) => id);
      await edited(workspaceId, ids, { assigneeId: agent.id });
      return null;
    }
    case 'move all of': {
      const group = await one(db.select().from(groups).where(eq(groups.name, order.group)), order.group);
      const theirs = await db
        .select({ id: conversations.id })
        .from(conversations)
        .innerJoin(customers, eq(customers.id, conversations.customerId))
        .where(eq(customers.name, order.customer));
      if (theirs.length === 0) throw new Error(`the hub has nothing of ${order.customer}`);
      const ids = theirs.map(({ id }) => id);
      await edited(group.workspaceId, ids, { groupId: group.id, restricted: false });
      return null;
    }
    case 'restrict': {
      const { workspaceId, id } = await conversation(order.conversationId);
      await restrictConversation(hub.context, workspaceId, id, true, nobody);
      return null;
    }
    case 'customer writes': {
      const { workspaceId, id, customerId } = await conversation(order.conversationId);
      const message = { id: crypto.randomUUID(), text: order.text };
      const received = await receiveCustomerMessage(
        hub.context,
        { workspaceId, conversationId: id, customerId },
        message,
      );
      if (received.outcome !== 'received') throw new Error(`not received: ${received.outcome}`);
      return null;
    }
    case 'make long': {
      const row = await conversation(order.conversationId);
      const more = Array.from({ length: order.messages }, (_, at) => ({
        id: crypto.randomUUID(),
        conversationId: row.id,
        ordinal: row.lastOrdinal + 1 + at,
        kind: 'reply' as const,
        authorKind: at % 2 === 0 ? ('customer' as const) : ('agent' as const),
        authorId: at % 2 === 0 ? row.customerId : row.assigneeId,
        channel: row.channel,
        bodyText: `Line ${at + 1}: the transfer of 0.${at + 1} BTC is still not in my account, what happens now?`,
        createdAt: row.lastMessageAt + (at + 1) * 400_000,
      }));
      for (let from = 0; from < more.length; from += 500)
        await db.insert(messages).values(more.slice(from, from + 500));
      await db
        .update(conversations)
        .set({ lastOrdinal: row.lastOrdinal + order.messages })
        .where(eq(conversations.id, row.id));
      return null;
    }
    case 'find by customer': {
      const [row] = await db
        .select({ conversation: conversations })
        .from(conversations)
        .innerJoin(customers, eq(customers.id, conversations.customerId))
        .where(eq(customers.name, order.name))
        .orderBy(desc(conversations.createdAt))
        .limit(1);
      return found(row?.conversation);
    }
    case 'find in group': {
      const group = await one(db.select().from(groups).where(eq(groups.name, order.group)), order.group);
      const [row] = await db
        .select()
        .from(conversations)
        .where(and(eq(conversations.groupId, group.id), eq(conversations.status, 'open')))
        .orderBy(desc(conversations.createdAt))
        .limit(1);
      return found(row);
    }
  }
}

const conversation = (id: string) =>
  one(db.select().from(conversations).where(eq(conversations.id, id)), 'such conversation');

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  carryOut(order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => {
  hub.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
