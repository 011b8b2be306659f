import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/engine/net/clock.ts';
import type { ServablePort } from '../../src/engine/rpc/serve-port.ts';
import { saveProtection } from '../../src/hub/services/protection/settings.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import { workspaces } from '../../src/hub/store/schema/workspaces.ts';
import { createPortLink } from '../../src/renderer/engine/port-link.ts';
import { engineContract } from '../../src/shared/contract/engine-contract.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

const hour = 3_600_000;
const nobody = { kind: 'system', id: null } as const;
let hub: TestHub;
let line: TcpProxy;
/** How far the workstation's clocks have gone besides the real time. */
let ahead = 0;
const clock = {
  now: () => Date.now() + ahead,
  monotonic: () => systemClock.monotonic() + Math.max(0, ahead),
};

beforeAll(async () => {
  hub = await startTestHub();
  line = await startTcpProxy(Number(new URL(hub.url).port));
});
afterEach(async () => {
  line.clear();
  ahead = 0;
  await closeEngines();
});
afterAll(async () => {
  await line.close();
  await hub.close();
});

async function deskOf(name: Parameters<TestHub['signIn']>[0]): Promise<TestEngine> {
  const engine = await startEngineOf(line.url, await hub.signIn(name), { clock });
  await inStep(engine);
  return engine;
}

/** The engine as a page reaches it. */
function pageOf(engine: TestEngine): ContractRouterClient<typeof engineContract> {
  const { port1, port2 } = new MessageChannel();
  engine.serve(port1 as unknown as ServablePort);
  onTestFinished(() => port2.close());
  return createORPCClient(createPortLink(port2));
}

async function cut(engine: TestEngine): Promise<void> {
  line.set({ refuse: true });
  line.resetAll();
  await until('the line is cut', () => engine.status().connection.state !== 'online');
}
const isLocked = (engine: TestEngine) => engine.status().locked !== null;
const has = (engine: TestEngine, id: string) =>
  engine.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(id) !== undefined;
const write = (page: ReturnType<typeof pageOf>, conversationId: string, text: string) =>
  page.draft.save({
    conversationId,
    mode: 'reply',
    text,
    rich: null,
    attachments: [],
    sources: [],
    actions: [],
  });
const draftIn = async (page: ReturnType<typeof pageOf>, conversationId: string) =>
  (await page.draft.get({ conversationId, mode: 'reply' }))?.text;

/** Every procedure of the contract, by its path. */
function pathsOf(router: object, above: readonly string[] = []): string[][] {
  return Object.entries(router).flatMap(([name, one]) =>
    '~orpc' in one ? [[...above, name]] : pathsOf(one, [...above, name]),
  );
}

it('locks what a desk without a line keeps once its lease is over, and opens it without what it may not see any more', async () => {
  const { g1, g2 } = hub.conversations;
  const engine = await deskOf('omar');
  const page = pageOf(engine);
  await write(page, g2.id, 'I have looked into');
  await cut(engine);
  await restrictConversation(hub.hub.context, hub.workspace.id, g1.id, true, nobody);
  expect((await page.conversation.get({ id: g1.id })).conversation.id).toBe(g1.id);

  ahead = 25 * hour;
  await until('it is locked', () => isLocked(engine));
  expect(engine.status().locked).toMatchObject({ hours: 24 });
  await expect(page.conversation.get({ id: g1.id })).rejects.toMatchObject({ code: 'locked' });
  await expect(page.inbox.views({})).rejects.toMatchObject({ code: 'locked' });
  expect((await page.status({})).me?.name).toBe('Omar Haddad');
  await write(page, g2.id, 'I have looked into it, and');
  expect(readlinkSync(join(engine.dataDir, 'files'))).toMatch(/nobody/);

  line.clear();
  await until('it is open', () => !isLocked(engine));
  expect(has(engine, g1.id)).toBe(false);
  await expect(page.conversation.get({ id: g1.id })).rejects.toMatchObject({ code: 'not-found' });
  expect(await draftIn(page, g2.id)).toBe('I have looked into it, and');
  expect(readlinkSync(join(engine.dataDir, 'files'))).not.toMatch(/nobody/);
});

