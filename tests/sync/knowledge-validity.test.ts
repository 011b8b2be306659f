import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { withChanges } from '../../src/hub/store/changes.ts';
import { macros } from '../../src/hub/store/schema/knowledge.ts';
import type { Macro } from '../../src/shared/domain/knowledge.ts';
import type { Validity } from '../../src/shared/domain/validity.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { wireClient } from '../support/wire.ts';

const hour = 3_600_000;
let hub: TestHub;
let proxy: TcpProxy;
let ahead = 0;
let macro: Macro;
beforeAll(async () => {
  hub = await startTestHub({ clock: () => Date.now() + ahead });
  proxy = await startTcpProxy(Number(new URL(hub.url).port));
});
beforeEach(() => {
  proxy.clear();
  macro = hub.macros.greeting;
});
afterEach(async () => {
  await closeEngines();
  await rewrite({}, 1);
});
afterAll(async () => {
  await proxy.close();
  await hub.close();
});

function goOffline(): void {
  proxy.set({ refuse: true });
  proxy.resetAll();
}

/** The macro as it is from now on: bounds, and in which version. */
async function rewrite(validity: Validity, version = 1, bodies = macro.bodies): Promise<void> {
  const { hash: _, validity: __, ...rest } = macro;
  const document = { ...rest, version, bodies, ...(Object.keys(validity).length > 0 && { validity }) };
  await withChanges(hub.hub.store, hub.workspace.id, Date.now(), async (tx, changes) => {
    await tx
      .update(macros)
      .set({ version, bodies, validity: document.validity ?? null, hash: documentHash(document) })
      .where(eq(macros.id, macro.id));
    changes.add({ entity: 'macro', id: macro.id });
  });
}

async function engineOf(options = {}): Promise<TestEngine> {
  const engine = await startEngineOf(proxy.url, await hub.signIn('omar'), options);
  await inStep(engine);
  return engine;
}
const text = 'Hello Maya, thank you for writing.';
const from = (version = 1) => ({ sources: [{ kind: 'macro' as const, id: macro.id, version }] });
const known = (engine: TestEngine) =>
  call(engine)
    .macros.search({ query: macro.title, limit: 5 })
    .then(([hit]) => hit);
const parked = (engine: TestEngine) =>
  engine.services.outbox.list().flatMap(({ state, reason }) => (state === 'parked' ? [reason] : []));
const sent = async (id: string) => (await writtenByAgents(hub, id)).map((one) => one.text);

it('lets nothing of a macro leave from the instant on at which it expires, offline and with the clock set back', async () => {
  let off = 0;
  const clock = { now: () => Date.now() + off, monotonic: () => performance.now() };
  const engine = await engineOf({ clock });
  const { id } = hub.conversations.g1;
  await rewrite({ until: Date.now() + hour, replacedBy: hub.macros.closing.id });
  await until(
    'the bounds',
    async () => engine.db().prepare("SELECT 1 FROM macros WHERE document LIKE '%until%'").get() !== undefined,
  );
  goOffline();
  await until('offline', () => engine.status().connection.state === 'offline');
  expect((await known(engine))?.outdated).toBe(null);
  off = hour + 5_000;
  expect(await known(engine)).toMatchObject({
    outdated: { why: 'expired', replacement: { id: hub.macros.closing.id, title: 'Closing' } },
  });
  const fill = { macroId: macro.id, conversationId: id };
  await expect(call(engine).macros.fill(fill)).rejects.toMatchObject({ kind: 'outdated' });
  expect(await call(engine).macros.preview(fill)).toMatchObject({ text, outdated: { why: 'expired' } });
  await expect(reply(engine, id, text, from())).rejects.toMatchObject({ kind: 'outdated' });
  await expect(reply(engine, id, text, { ...from(), accepted: ['outdated'] })).rejects.toMatchObject({
    kind: 'outdated',
  });
  // In words of the agent's own it may go, and no longer says that it came from there.
  await reply(engine, id, 'Good to hear from you, I am on it.', from());
  expect(engine.db().prepare("SELECT payload ->> '$.sources' AS s FROM outbox").get()).toEqual({ s: '[]' });

  // Set back by a year, the clock does not bring back what the hub has seen end.
  off = 0;
  proxy.clear();
  ahead = 2 * hour;
  await until('online', () => engine.status().connection.state === 'online');
  await until('the hub’s time', async () => (await known(engine))?.outdated !== null);
  goOffline();
  await until('offline', () => engine.status().connection.state === 'offline');
  off = -365 * 24 * hour;
  expect(await known(engine)).toMatchObject({ outdated: { why: 'expired' } });
  await engine.close();
  const again = engine.reopen({ clock });
  expect(await known(again)).toMatchObject({ outdated: { why: 'expired' } });
  ahead = 0;
  proxy.clear();
});

