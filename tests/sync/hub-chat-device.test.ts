import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, inArray } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devicesPerCustomer } from '../../src/hub/chat/chat-device.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readMutedPatterns, saveSignalPolicy } from '../../src/hub/services/signals/policy.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import { signals, signalTraces } from '../../src/hub/store/schema/signals.ts';
import { defaultSignalPolicy } from '../../src/shared/domain/signals/rules.ts';
import { ChatSession } from '../../src/shared/wire/chat.ts';
import { dumpHub } from '../support/back-up.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { wireClient } from '../support/wire.ts';

const identitySecret = 'shared-with-the-exchange-and-nobody-else';
const dayMs = 24 * 3_600_000;

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  /** What the hub's clock is ahead of this one. */
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({ database, trustProxy: true, clock: () => Date.now() + ahead });
    await changeWorkspaceSettings(hub.hub.store.db, hub.workspace.id, { chatIdentitySecret: identitySecret });
  });
  afterAll(() => hub.close());

  const db = () => hub.hub.store.db;
  let calls = 0;
  /** Each call from another address: the limits count by address. */
  async function chat(path: string, json?: object, headers: Record<string, string> = {}) {
    calls += 1;
    const response = await fetch(`${hub.url}/chat/api/${path}`, {
      ...(json && { method: 'POST', body: JSON.stringify(json) }),
      headers: {
        'x-forwarded-for': `192.0.${Math.floor(calls / 200)}.${calls % 200}`,
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
  const identityOf = (account: string) =>
    new SignJWT({ name: `Customer ${account}` })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(account)
      .setAudience('groundcrew-chat')
      .setIssuedAt(Math.floor((Date.now() + ahead) / 1000))
      .setExpirationTime(Math.floor((Date.now() + ahead) / 1000) + 300)
      .sign(new TextEncoder().encode(identitySecret));
  async function start(json: object): Promise<ChatSession> {
    const { status, body } = await chat('start', json);
    expect(status).toBe(200);
    return ChatSession.parse(body);
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const write = (token: string, text = 'Hello, I have a question.') =>
    chat('messages', { id: randomUUID(), text }, bearer(token));
  const resume = (token: string, device: string) =>
    chat('session', undefined, { ...bearer(token), 'x-chat-device': device });
  /** Signs in at the exchange and begins a chat there; `writes`: says something. */
  async function begin(account: string, device: unknown, writes = true): Promise<ChatSession> {
    const session = await start({ identity: await identityOf(account), device });
    if (writes) expect((await write(session.token)).status).toBe(200);
    return session;
  }
  const raisedFor = async (...accounts: string[]) =>
    db()
      .select({ account: customers.externalId, state: signals.state, facts: signals.facts, id: signals.id })
      .from(signals)
      .innerJoin(customers, eq(customers.id, signals.customerId))
      .where(and(eq(signals.kind, 'shared-device'), inArray(customers.externalId, accounts)))
      .orderBy(signals.raisedAt, customers.externalId);
  const tracesOf = async (account: string) =>
    db()
      .select({ key: signalTraces.key, at: signalTraces.at })
      .from(signalTraces)
      .innerJoin(customers, eq(customers.id, signalTraces.customerId))
      .where(eq(customers.externalId, account));

  it('raises one for each account that comes from one browser, and no more when they come again', async () => {
    const device = randomUUID();
    const one = await begin('D-1', device);
    expect(await raisedFor('D-1')).toEqual([]);
    await begin('D-2', device);
    const facts = { customers: 2, minutes: defaultSignalPolicy.deviceDays * 24 * 60 };
    expect(await raisedFor('D-1', 'D-2')).toMatchObject([
      { account: 'D-1', state: 'open', facts },
      { account: 'D-2', state: 'open', facts },
    ]);
    // Its letters are no other name.
    await begin('D-3', device.toUpperCase());
    expect((await raisedFor('D-1', 'D-2', 'D-3')).map(({ account }) => account)).toEqual([
      'D-1',
      'D-2',
      'D-3',
    ]);
    for (let n = 0; n < 5; n += 1) {
      await resume(one.token, device);
      await write(one.token);
    }
    expect((await raisedFor('D-1'))[0]?.facts.times).toBeUndefined();
  });

  it('counts a page that goes on, on whichever browser, and none that is only opened', async () => {
    const device = randomUUID();
    const one = await begin('D-11', randomUUID());
    await begin('D-12', device, false);
    expect(await tracesOf('D-12')).toEqual([]);
    await begin('D-13', device);
    await resume(one.token, device);
    expect((await raisedFor('D-11', 'D-12', 'D-13')).map(({ account }) => account)).toEqual(['D-11', 'D-13']);
    expect(await tracesOf('D-11')).toHaveLength(2);
  });

  it('takes nobody for identified who has only typed a name, nor the same account for two', async () => {
    const device = randomUUID();
    for (const name of ['Maya', 'Bo', 'Iris']) {
      const { token } = await start({ name, device });
      await write(token);
      await resume(token, device);
    }
    await begin('D-21', device);
    await begin('D-21', device);
    await resume((await begin('D-21', device)).token, device);
    expect(await tracesOf('D-21')).toHaveLength(1);
    expect(await raisedFor('D-21')).toEqual([]);
  });

  it('counts customers who turned out to be one as one', async () => {
    const device = randomUUID();
    await begin('D-24', device);
    await begin('D-25', randomUUID());
    const idOf = async (account: string) =>
      (await db().select().from(customers).where(eq(customers.externalId, account)))[0]?.id ?? '';
    const [kept, gone] = [await idOf('D-25'), await idOf('D-24')];
    await db().update(customers).set({ mergedIntoId: kept }).where(eq(customers.id, gone));
    await begin('D-25', device);
    expect(await raisedFor('D-24', 'D-25')).toEqual([]);
  });

  it('lets nobody be kept from writing by a browser’s name, and takes none that is none', async () => {
    const names = ['', 'x', 'a'.repeat(4_000), 7, null, { $ne: 1 }, ['x'], `${randomUUID()}0`];
    for (const [n, name] of names.entries()) {
      const session = await begin(`D-3${n}`, name);
      if (typeof name === 'string') expect((await resume(session.token, name)).status).toBe(200);
      expect(await tracesOf(`D-3${n}`)).toEqual([]);
    }
    // Whoever sends another's name hears nothing that they would not hear with their own.
    const device = randomUUID();
    await begin('D-38', device);
    const keysOf = (session: ChatSession) => Object.keys(session).sort();
    expect(keysOf(await begin('D-39', device))).toEqual(keysOf(await begin('D-40', randomUUID())));
    expect((await chat('start', { name: 'x', device: 'x'.repeat(200_000) })).status).toBe(413);
  });

  it('keeps no more than the latest of thousands that one customer makes up', async () => {
    const { token } = await begin('D-51', randomUUID());
    const made = Array.from({ length: devicesPerCustomer + 15 }, () => randomUUID());
    for (const device of made) {
      ahead += 1_000;
      await resume(token, device);
    }
    const kept = await tracesOf('D-51');
    expect(kept).toHaveLength(devicesPerCustomer);
    // The latest one is among them: who comes with it next is told of.
    await begin('D-52', made.at(-1) ?? '');
    expect(await raisedFor('D-51')).toHaveLength(1);
    await begin('D-53', made[0] ?? '');
    expect(await raisedFor('D-53')).toEqual([]);
    ahead = 0;
  });

  it('counts as many within as many days as security and administrators say', async () => {
    const policy = { ...defaultSignalPolicy, deviceAccounts: 3, deviceDays: 2 };
    const ada = { agentId: hub.agents.ada.id, workspaceId: hub.workspace.id, role: hub.agents.ada.role };
    await saveSignalPolicy(hub.hub.context, ada, { policy, expected: defaultSignalPolicy });
    const device = randomUUID();
    await begin('D-61', device);
    await begin('D-62', device);
    expect(await raisedFor('D-61', 'D-62')).toEqual([]);
    ahead = 3 * dayMs;
    await begin('D-63', device);
    expect(await raisedFor('D-61', 'D-62', 'D-63')).toEqual([]);
    await begin('D-64', device);
    await begin('D-65', device);
    expect((await raisedFor('D-61', 'D-63', 'D-64', 'D-65')).map(({ account }) => account)).toEqual([
      'D-63',
      'D-64',
      'D-65',
    ]);
    ahead = 0;
    await saveSignalPolicy(hub.hub.context, ada, { policy: defaultSignalPolicy, expected: policy });
  });

  it('leaves a family’s computer alone once it was dismissed three times in a row', async () => {
    const device = randomUUID();
    await begin('D-71', device);
    await begin('D-72', device);
    const caller = { agentId: hub.agents.lena.id, workspaceId: hub.workspace.id };
    await begin('D-73', device);
    for (const { id: signalId } of await raisedFor('D-71', 'D-72', 'D-73')) {
      const mutation = {
        ...{ kind: 'signal-decide' as const, signalId, deed: 'dismiss' as const },
        ...{ reason: 'known-cause' as const, note: '', expected: 1, inConversation: null },
      };
      const [result] = await applyMutations(hub.hub.context, caller, [{ key: randomUUID(), mutation }]);
      expect(result).toMatchObject({ outcome: 'applied' });
    }
    await begin('D-74', device);
    expect(await raisedFor('D-74')).toEqual([]);
    const sven = { agentId: hub.agents.sven.id, workspaceId: hub.workspace.id, role: hub.agents.sven.role };
    expect(await readMutedPatterns(hub.hub.context, sven)).toMatchObject([
      { kind: 'shared-device', dismissed: 3, withheld: 1 },
    ]);
  });

  it('keeps the name nowhere, and gives neither it nor its hash to any workstation', async () => {
    const device = randomUUID();
    const { token } = await begin('D-81', device);
    await begin('D-82', device);
    await resume(token, device);
    const [trace] = await tracesOf('D-81');
    expect(await raisedFor('D-81', 'D-82')).toHaveLength(2);
    const wire = wireClient(hub.url, await hub.signIn('sven'));
    const heard = JSON.stringify([
      await wire.sync.start({}),
      await wire.sync.snapshot({ phase: 'working', after: null, limit: 100 }),
    ]);
    expect(heard).toContain('shared-device');
    for (const secret of [device, trace?.key ?? '']) expect(heard).not.toContain(secret);
    const folder = mkdtempSync(join(tmpdir(), 'groundcrew-dump-'));
    expect(await dumpHub(hub.hub.store, folder)).toBeGreaterThan(100);
    const dump = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join();
    rmSync(folder, { recursive: true });
    expect(dump).toContain(trace?.key);
    expect(dump).not.toContain(device);
  });

  it('counts who is known already as soon as their conversation goes on', async () => {
    const device = randomUUID();
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Nils', locale: 'en', identified: true, externalId: 'D-91' } },
      channel: 'chat',
      subject: 'Nils asks',
      first: { id: randomUUID(), text: 'Hello' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const session = await begin('D-91', device, false);
    expect(session.conversationId).toBe(opened.conversation.id);
    await begin('D-92', device);
    expect(await raisedFor('D-91', 'D-92')).toHaveLength(2);
  });
});