it('answers nothing but how it stands and what keeps an agent’s words while it is locked', async () => {
  const engine = await deskOf('omar');
  const page = pageOf(engine);
  await cut(engine);
  ahead = 25 * hour;
  await until('it is locked', () => isLocked(engine));
  const answered: string[] = [];
  // To sign out ends it.
  const paths = pathsOf(engineContract).sort(
    (a, b) => Number(a[0] === 'session') - Number(b[0] === 'session'),
  );
  expect(paths.length).toBeGreaterThan(150);
  for (const path of paths.filter(([first]) => first !== 'events')) {
    const procedure = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], page);
    const code = await (procedure as (input: object) => Promise<unknown>)({}).then(
      () => null,
      (error: { code?: string }) => error.code,
    );
    if (code !== 'locked') answered.push(path.join('.'));
  }
  expect(answered.sort()).toEqual([
    'connection.tryNow',
    'diagnostics.collect',
    'draft.save',
    'escalations.saveDraft',
    'freezes.saveDraft',
    'recovery.saveDraft',
    'session.signIn',
    'session.signOut',
    'settings.get',
    'settings.set',
    'sides.saveDraft',
    'status',
  ]);
});

it('is locked when it starts without a line, however its clock stands, and sends what waited once it is open', async () => {
  const { g3 } = hub.conversations;
  const engine = await deskOf('omar');
  await cut(engine);
  await call(engine).compose.send({
    ...{ conversationId: g3.id, mode: 'reply', text: 'Written before.', rich: null, attachments: [] },
    ...{ sources: [], actions: [], thenStatus: null },
  });
  await engine.close();
  for (const off of [25 * hour, -2 * hour]) {
    ahead = off;
    const again = engine.reopen();
    expect(isLocked(again)).toBe(true);
    await expect(pageOf(again).inbox.views({})).rejects.toMatchObject({ code: 'locked' });
    await again.close();
  }
  ahead = 0;
  const again = engine.reopen();
  line.clear();
  await until('it is open and all is sent', () => !isLocked(again) && again.status().outbox.waiting === 0);
  expect((await pageOf(again).conversation.get({ id: g3.id })).conversation.id).toBe(g3.id);
});

it('begins anew with each word of the hub', async () => {
  const engine = await deskOf('omar');
  for (const _ of [1, 2]) {
    await cut(engine);
    ahead += 20 * hour;
    line.clear();
    await until('it is back', () => engine.status().connection.state === 'online');
    await inStep(engine);
    await customerWrites(hub, hub.conversations.g3, 'Are you there?');
    await until(
      'it hears',
      () => !isLocked(engine) && (engine.status().lastSyncAt ?? 0) > clock.now() - hour,
    );
  }
  await cut(engine);
  expect(isLocked(engine)).toBe(false);
});

it('opens after a walk through everything only when what the hub has no more is gone', async () => {
  const { g2 } = hub.conversations;
  const engine = await deskOf('omar');
  expect(has(engine, g2.id)).toBe(true);
  await cut(engine);
  await restrictConversation(hub.hub.context, hub.workspace.id, g2.id, true, nobody);
  await hub.hub.store.db.update(workspaces).set({ horizon: sql`seq` });
  ahead = 25 * hour;
  await until('it is locked', () => isLocked(engine));
  const seen: boolean[] = [];
  const looking = setInterval(() => {
    if (!isLocked(engine)) seen.push(has(engine, g2.id));
  }, 1);
  line.clear();
  await until('it is open', () => seen.length > 0);
  clearInterval(looking);
  expect(seen).not.toContain(true);
});

it('lasts as long as leads have set, on every desk', async () => {
  const lead = await deskOf('lena');
  const engine = await deskOf('omar');
  const expected = await call(lead).protection.settings({});
  expect(expected.leaseHours).toBe(24);
  const caller = { workspaceId: hub.workspace.id, agentId: hub.agents.lena.id, role: 'lead' } as const;
  const settings = { ...expected, leaseHours: 2 };
  expect(await saveProtection(hub.hub.context, caller, { settings, expected })).toMatchObject({
    outcome: 'saved',
    settings: { leaseHours: 2 },
  });
  await until('it is told', () => engine.status().workspace?.leaseHours === 2);
  await cut(engine);
  ahead = 3 * hour;
  await until('it is locked', () => isLocked(engine));
  expect(engine.status().locked).toMatchObject({ hours: 2 });
});
