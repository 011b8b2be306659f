import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeAgent, changeGroup } from '../../src/hub/services/people.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { EscalationReason } from '../../src/shared/domain/escalation.ts';
import type { TargetSettings } from '../../src/shared/domain/escalation-settings.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

type Who = keyof Exchange['agents'];
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstationOf(name: Who, url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}
const setupOf = (engine: TestEngine) => call(engine).protection.escalationSetup({});
const begun = (engine: TestEngine, conversation: keyof Exchange['conversations']) =>
  call(engine).escalations.begin({ conversationId: hub.conversations[conversation].id });
async function change(engine: TestEngine, to: (targets: TargetSettings[]) => TargetSettings[]) {
  const { settings, revision } = await setupOf(engine);
  return call(engine).protection.saveEscalation({
    settings: { targets: to(settings.targets) },
    expected: revision,
  });
}
const of =
  (key: string, more: Partial<TargetSettings>) =>
  (targets: TargetSettings[]): TargetSettings[] =>
    targets.map((one) => (one.key === key ? { ...one, ...more } : one));
const nobody = { kind: 'system', id: null } as const;

it('begins as it always was, and takes changes from leads, security and administrators, one at a time', async () => {
  const [lena, sven, omar] = [
    await workstationOf('lena'),
    await workstationOf('sven'),
    await workstationOf('omar'),
  ];
  const setup = await setupOf(lena);
  expect(setup).toMatchObject({ revision: 0, changes: [] });
  expect(setup.settings.targets.map(({ id }) => id)).toEqual(
    [hub.targets.tier2, hub.targets.lead, hub.targets.security].map(({ id }) => id),
  );
  expect((await change(lena, (targets) => targets)).setup.revision).toBe(0);
  await expect(change(omar, of('tier2', { minutes: 90 }))).rejects.toMatchObject({ kind: 'forbidden' });
  const save = (engine: TestEngine, minutes: number) =>
    call(engine).protection.saveEscalation({
      settings: { targets: of('tier2', { minutes })(setup.settings.targets) },
      expected: 0,
    });
  expect(await save(sven, 90)).toMatchObject({ outcome: 'saved', setup: { revision: 1 } });
  expect(await save(lena, 80)).toMatchObject({ outcome: 'conflict', setup: { revision: 1 } });
  expect((await setupOf(lena)).changes).toMatchObject([
    { revision: 1, by: hub.agents.sven.id },
    { revision: 0, by: null },
  ]);
  const rows = await hub.hub.store.db
    .select()
    .from(audit)
    .where(eq(audit.action, 'escalation-settings-changed'));
  expect(rows).toMatchObject([
    {
      actorId: hub.agents.sven.id,
      details: { revision: 1, changed: [{ from: { minutes: 240 }, to: { key: 'tier2', minutes: 90 } }] },
    },
  ]);
  await until(
    'omar has it',
    async () => (await begun(omar, 'g1')).targets.find(({ key }) => key === 'tier2')?.minutes === 90,
  );
});

it('lets nothing be set that would lose an escalation, or open what is restricted', async () => {
  const lena = await workstationOf('lena');
  const [{ settings }, { context }] = [await setupOf(lena), hub.hub];
  const [tier2, lead, security] = settings.targets;
  if (!tier2 || !lead || !security) throw new Error('the exchange has three');
  const codes = async (targets: TargetSettings[]) => {
    const { outcome, problems } = await change(lena, () => targets);
    expect(outcome).toBe('invalid');
    return [...new Set(problems.map(({ code }) => code))];
  };
  expect(await codes([tier2, lead])).toEqual(['no-security']);
  expect(await codes([tier2, lead, { ...security, groupId: hub.groups.general.id }])).toContain(
    'security-open',
  );
  expect(await codes([tier2, { ...lead, climbsTo: tier2.id }, security])).toEqual(['circle']);
  expect(await codes([{ ...tier2, minutes: 1 }, lead, security])).toEqual(['not-fastest']);
  expect(await codes([tier2, lead, { ...security, climbsTo: lead.id }])).toEqual(['climbs-out']);
  expect(await codes([{ ...tier2, key: 'lead' }, lead, security])).toContain('same-key');
  // Who may be there no more: nobody is left in that queue.
  await changeAgent(context, hub.workspace.id, hub.agents.sven.id, { active: false }, nobody);
  expect(await codes([tier2, lead, { ...security, minutes: 14 }])).toEqual(['nobody']);
  await changeAgent(context, hub.workspace.id, hub.agents.sven.id, { active: true }, nobody);
  await expect(
    changeGroup(context, hub.workspace.id, hub.groups.security.id, { restricted: false }, nobody),
  ).rejects.toMatchObject({ wire: { kind: 'forbidden' } });
});

