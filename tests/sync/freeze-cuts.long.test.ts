import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { freeze as words } from '../../src/renderer/text/en/freeze.ts';
import type { FreezeDraft } from '../../src/shared/contract/freezes.ts';
import { Session } from '../../src/shared/wire/auth.ts';
import { wireVersion } from '../../src/shared/wire/version.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { everyonesPassword } from '../support/exchange.ts';
import { type ExchangeProcess, exchangeKey, startExchangeProcess } from '../support/exchange-process.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { noteDatabase } from '../support/noted-databases.ts';
import { startTcpProxy, type TcpProxy, type Weather } from '../support/tcp-proxy.ts';

const accounts = Array.from({ length: 20 }, (_, n) => `acc-${n}`);
const attemptMs = 1_000;
let exchange: ExchangeProcess;
let made: TestHub;
let dataDir: string;
let hub: HubProcess;
let database: pg.Client;
/** Between hub and exchange. */
let wire: TcpProxy;
/** Between hub and the desks of who asks and who decides. */
let lines: { readonly omar: TcpProxy; readonly sven: TcpProxy };
let sessions: { readonly omar: Session; readonly sven: Session };
let omar: TestEngine;
let sven: TestEngine;
let account: string;
let next = 0;

beforeAll(async () => {
  exchange = await startExchangeProcess(accounts);
  wire = await startTcpProxy(Number(new URL(exchange.url).port));
  // Filled by a hub in this process; what is tried is one of its own, which can be killed.
  made = await startTestHub({ database: 'postgres', server: true });
  const { url } = made.database;
  if (!url) throw new Error('not on PostgreSQL');
  await made.stop();
  dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-cut-hub-'));
  noteDatabase(dataDir, url);
  database = new pg.Client({ connectionString: url });
  await database.connect();
  hub = await startHubProcess(dataDir, {
    GROUNDCREW_EXCHANGE_URL: wire.url,
    GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
    GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
    GROUNDCREW_EXCHANGE_TIMEOUT_MS: String(attemptMs),
  });
  const port = Number(new URL(hub.url).port);
  lines = { omar: await startTcpProxy(port), sven: await startTcpProxy(port) };
  sessions = { omar: await signIn('omar'), sven: await signIn('sven') };
});
beforeEach(async () => {
  account = accounts[next] ?? '';
  next += 1;
  [omar, sven] = await Promise.all([deskOf('omar'), deskOf('sven')]);
});
afterEach(async () => {
  for (const line of [wire, lines.omar, lines.sven]) line.clear();
  await closeEngines();
});
afterAll(async () => {
  await hub.stop();
  await database.end();
  for (const line of [wire, lines.omar, lines.sven]) await line.close();
  await made.start();
  await made.close();
  await exchange.close();
  for (const path of [dataDir, `${dataDir}.database`]) rmSync(path, { recursive: true, force: true });
});

