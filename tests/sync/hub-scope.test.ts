import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { changeAgent, changeGroup } from '../../src/hub/services/people.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import { listAgents } from '../../src/hub/store/queries/agents.ts';
import { readConversations } from '../../src/hub/store/queries/conversations.ts';
import { listGroups } from '../../src/hub/store/queries/groups.ts';
import { readNewestMessages } from '../../src/hub/store/queries/messages.ts';
import { maySee } from '../../src/shared/domain/access.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { type Role, roles } from '../../src/shared/domain/vocabulary.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { Change, type ChangesFrame } from '../../src/shared/wire/sync.ts';
import { rounds } from '../support/brief.ts';
import { type DatabaseKind, everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { createModelEngine, type ModelEngine } from '../support/model-engine.ts';
import { wireClient } from '../support/wire.ts';

const names = ['omar', 'mia', 'sven', 'carla', 'ada'] as const;
const conversationNames = ['g1', 'g2', 'w1', 's1', 'r1'] as const;
const groupNames = ['general', 'withdrawals', 'security'] as const;
const nobody = { kind: 'system', id: null } as const;

const step = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    what: fc.constantFrom(...conversationNames),
    to: fc.constantFrom(...groupNames),
  }),
  fc.record({
    do: fc.constant('restrict' as const),
    what: fc.constantFrom(...conversationNames),
    on: fc.boolean(),
  }),
  fc.record({ do: fc.constant('write' as const), what: fc.constantFrom(...conversationNames) }),
  fc.record({
    do: fc.constant('close' as const),
    what: fc.constantFrom(...conversationNames),
    open: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('groups' as const),
    who: fc.constantFrom(...names),
    groups: fc.subarray([...groupNames]),
  }),
  fc.record({
    do: fc.constant('role' as const),
    who: fc.constantFrom(...names),
    role: fc.constantFrom(...roles),
  }),
  fc.record({
    do: fc.constant('closeGroup' as const),
    group: fc.constantFrom(...groupNames),
    restricted: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('sync' as const),
    who: fc.constantFrom(...names),
    page: fc.integer({ min: 1, max: 6 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

const runs: Record<DatabaseKind, number> = { pglite: 3, postgres: rounds(5, 14) };

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterAll(() => hub.close());

  async function perform(step: Exclude<Step, { do: 'sync' }>): Promise<void> {
    const { context } = hub.hub;
    const id = 'what' in step ? hub.conversations[step.what].id : '';
    const [conversation] = id ? await readConversations(context.store.db, [id]) : [];
    const workspaceId = hub.workspace.id;
    switch (step.do) {
      case 'move': {
        if (!conversation) return;
        await putInGroup(id, hub.groups[step.to].id);
        return;
      }
      case 'restrict':
        await restrictConversation(context, workspaceId, id, step.on, nobody);
        return;
      case 'write': {
        if (!conversation) return;
        const { customerId } = conversation;
        await receiveCustomerMessage(
          context,
          { workspaceId, conversationId: id, customerId },
          { id: uuidv7(), text: 'Any news?' },
        );
        return;
      }
      case 'close':
        if (conversation) await putInStatus(id, step.open ? 'open' : 'solved');
        return;
      case 'groups':
        await changeAgent(
          context,
          workspaceId,
          hub.agents[step.who].id,
          { groupIds: step.groups.map((name) => hub.groups[name].id) },
          nobody,
        );
        return;
      case 'role':
        await changeAgent(context, workspaceId, hub.agents[step.who].id, { role: step.role as Role }, nobody);
        return;
      case 'closeGroup':
        // Security's queue never opens.
        if (step.group === 'security' && !step.restricted) return;
        await changeGroup(
          context,
          workspaceId,
          hub.groups[step.group].id,
          { restricted: step.restricted },
          nobody,
        );
        return;
    }
  }

  const current = async (id: string) => (await readConversations(hub.hub.store.db, [id]))[0];

  /** By whoever of the exchange may. */
  async function bySomebody(id: string, ask: (now: Conversation) => Mutation): Promise<void> {
    const now = await current(id);
    if (!now) return;
    for (const agent of Object.values(hub.agents)) {
      const caller = { agentId: agent.id, workspaceId: hub.workspace.id };
      const [result] = await applyMutations(hub.hub.context, caller, [{ key: uuidv7(), mutation: ask(now) }]);
      if (result?.outcome === 'applied') return;
    }
  }
  const putInGroup = (id: string, groupId: string) =>
    bySomebody(id, (now) => ({ kind: 'group', conversationId: id, groupId, expected: now.groupId }));
  const putInStatus = (id: string, status: 'open' | 'solved') =>
    bySomebody(id, (now) => ({ kind: 'status', conversationId: id, status, expected: now.status }));

  async function visibleTo(agentId: string): Promise<Set<string>> {
    const { db } = hub.hub.store;
    const agent = (await listAgents(db, hub.workspace.id)).find((one) => one.id === agentId);
    const groups = new Map((await listGroups(db, hub.workspace.id)).map((group) => [group.id, group]));
    const all = await readConversations(
      db,
      Object.values(hub.conversations).map((one) => one.id),
    );
    return new Set(
      all
        .filter((one) =>
          agent
            ? maySee(agent, {
                groupId: one.groupId,
                groupRestricted: groups.get(one.groupId)?.restricted ?? true,
                restricted: one.restricted,
              })
            : false,
        )
        .map((one) => one.id),
    );
  }

  async function expectNoLeak(agentId: string, frames: readonly ChangesFrame[]): Promise<void> {
    const visible = await visibleTo(agentId);
    for (const change of frames.flatMap((frame) => frame.changes).map((one) => Change.parse(one))) {
      if (change.row === null) continue;
      if (change.entity === 'conversation') expect(visible).toContain(change.id);
      if (change.entity === 'message') expect(visible).toContain(change.row.conversationId);
    }
  }

  async function expectExactly(engine: ModelEngine, agentId: string): Promise<void> {
    const { db } = hub.hub.store;
    const visible = [...(await visibleTo(agentId))];
    const rows = await readConversations(db, visible);
    expect(sorted(engine.conversations.values())).toEqual(sorted(rows));
    // A snapshot brings the newest 200; what came since is held on top of them.
    const threads = await readNewestMessages(db, visible, 200);
    const newest = new Map(rows.map((row) => [row.id, row.lastOrdinal - 200]));
    const held = [...engine.messages.values()].filter(
      (message) => message.ordinal > (newest.get(message.conversationId) ?? Number.NEGATIVE_INFINITY),
    );
    expect(sorted(held)).toEqual(sorted([...threads.values()].flat()));
    expect(engine.orphans).toEqual([]);
    expect([...engine.customers.keys()].sort()).toEqual(
      [...new Set(rows.map((row) => row.customerId))].sort(),
    );
  }

  it('brings the customer along where a conversation that came into sight has moved on before it was fetched', async () => {
    await perform({ do: 'groups', who: 'mia', groups: ['general'] });
    await perform({ do: 'move', what: 's1', to: 'withdrawals' });
    const engine = createModelEngine(wireClient(hub.url, await hub.signIn('mia')));
    await engine.begin();
    await perform({ do: 'groups', who: 'mia', groups: ['general', 'withdrawals'] });
    await perform({ do: 'close', what: 's1', open: false });
    await perform({ do: 'move', what: 's1', to: 'general' });
    // One at a time: the queue that is new is fetched when it is no longer there.
    await engine.catchUp(1);
    await expectExactly(engine, hub.agents.mia.id);
  });

  it('gives every engine just what its agent may see, whatever moves meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const engines = new Map<string, ModelEngine>();
        for (const name of names) {
          const engine = createModelEngine(wireClient(hub.url, await hub.signIn(name)));
          await engine.begin(2);
          engines.set(name, engine);
        }
        for (const one of steps) {
          if (one.do !== 'sync') await perform(one);
          else {
            const engine = engines.get(one.who);
            if (engine) await expectNoLeak(hub.agents[one.who].id, await engine.catchUp(one.page));
          }
        }
        for (const name of names) {
          const engine = engines.get(name);
          if (!engine) throw new Error(`${name} has no engine.`);
          await expectNoLeak(hub.agents[name].id, await engine.catchUp(3));
          await expectExactly(engine, hub.agents[name].id);
        }
      }),
      { numRuns: runs[database], endOnFailure: true },
    );
  }, 180_000);
});

function sorted<Row extends { id: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