it('takes what was escalated offline by settings that are gone, to the next rung, and still says why', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const [lena, omar] = [await workstationOf('lena'), await workstationOf('omar', proxy.url)];
  const key = `own-${uuidv7()}`;
  const reason: EscalationReason = {
    ...{ key: `own-${uuidv7()}`, name: 'Bank says no', names: { es: 'El banco dice que no' }, topics: [] },
    ...{ checks: ['account', 'own-letter'], labels: { 'own-letter': { en: 'The bank’s letter' } } },
  };
  const [first] = (await setupOf(lena)).settings.targets;
  if (!first) throw new Error('the exchange has three');
  const banks: TargetSettings = {
    ...first,
    ...{ id: uuidv7(), key, name: 'Banks', climbsTo: hub.targets.lead.id, reasons: [reason] },
    groupId: hub.groups.withdrawals.id,
  };
  expect(await change(lena, (targets) => [...targets, banks])).toMatchObject({ outcome: 'saved' });
  await until('omar has it', async () => (await begun(omar, 'g1')).targets.some((one) => one.key === key));

  proxy.set({ refuse: true });
  proxy.resetAll();
  await until('omar is offline', () => omar.status().connection.state !== 'online');
  const conversationId = hub.conversations.g1.id;
  const { id } = await call(omar).escalations.raise({
    conversationId,
    draft: {
      ...{ targetId: banks.id, reason: reason.key, severity: 'normal', override: '', tell: false },
      ...{ there: ['account', 'own-letter'], note: 'Their bank sent it back.' },
    },
    told: null,
  });
  // Meanwhile its list grows, then the whole place goes.
  await change(lena, of(key, { reasons: [{ ...reason, checks: [...reason.checks, 'amount'] }] }));
  expect(await change(lena, (targets) => targets.filter((one) => one.key !== key))).toMatchObject({
    outcome: 'saved',
  });
  proxy.clear();
  await until('it has arrived', () => isSent(omar));
  const list = () => call(omar).escalations.list({ conversationId });
  await until('the hub has taken it', async () => (await list())[0]?.sending === 'sent');
  expect((await begun(omar, 'g1')).targets.some((one) => one.key === key)).toBe(false);
  expect(await list()).toMatchObject([
    {
      id,
      target: { key: 'lead' },
      reason: { name: 'Bank says no', names: { es: 'El banco dice que no' } },
      labels: { 'own-letter': { en: 'The bank’s letter' } },
      checks: [
        { key: 'account', there: true },
        { key: 'own-letter', there: true },
      ],
    },
  ]);
  await call(omar).escalations.step({ id, deed: 'withdraw', text: '', toTargetId: null });
  await until('it is over', async () => (await list())[0]?.state === 'withdrawn');
  await proxy.close();
});

it('comes back under its old name and id when it is brought back', async () => {
  const lena = await workstationOf('lena');
  const before = (await setupOf(lena)).settings.targets;
  await change(lena, (targets) => targets.filter(({ key }) => key !== 'tier2'));
  const { usual } = await setupOf(lena);
  expect(usual.find(({ key }) => key === 'tier2')?.id).toBe(hub.targets.tier2.id);
  expect(await change(lena, () => before)).toMatchObject({
    outcome: 'saved',
    setup: { settings: { targets: before } },
  });
});

it('tells leads of what comes to another queue, where it is set up so', async () => {
  const { context } = hub.hub;
  const groupIds = [hub.groups.general.id];
  await changeAgent(context, hub.workspace.id, hub.agents.lena.id, { groupIds }, nobody);
  const [lena, omar] = [await workstationOf('lena'), await workstationOf('omar')];
  const tier2 = hub.targets.tier2;
  const raise = async (conversation: keyof Exchange['conversations']) => {
    const conversationId = hub.conversations[conversation].id;
    const draft = {
      ...{ targetId: tier2.id, reason: tier2.reasons[0]?.key ?? '', severity: 'normal' as const },
      ...{ there: [], override: 'At once.', note: 'Look at this.', tell: false },
    };
    const { id } = await call(omar).escalations.raise({ conversationId, draft, told: null });
    await until('lena has it', async () =>
      (await call(lena).escalations.list({ conversationId })).some((one) => one.id === id),
    );
    await call(omar).escalations.step({ id, deed: 'withdraw', text: '', toTargetId: null });
    await until('it is over', async () =>
      (await call(lena).escalations.list({ conversationId })).every(({ state }) => state === 'withdrawn'),
    );
  };
  const told = () =>
    lena.told.filter((one) => one.type === 'notify' && one.note.what === 'escalation').length;
  await raise('g1');
  expect(told()).toBe(0);
  await change(lena, of('tier2', { leadsTold: 'always' }));
  await until('lena knows', async () =>
    (await begun(lena, 'g1')).targets.some(({ leadsTold }) => leadsTold === 'always'),
  );
  await raise('g2');
  await until('lena is told', () => told() === 1);
});
