import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { requestFreeze } from '../../src/hub/services/freezes/request.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { saveProtection } from '../../src/hub/services/protection/settings.ts';
import { changeWorkspaceSettings, readWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { ProtectionSettings } from '../../src/shared/domain/protection.ts';
import type { DecisionTable } from '../../src/shared/domain/recovery/decision-table.ts';
import { defaultTable } from '../../src/shared/domain/recovery/default-table.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

type Who = keyof Exchange['agents'];
let hub: TestHub;
beforeAll(async () => {
  const exchange = {
    url: 'http://127.0.0.1:9',
    keyId: 'hub',
    secret: 'a-secret-of-the-tests-only-0123456789',
  };
  hub = await startTestHub({ freezing: { exchange, phoneIn: '+49 30 123 456' } });
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstationOf(name: Who): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}
const settingsOf = (engine: TestEngine) => call(engine).protection.settings({});
async function change(engine: TestEngine, to: Partial<ProtectionSettings>) {
  const expected = await settingsOf(engine);
  return call(engine).protection.saveSettings({ settings: { ...expected, ...to }, expected });
}

it('lets a request wait as long as a lead has set, and what was asked for before as long as it was told', async () => {
  const lena = await workstationOf('lena');
  const ask = async (account: string) => {
    const answer = await requestFreeze(
      hub.hub.context,
      { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id },
      {
        id: uuidv7(),
        conversationId: hub.conversations.g1.id,
        kind: 'freeze',
        account,
        scopes: ['login'],
        reason: 'account-takeover',
        note: '',
        urgency: 'urgent',
        evidence: [],
        links: [],
      },
    );
    if (answer.outcome !== 'taken') throw new Error(answer.why);
    return (answer.freeze.expiresAt - answer.freeze.requestedAt) / 60_000;
  };
  expect(await ask('acc-1')).toBe(15);
  expect(await settingsOf(lena)).toMatchObject({ freezing: { decideMinutes: 15, reviewMinutes: 60 } });
  const freezing = { decideMinutes: 4, reviewMinutes: 30 };
  expect(await change(lena, { freezing })).toMatchObject({ outcome: 'saved', settings: { freezing } });
  expect(await ask('acc-2')).toBe(4);
  const omar = await workstationOf('omar');
  expect(await call(omar).freezes.setup({})).toMatchObject({ ...freezing, phoneIn: '+49 30 123 456' });
});

it('takes it from leads, security and administrators alone, one at a time, and writes down what was before', async () => {
  const [lena, sven, omar] = [
    await workstationOf('lena'),
    await workstationOf('sven'),
    await workstationOf('omar'),
  ];
  const expected = await settingsOf(lena);
  const named = (name: string) => ({ ...expected, own: { names: [name], domains: [] } });
  await expect(
    call(omar).protection.saveSettings({ settings: named('@ours'), expected }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  const save = (engine: TestEngine, name: string) =>
    call(engine).protection.saveSettings({ settings: named(name), expected });
  expect(await save(sven, '@first')).toMatchObject({ outcome: 'saved' });
  expect(await save(lena, '@second')).toMatchObject({
    outcome: 'conflict',
    settings: { own: { names: ['@first'] } },
  });
  const rows = await hub.hub.store.db.select().from(audit).where(eq(audit.action, 'own-names-changed'));
  expect(rows).toMatchObject([
    {
      actorId: hub.agents.sven.id,
      details: { from: { names: [] }, to: { names: ['@first'], domains: [] } },
    },
  ]);
  for (const own of [
    { names: [], domains: ['https://ours.example'] },
    { names: [''], domains: [] },
  ])
    await expect(
      call(lena).protection.saveSettings({ settings: { ...expected, own }, expected }),
    ).rejects.toThrow();
});

it('counts what is ours on all desks at once, for what comes from then on', async () => {
  const [lena, omar] = [await workstationOf('lena'), await workstationOf('omar')];
  const imitates = async () => {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      channel: 'chat',
      subject: 'A link',
      customer: { create: { name: 'Ines', locale: 'en', email: null } },
      first: { id: uuidv7(), text: 'Is https://northgate-status.test yours?' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation.imitates;
  };
  expect(await imitates()).toMatchObject({ by: 'link' });
  await change(lena, { own: { names: ['@ngx_help'], domains: ['Northgate-Status.test'.toLowerCase()] } });
  expect(await imitates()).toBeNull();
  await until('omar knows it', () => omar.status().workspace?.own?.domains[0] === 'northgate-status.test');
  expect(omar.status().workspace).toMatchObject({
    name: hub.workspace.name,
    own: { names: ['@ngx_help'] },
  });
});

it('decides by the table of the leads on all desks, refuses one that contradicts itself, and goes back to the app’s', async () => {
  const [lena, omar] = [await workstationOf('lena'), await workstationOf('omar')];
  const fee = { amount: '75', asset: 'USDT' };
  const table: DecisionTable = {
    teams: { technical: 'tier2' },
    rules: defaultTable.rules.map((rule) => (rule.key === 'same-key' ? { ...rule, fee } : rule)),
  };
  const tableAt = async (engine: TestEngine) =>
    (await call(engine).recovery.begin({ conversationId: hub.conversations.g2.id })).table;
  expect(await change(lena, { recovery: table })).toMatchObject({ outcome: 'saved' });
  await until(
    'omar has the fee',
    async () => (await tableAt(omar)).rules.find(({ key }) => key === 'same-key')?.fee?.amount === '75',
  );
  const lost = { ...table, rules: table.rules.map((rule) => ({ ...rule, outcome: 'not' as const, fee })) };
  expect(await change(lena, { recovery: lost })).toMatchObject({
    outcome: 'invalid',
    settings: { recovery: { rules: expect.arrayContaining([expect.objectContaining({ fee })]) } },
  });
  expect(await change(lena, { recovery: { ...table, teams: { risk: 'nowhere' } } })).toMatchObject({
    outcome: 'no-target',
  });
  expect(await change(lena, { recovery: null })).toMatchObject({
    outcome: 'saved',
    settings: { recovery: null },
  });
  await until('omar has the usual one', async () => (await tableAt(omar)).teams.risk === 'compliance');
  const rows = await hub.hub.store.db.select().from(audit).where(eq(audit.action, 'recovery-table-changed'));
  expect(rows).toHaveLength(2);
});

it('looks networks up where the leads say, on all desks, and takes no page that is none', async () => {
  const [lena, omar] = [await workstationOf('lena'), await workstationOf('omar')];
  const bitcoin = {
    address: 'https://blocks.example/btc/{value}',
    transaction: 'https://blocks.example/find?tx={value}',
  };
  expect(await change(lena, { explorers: { bitcoin } })).toMatchObject({
    outcome: 'saved',
    settings: { explorers: { bitcoin } },
  });
  await until('omar knows it', () => omar.status().workspace?.explorers?.bitcoin !== undefined);
  expect(omar.status().workspace?.explorers).toEqual({ bitcoin });
  for (const address of [
    'http://blocks.example/{value}',
    'https://{value}.example/x',
    'https://a@blocks.example/{value}',
    'https://%%/{value}',
    'https://blocks.example/',
    'https://blocks.example/{value}/{value}',
    'javascript:alert(1)//{value}',
  ])
    await expect(
      change(lena, { explorers: { bitcoin: { ...bitcoin, address } } }),
      address,
    ).rejects.toThrow();
  expect(await change(lena, { explorers: {} })).toMatchObject({ settings: { explorers: {} } });
  await until('omar has the usual ones', () => omar.status().workspace?.explorers?.bitcoin === undefined);
  const rows = await hub.hub.store.db.select().from(audit).where(eq(audit.action, 'explorers-changed'));
  expect(rows.map(({ details }) => details)).toEqual([
    { from: {}, to: { bitcoin } },
    { from: { bitcoin }, to: {} },
  ]);
});

it('finds the domains again that the rules of signals had', async () => {
  const { db } = hub.hub.store;
  const { signals: _, ...before } = await readWorkspaceSettings(db, hub.workspace.id);
  const old = { muteDays: 7, ownDomains: ['b.example', 'a.example'] };
  await changeWorkspaceSettings(db, hub.workspace.id, {
    own: { names: ['@ours'], domains: ['a.example'] },
    signals: old as never,
  });
  const migration = new URL('../../src/hub/store/migrations/0045_own-names.sql', import.meta.url);
  const run = () => db.execute(sql.raw(readFileSync(migration, 'utf8')));
  for (let n = 0; n < 2; n++) {
    await run();
    expect(await readWorkspaceSettings(db, hub.workspace.id)).toMatchObject({
      own: { names: ['@ours'], domains: ['a.example', 'b.example'] },
      signals: { muteDays: 7 },
    });
  }
  expect((await readWorkspaceSettings(db, hub.workspace.id)).signals).not.toHaveProperty('ownDomains');
  await changeWorkspaceSettings(db, hub.workspace.id, { ...before, own: { names: [], domains: [] } });
});

it('reads a table that somebody wrote into the database before there was a screen', async () => {
  const { db } = hub.hub.store;
  const { why: _, ...rule } = defaultTable.rules[0] ?? {};
  await changeWorkspaceSettings(db, hub.workspace.id, {
    recovery: { teams: {}, rules: [rule] } as never,
    own: { names: [], domains: ['ours.example', 'not a domain'] },
  });
  const lena = await workstationOf('lena');
  const kept = await settingsOf(lena);
  expect(kept).toMatchObject({ recovery: { rules: [{ why: '' }] }, own: { domains: ['ours.example'] } });
  const caller = { agentId: hub.agents.lena.id, workspaceId: hub.workspace.id, role: 'lead' } as const;
  expect(
    await saveProtection(hub.hub.context, caller, { settings: { ...kept, recovery: null }, expected: kept }),
  ).toMatchObject({ outcome: 'saved' });
});

it('lets compliance alone say what nobody may promise, one change at a time, on all desks and at the hub', async () => {
  const [carla, ada, lena, omar] = [
    await workstationOf('carla'),
    await workstationOf('ada'),
    await workstationOf('lena'),
    await workstationOf('omar'),
  ];
  const { id: conversationId } = hub.conversations.g3;
  const held = async (text: string) =>
    (await call(omar).compose.check({ conversationId, mode: 'reply', text, sources: [] }))
      .filter(({ kind }) => kind === 'forbidden-promise')
      .map(({ excerpt, overridable }) => [excerpt, overridable]);
  const text = 'We guarantee it arrives instantly.';
  expect(await held(text)).toEqual([['We guarantee', false]]);

  const expected = await settingsOf(carla);
  expect(expected.promises).toEqual({ off: [], own: [] });
  const promises = { off: ['en-guarantee'], own: [{ locale: 'en', words: 'instantly' }] };
  await expect(change(lena, { promises })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(change(carla, { own: { names: ['@hers'], domains: [] } })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const doubled = { ...promises, own: [...promises.own, { locale: 'en', words: 'INSTANTLY' }] };
  expect(await change(carla, { promises: doubled })).toMatchObject({
    outcome: 'saved',
    settings: { promises: { own: [{ words: 'INSTANTLY' }] } },
  });
  expect(
    await call(ada).protection.saveSettings({
      settings: { ...expected, promises: { off: [], own: [] } },
      expected,
    }),
  ).toMatchObject({ outcome: 'conflict', settings: { promises: { off: ['en-guarantee'] } } });
  await expect(
    change(carla, { promises: { off: [], own: [{ locale: 'en', words: 'a*' }] } }),
  ).rejects.toThrow();

  await until('omar has the list', async () => (await held(text))[0]?.[0] === 'instantly');
  const caller = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
  const say = async (bodyText: string) => {
    const mutation = {
      kind: 'reply' as const,
      conversationId,
      messageId: uuidv7(),
      bodyText,
      attachments: [],
      sources: [],
      base: { seenOrdinal: 0, assigneeId: null, heldMs: 0, force: true },
    };
    const [result] = await applyMutations(hub.hub.context, caller, [{ key: uuidv7(), mutation }]);
    return result;
  };
  expect(await say(text)).toMatchObject({
    outcome: 'refused',
    why: 'forbidden-promise',
    values: { words: 'instantly' },
  });
  expect(await say('We do not promise that it arrives instantly.')).toMatchObject({ outcome: 'applied' });
  expect(await say('We guarantee it.')).toMatchObject({ outcome: 'applied' });

  const rows = await hub.hub.store.db
    .select()
    .from(audit)
    .where(eq(audit.action, 'forbidden-promises-changed'));
  expect(rows).toMatchObject([
    { actorId: hub.agents.carla.id, details: { from: { off: [], own: [] }, to: { off: ['en-guarantee'] } } },
  ]);
  expect(await change(ada, { promises: { off: [], own: [] } })).toMatchObject({ outcome: 'saved' });
});