it('stops on return what was written with a macro that was withdrawn meanwhile, and says what replaces it', async () => {
  const engine = await engineOf();
  const { id } = hub.conversations.g2;
  goOffline();
  await until('offline', () => engine.status().connection.state === 'offline');
  await reply(engine, id, text, from());
  expect(parked(engine)).toEqual([]);
  await rewrite({ withdrawnAt: 1, replacedBy: hub.macros.closing.id });
  proxy.clear();
  await until('a verdict', () => isSent(engine) || parked(engine).length > 0);
  expect(parked(engine)).toMatchObject([
    { code: 'outbox.refused.outdated', values: { title: 'Greeting', replacement: 'Closing' } },
  ]);
  expect(await sent(id)).toEqual([]);
});

it('stops what came from a version that was called back, and lets its good neighbour through', async () => {
  const engine = await engineOf();
  const { id } = hub.conversations.g3;
  await rewrite({ recalled: [1] }, 2, { en: 'Hello {{customer.name}}, we are on it.' });
  await until('the next version', async () => (await known(engine))?.version === 2);
  await expect(reply(engine, id, text, from(1))).rejects.toMatchObject({ kind: 'outdated' });
  await reply(engine, id, 'Hello Maya, we are on it.', from(2));
  await until('it is sent', () => isSent(engine));
  expect(await sent(id)).toEqual(['Hello Maya, we are on it.']);
});

it('refuses at the hub too, whatever the workstation believes', async () => {
  await rewrite({ from: Date.now() + hour });
  const { id } = hub.conversations.g1;
  const client = wireClient(hub.url, await hub.signIn('omar'));
  const mutation = {
    kind: 'reply' as const,
    conversationId: id,
    messageId: uuidv7(),
    bodyText: text,
    attachments: [],
    ...from(),
    base: { seenOrdinal: 999, assigneeId: null, heldMs: 0, force: true },
  };
  const { results } = await client.mutations.apply({ items: [{ key: uuidv7(), mutation }] });
  expect(results).toMatchObject([{ outcome: 'refused', why: 'outdated', values: { title: 'Greeting' } }]);
});

it('keeps at the hub a scheduled reply whose macro has expired by its time', async () => {
  const engine = await engineOf();
  const { id } = hub.conversations.g2;
  const at = Date.now() + 2 * hour;
  await rewrite({ until: Date.now() + hour });
  await until(
    'the bounds',
    async () => engine.db().prepare("SELECT 1 FROM macros WHERE document LIKE '%until%'").get() !== undefined,
  );
  await reply(engine, id, text, { ...from(), at });
  const waiting = () => call(engine).scheduled.list({ conversationId: id });
  await until('the hub has it', async () => (await waiting())[0]?.outboxKey === null);
  ahead = 3 * hour;
  await hub.hub.housekeeping.sendDue();
  await until('it is held', async () => (await waiting())[0]?.heldBecause === 'refused');
  expect(await sent(id)).toEqual([]);
  ahead = 0;
});
