import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { listEscalationsIn } from '../../src/hub/store/queries/escalations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import type { EscalationDraft } from '../../src/shared/contract/escalations.ts';
import {
  closeEngines,
  differences,
  inStep,
  isSent,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

type Who = keyof Exchange['agents'];
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstationOf(name: Who, url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const draftTo = (target: keyof Exchange['targets'], more: Partial<EscalationDraft> = {}): EscalationDraft => {
  const { id, reasons } = hub.targets[target];
  const [reason] = reasons;
  if (!reason) throw new Error('a target without a reason');
  return {
    targetId: id,
    reason: reason.key,
    severity: 'normal',
    there: [...reason.checks],
    override: '',
    note: 'Maya asks for what we may not do.',
    tell: true,
    ...more,
  };
};
const here = (engine: TestEngine, conversationId: string) =>
  call(engine).escalations.list({ conversationId });
const queue = (engine: TestEngine) => call(engine).escalations.list({ conversationId: null });
const has = (engine: TestEngine, id: string) =>
  engine.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(id) !== undefined;

/** Files under an engine's folder in which a word can be read, free pages and write-ahead log included. */
function filesWith(engine: TestEngine, word: string): string[] {
  return readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(engine.dataDir, name);
    return statSync(path).isFile() && readFileSync(path).includes(word);
  });
}

it('escalates offline, is NOT YET done and survives a kill, arrives once, and comes back with an answer', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const first = await workstationOf('omar');
  const mia = await workstationOf('mia');
  await call(first).escalations.saveDraft({ conversationId, draft: draftTo('tier2') });
  expect(has(mia, conversationId)).toBe(false);
  await hub.stop();
  const { id } = await call(first).escalations.raise({
    conversationId,
    draft: draftTo('tier2'),
    told: 'We have received it.',
  });
  expect(await here(first, conversationId)).toMatchObject([{ id, sending: 'waiting', deeds: [], steps: [] }]);
  expect((await call(first).escalations.begin({ conversationId })).draft).toBeNull();
  await expect(
    call(first).escalations.raise({ conversationId, draft: draftTo('tier2'), told: null }),
  ).rejects.toMatchObject({ kind: 'too-late' });
  // The disk as it is at a kill, without what an orderly end would write.
  const dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-killed-'));
  cpSync(first.dataDir, dataDir, { recursive: true });
  await first.close();
  const omar = first.reopen({ dataDir });
  expect(await here(omar, conversationId)).toMatchObject([{ id, sending: 'waiting' }]);
  await hub.start();
  await until('mia has it', async () => (await queue(mia)).length === 1);
  await until('nothing waits', () => isSent(omar));
  expect(has(mia, conversationId)).toBe(true);
  await until(
    'omar hears that it arrived',
    async () => (await here(omar, conversationId))[0]?.sending === 'sent',
  );
  const thread = await readThread(hub.hub.context.store.db, conversationId, undefined, 50);
  expect(thread.filter(({ bodyText }) => bodyText === 'We have received it.')).toHaveLength(1);
  expect(thread.filter(({ event }) => event?.type === 'escalation')).toHaveLength(1);

  expect(await queue(mia)).toMatchObject([
    {
      id,
      by: 'Omar Haddad',
      forTeam: true,
      customerName: 'Maya',
      state: 'waiting',
      note: draftTo('tier2').note,
    },
  ]);
  expect(mia.told).toContainEqual(
    expect.objectContaining({ type: 'notify', note: expect.objectContaining({ what: 'escalation' }) }),
  );
  await call(mia).escalations.step({ id, deed: 'accept', text: '', toTargetId: null });
  await until(
    'omar sees who has it',
    async () => (await here(omar, conversationId))[0]?.holder === 'Mia Lund',
  );
  await call(mia).escalations.step({ id, deed: 'ask', text: 'Which account?', toTargetId: null });
  await until('omar is asked', async () => (await here(omar, conversationId))[0]?.state === 'asked');
  expect((await here(omar, conversationId))[0]).toMatchObject({ dueAt: null, deeds: ['reply', 'withdraw'] });
  await call(omar).escalations.step({ id, deed: 'reply', text: 'The main one.', toTargetId: null });
  await until('mia has the reply', async () => (await queue(mia))[0]?.state === 'accepted');
  await call(mia).escalations.step({ id, deed: 'answer', text: 'Raise the limit.', toTargetId: null });
  await until('omar has the answer', async () => (await here(omar, conversationId))[0]?.state === 'answered');
  const [done] = await here(omar, conversationId);
  expect(done?.steps.map(({ kind, text }) => [kind, text])).toEqual([
    ['raise', ''],
    ['accept', ''],
    ['ask', 'Which account?'],
    ['reply', 'The main one.'],
    ['answer', 'Raise the limit.'],
  ]);
  expect(done?.steps.every(({ at }, n, all) => n === 0 || at >= (all[n - 1]?.at ?? 0))).toBe(true);
  // Answered, it is no other queue's any more.
  await until('it has left mia', () => !has(mia, conversationId));
  expect(await queue(mia)).toEqual([]);
  expect(await differences(omar, hub.url, await hub.signIn('omar'))).toEqual([]);
  expect(await differences(mia, hub.url, await hub.signIn('mia'))).toEqual([]);
});