async function signIn(name: 'omar' | 'sven'): Promise<Session> {
  const email = `${name}@northgate.example`;
  const answer = await fetch(`${hub.url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'groundcrew-wire': String(wireVersion) },
    body: JSON.stringify({ email, password: everyonesPassword, workstation: `desk of ${name}` }),
  });
  return Session.parse(await answer.json());
}

async function deskOf(name: 'omar' | 'sven'): Promise<TestEngine> {
  const engine = await startEngineOf(lines[name].url, sessions[name]);
  await inStep(engine);
  return engine;
}

async function drafted(): Promise<FreezeDraft> {
  const { newId } = await call(omar).freezes.begin({ conversationId: made.conversations.g1.id });
  return {
    id: newId,
    kind: 'freeze',
    account,
    scopes: ['withdrawals'],
    reason: 'account-takeover',
    note: '',
    urgency: 'urgent',
    evidence: [],
    links: [],
  };
}
const request = (draft: FreezeDraft) =>
  call(omar).freezes.request({ conversationId: made.conversations.g1.id, draft });
const approve = (id: string) => call(sven).freezes.step({ id, deed: 'approve', text: '' });

/** Asked for, and before who decides. */
async function asked(): Promise<string> {
  const draft = await drafted();
  expect(await request(draft)).toMatchObject({ outcome: 'taken' });
  await shows(sven, draft.id, 'requested');
  return draft.id;
}

type State = keyof typeof words.state;
async function stateAt(engine: TestEngine, id: string): Promise<State | null> {
  const views = await call(engine).freezes.list({ conversationId: null });
  return views.find((one) => one.id === id)?.state ?? null;
}
const shows = (engine: TestEngine, id: string, state: State) =>
  until(`it shows ${state}`, async () => (await stateAt(engine, id)) === state);

/** What has happened at the exchange to this test's account. */
const effects = async () => (await exchange.seen()).effects.filter((effect) => effect.account === account);
const told = async (id: string) =>
  (await exchange.seen()).calls.filter(({ method, path }) => method === 'PUT' && path.endsWith(id));
const attempts = async (id: string): Promise<number> =>
  (await database.query('select calls from freezes where id = $1', [id])).rows[0]?.calls ?? 0;

/** No desk calls it done, in whichever state it has it. */
async function nobodyIsDeceived(id: string): Promise<void> {
  for (const engine of [omar, sven]) {
    const state = await stateAt(engine, id);
    if (state !== null) expect(words.state[state]).toMatch(/^NOT YET DONE/);
  }
}

async function comesToOneEffect(id: string): Promise<void> {
  await shows(omar, id, 'done');
  await shows(sven, id, 'done');
  expect(words.state.done).toMatch(/^Done/);
  expect(await effects()).toEqual([{ account, action: 'freeze', key: id }]);
}

it.each<[string, Weather, number]>([
  ['finds nobody at the exchange', { refuse: true }, 0],
  ['never arrives there', { blackHole: true, onlyRequests: /^PUT/ }, 0],
  ['is done, and no answer comes back', { cutResponseAfter: 0 }, 1],
  ['is done, and half of the answer comes back', { truncateResponseAfter: 40 }, 1],
  ['is done, and then the line is silent', { stallResponseAfter: 1 }, 1],
  ['is done and cannot be read back', { cutResponseAfter: 0, onlyRequests: /^GET .v1.accounts/ }, 1],
])('is not yet done on any desk while the call %s, and then has one effect', async (_, weather, done) => {
  const id = await asked();
  wire.resetAll();
  wire.set(weather);
  await approve(id);
  // One attempt was in vain.
  await until('a second attempt', async () => (await attempts(id)) >= 2);
  await shows(omar, id, 'calling');
  await nobodyIsDeceived(id);
  expect(await effects()).toHaveLength(done);
  wire.clear();
  wire.resetAll();
  await comesToOneEffect(id);
});

it('is not asked for where the request does not arrive, and once where it is sent again', async () => {
  const draft = await drafted();
  lines.omar.set({ blackHole: true, onlyRequests: /^POST \/api\/v1\/freezes\/request/ });
  await expect(request(draft)).rejects.toMatchObject({ kind: 'offline' });
  expect([await stateAt(omar, draft.id), await stateAt(sven, draft.id)]).toEqual([null, null]);
  lines.omar.clear();
  expect(await request(draft)).toMatchObject({ outcome: 'taken' });
  await shows(sven, draft.id, 'requested');
  await approve(draft.id);
  await comesToOneEffect(draft.id);
});

it('waits on where the approval does not arrive', async () => {
  const id = await asked();
  lines.sven.set({ blackHole: true, onlyRequests: /^POST \/api\/v1\/freezes\/step/ });
  await expect(approve(id)).rejects.toMatchObject({ kind: 'offline' });
  await nobodyIsDeceived(id);
  expect([await stateAt(omar, id), await stateAt(sven, id)]).toEqual(['requested', 'requested']);
  expect(await told(id)).toEqual([]);
  lines.sven.clear();
  await approve(id);
  await comesToOneEffect(id);
});

it('is approved once where the answer to the approval is lost', async () => {
  const id = await asked();
  lines.sven.set({ cutResponseAfter: 1, onlyRequests: /^POST \/api\/v1\/freezes\/step/ });
  await expect(approve(id)).rejects.toMatchObject({ kind: 'offline' });
  lines.sven.clear();
  await comesToOneEffect(id);
  expect(await approve(id)).toEqual({ outcome: 'refused', why: 'too-late' });
  expect(await told(id)).toHaveLength(1);
});

it('calls nothing done at a desk that cannot hear of it, until it can', async () => {
  const id = await asked();
  lines.omar.set({ refuse: true });
  lines.omar.resetAll();
  await approve(id);
  await shows(sven, id, 'done');
  expect(await effects()).toHaveLength(1);
  expect(await stateAt(omar, id)).toBe('requested');
  await until('omar is told that he is cut off', () => omar.status().connection.state !== 'online');
  lines.omar.clear();
  await comesToOneEffect(id);
});

it('has one effect where the hub is killed after the approval and before the call', async () => {
  const id = await asked();
  // What would take it up stands still with what it has not yet written.
  await database.query(`
    create function stand_still() returns trigger language plpgsql as
      'begin perform pg_sleep(120); return new; end';
    create trigger stand_still before update on freezes for each row
      when (old.state = 'approved' and new.state = 'calling') execute function stand_still()`);
  try {
    expect(await approve(id)).toMatchObject({ outcome: 'taken' });
    await shows(omar, id, 'approved');
    await shows(sven, id, 'approved');
    await hub.kill9();
    await nobodyIsDeceived(id);
    expect((await exchange.seen()).calls.filter(({ path }) => path.endsWith(id))).toEqual([]);
  } finally {
    // As PostgreSQL does by itself once it finds out that nobody is there.
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await database.query('drop function stand_still() cascade');
    await hub.start();
  }
  await comesToOneEffect(id);
  expect(await told(id)).toHaveLength(1);
});

it.each<[string, Weather, number]>([
  ['the call was sent and did not arrive', { blackHole: true, onlyRequests: /^PUT/ }, 0],
  ['it was done and before the answer came', { stallResponseAfter: 0, onlyRequests: /^PUT/ }, 1],
  ['it was done and before it was read back', { stallResponseAfter: 0, onlyRequests: /^GET/ }, 1],
])('has one effect where the hub is killed when %s', async (_, weather, done) => {
  const id = await asked();
  wire.resetAll();
  wire.set(weather);
  await approve(id);
  await shows(omar, id, 'calling');
  await shows(sven, id, 'calling');
  await expect.poll(async () => (await effects()).length).toBe(done);
  await hub.kill9();
  await nobodyIsDeceived(id);
  wire.clear();
  wire.resetAll();
  await hub.start();
  await comesToOneEffect(id);
  // Asked what it has done before it is told again.
  expect((await told(id)).length).toBe(1);
});
