import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { listRecoveriesIn } from '../../src/hub/store/queries/recovery.ts';
import type { RecoveryDraft } from '../../src/shared/contract/recovery.ts';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
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
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

const hash = `0x${'9f2c'.repeat(16)}`;
const address = samplesFor(1).find(({ network }) => network === 'ethereum')?.address ?? '';

async function workstationOf(name: keyof Exchange['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

it('fills in what the customer wrote, is kept offline through a kill, arrives once, and goes to the team and back', async () => {
  const { conversations } = hub;
  const conversationId = conversations.g1.id;
  await customerWrites(hub, conversations.g1, `I sent 500 USDT over BEP-20 instead of ERC-20 to ${address}`);
  await customerWrites(hub, conversations.g1, `The hash is ${hash}`);
  const first = await workstationOf('omar');
  const mia = await workstationOf('mia');
  const start = await call(first).recovery.begin({ conversationId });
  expect(start).toMatchObject({
    usual: 'wrong-network',
    found: {
      network: [{ value: 'bnb' }],
      'expected-network': [{ value: 'ethereum' }],
      hash: [{ value: hash }],
    },
    draft: null,
    verified: false,
  });
  expect(start.messages.map(({ excerpt }) => excerpt.slice(0, 11)).sort()).toEqual([
    'I sent 500 ',
    'The hash is',
  ]);
  const taken = Object.fromEntries(
    Object.entries(start.found).flatMap(([field, [only]]) => (only ? [[field, only]] : [])),
  );
  const draft: RecoveryDraft = {
    of: null,
    what: 'wrong-network',
    facts: {
      ...taken,
      ownership: { value: 'screenshot', messageId: null },
      landed: { value: 'deposit', messageId: null },
    },
    returnTo: { address: '', proof: null },
  };
  await call(first).recovery.saveDraft({ conversationId, draft });
  await hub.stop();
  await expect(
    call(first).recovery.save({
      conversationId,
      draft: { ...draft, facts: { ...draft.facts, amount: { value: 'much', messageId: null } } },
    }),
  ).rejects.toMatchObject({ kind: 'bad-input' });
  const { id } = await call(first).recovery.save({ conversationId, draft });
  const here = async (engine: TestEngine) => call(engine).recovery.list({ conversationId });
  expect(await here(first)).toMatchObject([
    { id, sending: 'waiting', revision: null, deeds: [], missing: [], verdict: { key: 'same-key' } },
  ]);
  await expect(call(first).recovery.save({ conversationId, draft })).rejects.toMatchObject({
    kind: 'too-late',
  });
  // The disk as it is at a kill, without what an orderly end would write.
  const dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-killed-'));
  cpSync(first.dataDir, dataDir, { recursive: true });
  await first.close();
  const omar = first.reopen({ dataDir });
  expect(await here(omar)).toMatchObject([{ id, sending: 'waiting' }]);
  expect((await call(omar).recovery.begin({ conversationId })).draft).toBeNull();
  await hub.start();
  await until('nothing waits', () => isSent(omar));
  await until('it is ready', async () => (await here(omar))[0]?.state === 'ready');
  expect(await listRecoveriesIn(hub.hub.context.store.db, [conversationId])).toMatchObject([
    { id, revision: 1, steps: [{ kind: 'open' }] },
  ]);
  expect(await here(mia)).toEqual([]);

  expect(await here(omar)).toMatchObject([{ sending: 'sent', deeds: ['hand-over', 'refuse', 'close'] }]);
  await call(omar).recovery.step({
    conversationId,
    id,
    deed: 'hand-over',
    text: '',
    handOver: { targetId: hub.targets.tier2.id, note: '500 USDT on BNB.', override: 'All is in the case.' },
  });
  await until('mia has the case', async () => (await here(mia))[0]?.state === 'with-team');
  expect(await call(mia).escalations.list({ conversationId })).toMatchObject([
    { note: '500 USDT on BNB.', forTeam: true },
  ]);
  expect((await here(omar))[0]?.deeds).toEqual([]);
  expect(await here(mia)).toMatchObject([{ deeds: ['begin', 'refuse'], mayChange: true }]);
  await call(mia).recovery.step({ conversationId, id, deed: 'begin', text: '', handOver: null });
  await until('omar sees it', async () => (await here(omar))[0]?.state === 'recovering');
  await until('mia may go on', async () => (await here(mia))[0]?.deeds.includes('credit') === true);
  // Nobody has verified an address: it cannot even be tried.
  expect((await here(mia))[0]?.deeds).not.toContain('return');

  // What may be said of it, and what may not.
  const check = async (text: string) =>
    (await call(omar).compose.check({ conversationId, mode: 'reply', text, sources: [] })).filter(
      ({ kind }) => kind === 'promise',
    );
  expect(await check('Don’t worry, it will be refunded within 3 days.')).toMatchObject([
    { detail: 'outcome', overridable: false, excerpt: 'will be refunded' },
    { detail: 'time', overridable: false },
  ]);
  expect(await check('If a recovery succeeds, the fee for it is 50 USDT.')).toEqual([]);
  expect(await check('If a recovery succeeds, the fee for it is 5 USDT.')).toMatchObject([
    { detail: 'amount' },
  ]);
});

const begun: RecoveryDraft = {
  of: null,
  what: 'missing-memo',
  facts: { 'memo-owner': { value: 'nobody', messageId: null } },
  returnTo: { address: '', proof: null },
};

it('keeps the words of a reply that promises more than a case gives of which its writer could not know', async () => {
  const { id: conversationId } = hub.conversations.g2;
  const omar = await workstationOf('omar');
  const lena = await workstationOf('lena');
  const { connection } = omar.station().link;
  connection.needsSignIn('no line');
  const text = 'Do not worry, you will get it back.';
  const { keys } = await reply(omar, conversationId, text);
  await call(lena).recovery.save({ conversationId, draft: begun });
  await until('lena’s case is at the hub', () => isSent(lena));
  connection.restart();
  await until('the hub has refused it', () => omar.status().outbox.parked === 1);
  const parked = { code: 'outbox.refused.promise', values: { what: 'outcome', words: 'will get it back' } };
  expect(omar.services.outbox.list()).toMatchObject([{ key: keys[0], state: 'parked', reason: parked }]);
  expect(await writtenByAgents(hub, conversationId)).toEqual([]);
  await until(
    'omar has the case',
    async () => (await call(omar).recovery.list({ conversationId })).length > 0,
  );
  omar.services.outbox.edit({ key: keys[0] ?? '' });
  expect((await call(omar).draft.get({ conversationId, mode: 'reply' }))?.text).toBe(text);
  // Now that it is known here it is stopped before it leaves.
  await expect(reply(omar, conversationId, text, { accepted: ['promise'] })).rejects.toThrow(/promise/);
  await reply(omar, conversationId, 'If a recovery succeeds, the fee for it is 10 USDT.');
  await until('it is sent', () => isSent(omar));
  expect(await writtenByAgents(hub, conversationId)).toHaveLength(1);
});

it('shows an open case in the list, in views and in search, and no longer once it is closed', async () => {
  const { id: conversationId } = hub.conversations.g3;
  const omar = await workstationOf('omar');
  const mark = async () =>
    (await call(omar).inbox.list({ view: 'all', sort: 'newest', limit: 50 })).rows.find(
      ({ id }) => id === conversationId,
    )?.recovery;
  const inView = async (value: 'open' | 'closed') => {
    const conditions = [{ field: 'recovery' as const, not: false, values: [value] }];
    const { rows } = await call(omar).views.preview({ match: 'all', conditions });
    return rows.some(({ id }) => id === conversationId);
  };
  const found = async (query: string) =>
    (await call(omar).search.conversations({ query, limit: 20 })).hits.some(
      ({ row }) => row.id === conversationId,
    );
  expect([await mark(), await inView('open'), await found('recovery:open')]).toEqual([null, false, false]);
  const { id } = await call(omar).recovery.save({ conversationId, draft: begun });
  await until('it is marked', async () => (await mark()) === 'collecting');
  expect([await inView('open'), await found('recovery:collecting'), await found('-recovery:open')]).toEqual([
    true,
    true,
    false,
  ]);
  await until('it may be closed', async () =>
    (await call(omar).recovery.list({ conversationId })).some(({ deeds }) => deeds.includes('close')),
  );
  await call(omar).recovery.step({ conversationId, id, deed: 'close', text: '', handOver: null });
  await until('it is marked no more', async () => (await mark()) === null);
  expect([await inView('open'), await inView('closed'), await found('recovery:closed')]).toEqual([
    false,
    true,
    true,
  ]);
});