it('takes what goes to security from everybody outside at that moment, off the wire and out of their files', async () => {
  const conversation = hub.conversations.g2;
  const { id: conversationId } = conversation;
  await customerWrites(hub, conversation, 'quokkasecret of the customer');
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const omar = await workstationOf('omar');
  const lena = await workstationOf('lena');
  const sven = await workstationOf('sven');
  const late = await workstationOf('ada');
  // What others had begun about it quotes it too.
  const begun = draftTo('tier2', { note: 'quokkasecret, half written' });
  await call(lena).escalations.saveDraft({ conversationId, draft: begun });
  expect(filesWith(lena, 'quokkasecret')).not.toEqual([]);
  const { id } = await call(omar).escalations.raise({
    conversationId,
    draft: draftTo('security', { note: 'quokkasecret in the note' }),
    told: null,
  });
  await until('sven has it', async () => (await queue(sven)).some((one) => one.id === id));
  for (const engine of [omar, lena, late]) {
    await until('it is gone', () => !has(engine, conversationId));
    await until('every trace too', () => filesWith(engine, 'quokkasecret').length === 0, 20_000);
    expect((await call(engine).search.messages({ query: 'quokkasecret', limit: 10 })).hits).toEqual([]);
  }
  // Whoever escalated keeps that it was handed over, others nothing.
  await until('omar’s line', async () => (await queue(omar)).some(({ handed }) => handed));
  expect((await queue(omar)).filter(({ handed }) => handed)).toMatchObject([
    { id, handed: true, note: '', customerName: '', steps: [], deeds: [], isHere: false },
  ]);
  expect((await queue(lena)).some((one) => one.id === id)).toBe(false);
  const line = async (engine: TestEngine) => (await queue(engine)).filter(({ handed }) => handed);
  const before = JSON.stringify(await line(omar));

  proxy.record(true);
  const outside = await startEngineOf(proxy.url, await hub.signIn('omar'));
  await inStep(outside);
  await call(sven).escalations.step({ id, deed: 'accept', text: '', toTargetId: null });
  // Until that is at the hub, nothing that would follow it.
  await expect(
    call(sven).escalations.step({ id, deed: 'ask', text: 'Why?', toTargetId: null }),
  ).rejects.toMatchObject({ kind: 'too-late' });
  await until('sven has taken it', async () => (await here(sven, conversationId))[0]?.state === 'accepted');
  await call(sven).escalations.step({
    id,
    deed: 'resolve',
    text: 'quokkasecret behind the wall',
    toTargetId: null,
  });
  await until('sven is done', async () => (await here(sven, conversationId))[0]?.state === 'resolved');
  await inStep(outside);
  await customerWrites(hub, hub.conversations.g3, 'wombatpublic');
  await until('omar hears of others', () => filesWith(outside, 'wombatpublic').length > 0);
  const wire = proxy.recorded().toString('latin1');
  expect(wire).toContain('wombatpublic');
  for (const word of ['quokkasecret', conversation.subject]) expect(wire).not.toContain(word);
  expect(await line(outside)).toMatchObject([{ id, handed: true, state: 'waiting' }]);
  expect(JSON.stringify(await line(omar))).toBe(before);
  expect(
    sven.told.filter((one) => one.type === 'notify').every(({ note }) => note.what === 'restricted'),
  ).toBe(true);
  await proxy.close();
});

it('goes straight to security under attack, whatever it was escalated for before, and is first in the queue', async () => {
  const omar = await workstationOf('omar');
  const sven = await workstationOf('sven');
  const { id: conversationId } = hub.conversations.g3;
  const before = await call(omar).escalations.raise({
    conversationId,
    draft: draftTo('tier2', { override: 'It cannot wait.' }),
    told: null,
  });
  const { id } = await call(omar).escalations.panic({ conversationId });
  await until('sven has it first', async () => (await queue(sven))[0]?.id === id);
  expect((await queue(sven))[0]).toMatchObject({ severity: 'critical', restricted: true, forTeam: true });
  await until('omar has it no more', () => !has(omar, conversationId));
  const { db } = hub.hub.context.store;
  expect((await listEscalationsIn(db, [conversationId])).map((one) => [one.id, one.state])).toEqual([
    [before.id, 'withdrawn'],
    [id, 'waiting'],
  ]);
  // There is nothing above security that a second one would reach.
  await expect(call(sven).escalations.panic({ conversationId })).rejects.toMatchObject({ kind: 'too-late' });
});

it('keeps what was begun over a restart, and nothing about what is not here', async () => {
  const { id: conversationId } = hub.conversations.w2;
  const mia = await workstationOf('mia');
  const draft = draftTo('lead', { note: 'Half a sentence' });
  await call(mia).escalations.saveDraft({ conversationId, draft });
  await mia.close();
  const again = mia.reopen();
  expect((await call(again).escalations.begin({ conversationId })).draft).toEqual(draft);
  await expect(call(again).escalations.saveDraft({ conversationId: uuidv7(), draft })).rejects.toMatchObject({
    kind: 'not-found',
  });
});
