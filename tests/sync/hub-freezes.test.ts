import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFreezeFacts } from '../../src/hub/services/freezes/facts.ts';
import { recordIdentity } from '../../src/hub/services/freezes/identity.ts';
import { requestFreeze } from '../../src/hub/services/freezes/request.ts';
import { stepFreeze } from '../../src/hub/services/freezes/step.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { readFreezes, updateFreeze } from '../../src/hub/store/queries/freezes.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { freezes } from '../../src/hub/store/schema/freezes.ts';
import type { Freeze, FreezeDeed } from '../../src/shared/domain/freeze.ts';
import type { RequestFreeze } from '../../src/shared/wire/freezes.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import type { ExchangeFault } from '../support/exchange-api.ts';
import { type ExchangeProcess, exchangeKey, startExchangeProcess } from '../support/exchange-process.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

type Who = keyof Exchange['agents'];
const minute = 60_000;
const accounts = Array.from({ length: 40 }, (_, n) => `acc-${n}`);

describe.each(databaseKinds)('on %s', (database) => {
  let exchange: ExchangeProcess;
  let hub: TestHub;
  let ahead = 0;
  let account = -1;
  beforeAll(async () => {
    exchange = await startExchangeProcess(accounts, { slowMs: 3_000 });
    hub = await startTestHub({
      database,
      clock: () => Date.now() + ahead,
      freezing: {
        emergency: true,
        exchange: { url: exchange.url, ...exchangeKey, timeoutMs: 1_000 },
      },
    });
  });
  afterAll(async () => {
    await hub.close();
    await exchange.close();
  });
  beforeEach(() => {
    account += 1;
  });

  const own = () => `acc-${account}`;
  const caller = (who: Who) => ({ agentId: hub.agents[who].id, workspaceId: hub.workspace.id });
  const wanted = (more: Partial<RequestFreeze> = {}): RequestFreeze => ({
    id: uuidv7(),
    conversationId: hub.conversations.g1.id,
    kind: 'freeze',
    account: own(),
    scopes: ['withdrawals', 'login'],
    reason: 'account-takeover',
    note: 'They say somebody else is in.',
    urgency: 'urgent',
    evidence: [],
    links: [],
    ...more,
  });
  const ask = (who: Who, request: RequestFreeze) => requestFreeze(hub.hub.context, caller(who), request);
  const step = (who: Who, id: string, deed: FreezeDeed, text = 'Because.') =>
    stepFreeze(hub.hub.context, caller(who), { id, deed, text });
  const check = (level: 'basic' | 'strong', passed: boolean, id = uuidv7()) =>
    recordIdentity(hub.hub.context, caller('omar'), {
      id,
      conversationId: hub.conversations.g1.id,
      level,
      passed,
    });
  const read = async (id: string): Promise<Freeze> => {
    const [freeze] = await readFreezes(hub.hub.context.store.db, [id]);
    if (!freeze) throw new Error('not there');
    return freeze;
  };
  const becomes = (id: string, state: Freeze['state']) =>
    expect.poll(async () => (await read(id)).state, { timeout: 30_000 }).toBe(state);
  const effects = async (name = own()) =>
    (await exchange.seen()).effects.filter((effect) => effect.account === name);
  const frozen = async () => (await exchange.seen()).frozen[own()];

  it('freezes after a second person said so, says so everywhere, and writes down every step', async () => {
    const request = wanted();
    expect(await ask('omar', request)).toMatchObject({
      outcome: 'taken',
      freeze: { state: 'requested', account: own(), emergency: false },
    });
    expect(await effects()).toEqual([]);
    expect(await step('sven', request.id, 'approve')).toMatchObject({ outcome: 'taken' });
    await becomes(request.id, 'done');
    const done = await read(request.id);
    expect(done).toMatchObject({ readBack: { frozen: ['withdrawals', 'login'] }, problem: null });
    expect(done.steps.map(({ kind }) => kind)).toEqual(['request', 'approve', 'call', 'done']);
    expect(await effects()).toHaveLength(1);
    const { db } = hub.hub.context.store;
    const thread = await readThread(db, request.conversationId, undefined, 50);
    const told = thread.flatMap(({ event }) =>
      event?.type === 'freeze' && event.freezeId === request.id ? [event.step] : [],
    );
    expect(told.sort()).toEqual(['approve', 'call', 'done', 'request']);
    const written = await auditOf(db, request.id);
    expect(written.map(({ action }) => action).sort()).toEqual([
      'freeze-approve',
      'freeze-call',
      'freeze-done',
      'freeze-request',
    ]);
    expect(JSON.stringify(written)).not.toContain('somebody else is in');
  });

  it('takes no approval from who asked, nor from who may not decide', async () => {
    const request = wanted();
    await ask('sven', request);
    expect(await step('sven', request.id, 'approve')).toEqual({ outcome: 'refused', why: 'same-person' });
    for (const who of ['omar', 'lena', 'ada'] as const)
      expect(await step(who, request.id, 'approve')).toEqual({ outcome: 'refused', why: 'forbidden' });
    // Whoever does not see the conversation hears nothing of it.
    expect(await step('mia', request.id, 'approve')).toEqual({ outcome: 'refused', why: 'not-found' });
    expect((await read(request.id)).state).toBe('requested');
    expect(await step('carla', request.id, 'refuse', ' ')).toEqual({ outcome: 'refused', why: 'empty' });
    expect(await step('carla', request.id, 'refuse')).toMatchObject({ freeze: { state: 'refused' } });
    expect(await effects()).toEqual([]);
  });

  it('is asked for once: by the same id, and by two at once', async () => {
    const request = wanted();
    const both = await Promise.all([ask('omar', request), ask('omar', request)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    expect((await read(request.id)).steps).toHaveLength(1);
    expect(await ask('sven', { ...wanted(), id: request.id })).toEqual({
      outcome: 'refused',
      why: 'id-taken',
    });
    expect(await ask('sven', wanted())).toEqual({ outcome: 'refused', why: 'under-way' });
    account += 1;
    const two = await Promise.all([ask('omar', wanted()), ask('sven', wanted())]);
    expect(two.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'taken']);
  });

  // What it did is asked for before it is told again: a second PUT only where it had done nothing.
  it.each<[string, ExchangeFault[], string[]]>([
    ['fails before it does it', ['fails'], ['PUT 500', 'GET 404', 'PUT 200']],
    ['hangs up before it does it', ['hangs-up'], ['PUT 0', 'GET 404', 'PUT 200']],
    ['asks to wait', ['rate-limited'], ['PUT 429', 'GET 404', 'PUT 200']],
    ['does it and fails', ['fails-after'], ['PUT 500', 'GET 200']],
    ['does it and hangs up', ['hangs-up-after'], ['PUT 0', 'GET 200']],
    ['does it and answers too late', ['slow-after'], ['PUT 200', 'GET 200']],
    [
      'does everything wrong in turn',
      ['fails', 'hangs-up', 'rate-limited', 'hangs-up-after'],
      ['PUT 500', 'GET 404', 'PUT 0', 'GET 404', 'PUT 429', 'GET 404', 'PUT 0', 'GET 200'],
    ],
  ])('has one effect where the exchange %s', async (_, faults, actions) => {
    const request = wanted();
    await ask('omar', request);
    await exchange.fail(...faults);
    await step('sven', request.id, 'approve');
    await becomes(request.id, 'done');
    const { calls } = await exchange.seen();
    const made = calls.filter(({ path }) => path.endsWith(request.id));
    expect(made.map(({ method, status }) => `${method} ${status}`)).toEqual(actions);
    expect(await effects()).toEqual([{ account: own(), action: 'freeze', key: request.id }]);
    expect((await read(request.id)).steps.map(({ kind }) => kind)).toEqual([
      'request',
      'approve',
      'call',
      'done',
    ]);
  });

  it('says what it knows where the exchange says no, or says yes and does nothing', async () => {
    const nobody = wanted({ account: 'nobody-1' });
    await ask('omar', nobody);
    await step('sven', nobody.id, 'approve');
    await becomes(nobody.id, 'failed');
    expect(await read(nobody.id)).toMatchObject({ problem: 'no-account', readBack: null });
    const request = wanted();
    await ask('omar', request);
    await exchange.fail('lies');
    await step('sven', request.id, 'approve');
    await becomes(request.id, 'failed');
    expect(await read(request.id)).toMatchObject({ problem: 'not-held', readBack: { frozen: [] } });
  });

  it('says that nobody knows where the exchange does not answer until the end, and is tried again by the same key', async () => {
    const request = wanted();
    await ask('omar', request);
    await exchange.fail('hangs-up', 'hangs-up');
    await step('sven', request.id, 'approve');
    await expect.poll(async () => (await exchange.seen()).calls.length).toBeGreaterThan(0);
    await becomes(request.id, 'calling');
    ahead += 4 * minute;
    await becomes(request.id, 'failed');
    expect(await read(request.id)).toMatchObject({ problem: 'unknown', readBack: null });
    expect(await effects()).toEqual([]);
    expect(await step('omar', request.id, 'retry', '')).toMatchObject({ outcome: 'taken' });
    await becomes(request.id, 'done');
    expect(await effects()).toHaveLength(1);
  });

  it('goes on where the hub ended between approving and calling', async () => {
    const request = wanted();
    await ask('omar', request);
    // As the approval leaves it where nothing of the process was left to call.
    const { context } = hub.hub;
    const asleep = { ...context, freezing: { ...context.freezing, wake: () => {} } };
    const approving = { id: request.id, deed: 'approve', text: '' } as const;
    const approved = stepFreeze(asleep, caller('sven'), approving);
    await Promise.all([approved, approved.then(() => hub.stop())]);
    await hub.start();
    await becomes(request.id, 'done');
    expect(await effects()).toHaveLength(1);
    expect((await read(request.id)).steps.map(({ kind }) => kind)).toEqual([
      'request',
      'approve',
      'call',
      'done',
    ]);
  });

  it('freezes at once in an emergency, and tells when nobody has looked at it in time', async () => {
    const request = wanted({ urgency: 'emergency' });
    await ask('omar', request);
    await becomes(request.id, 'done');
    expect(await read(request.id)).toMatchObject({ emergency: true, decidedBy: null, reviewedBy: null });
    expect(await step('omar', request.id, 'uphold')).toEqual({ outcome: 'refused', why: 'forbidden' });
    ahead += 61 * minute;
    const told = await hub.hub.housekeeping.freezesDue();
    expect(told).toBeGreaterThan(0);
    expect((await read(request.id)).steps.at(-1)).toMatchObject({ kind: 'review-overdue', agentId: null });
    const steps = (await read(request.id)).steps.length;
    await hub.hub.housekeeping.freezesDue();
    expect((await read(request.id)).steps).toHaveLength(steps);
    expect(await step('sven', request.id, 'uphold')).toMatchObject({ outcome: 'taken' });
    expect(await step('carla', request.id, 'overturn')).toEqual({ outcome: 'refused', why: 'too-late' });
  });

  it('ends what nobody has decided in time, once', async () => {
    const request = wanted();
    await ask('omar', request);
    ahead += 16 * minute;
    expect(await step('sven', request.id, 'approve')).toEqual({ outcome: 'refused', why: 'too-late' });
    await Promise.all([hub.hub.housekeeping.freezesDue(), hub.hub.housekeeping.freezesDue()]);
    const { state, steps } = await read(request.id);
    expect([state, steps.map(({ kind }) => kind)]).toEqual(['expired', ['request', 'expire']]);
    expect(await effects()).toEqual([]);
  });

  it('opens an account by two people and a fresh check of who the customer is alone', async () => {
    const first = wanted({ urgency: 'emergency' });
    await ask('omar', first);
    await becomes(first.id, 'done');
    const opening = (more: Partial<RequestFreeze> = {}) =>
      wanted({ kind: 'unfreeze', reason: 'owner-verified', urgency: 'emergency', ...more });
    expect(await ask('omar', opening())).toEqual({ outcome: 'refused', why: 'identity' });
    await check('basic', true);
    expect(await ask('omar', opening())).toEqual({ outcome: 'refused', why: 'identity' });
    await check('strong', true);
    const request = opening();
    expect(await ask('omar', request)).toMatchObject({ freeze: { state: 'requested', emergency: false } });
    await check('strong', false);
    expect(await step('sven', request.id, 'approve')).toEqual({ outcome: 'refused', why: 'identity' });
    await check('strong', true);
    expect(await step('sven', request.id, 'approve')).toMatchObject({ outcome: 'taken' });
    await becomes(request.id, 'done');
    expect(await frozen()).toEqual([]);
    expect((await effects()).map(({ action }) => action)).toEqual(['freeze', 'unfreeze']);
  });

  it('lets a freeze go before what somebody asked to open', async () => {
    await check('strong', true);
    const opening = wanted({ kind: 'unfreeze', reason: 'mistaken' });
    await ask('omar', opening);
    const request = wanted();
    await ask('sven', request);
    expect(await read(opening.id)).toMatchObject({ state: 'withdrawn' });
    expect(await ask('omar', wanted({ kind: 'unfreeze', reason: 'mistaken' }))).toEqual({
      outcome: 'refused',
      why: 'under-way',
    });
  });

  describe('an opening that the exchange did not confirm', () => {
    /** A frozen account, somebody's wish to open it approved by another, and the exchange as it is by then. */
    async function opened(...faults: Parameters<typeof exchange.fail>): Promise<string> {
      const first = wanted({ urgency: 'emergency' });
      await ask('omar', first);
      await becomes(first.id, 'done');
      await check('strong', true);
      const opening = wanted({ kind: 'unfreeze', reason: 'owner-verified' });
      expect(await ask('omar', opening)).toMatchObject({ outcome: 'taken' });
      await exchange.fail(...faults);
      expect(await step('sven', opening.id, 'approve')).toMatchObject({ outcome: 'taken' });
      return opening.id;
    }
    /** One that came to nothing. */
    async function failed(): Promise<string> {
      const id = await opened('hangs-up', 'hangs-up');
      await expect.poll(async () => (await read(id)).problem).toBe('unknown');
      ahead += 4 * minute;
      await becomes(id, 'failed');
      return id;
    }
    const everywhere = ['withdrawals', 'login'];
    const actions = async () => (await effects()).map(({ action }) => action);

    it('is tried again only while the customer has shown who they are', async () => {
      const id = await failed();
      await check('strong', false);
      expect(await step('omar', id, 'retry', '')).toEqual({ outcome: 'refused', why: 'identity' });
      await check('strong', true);
      expect(await step('omar', id, 'retry', '')).toMatchObject({ outcome: 'taken' });
      await becomes(id, 'done');
      expect(await frozen()).toEqual([]);
    });

    it('is not tried again once somebody has asked to freeze the account anew', async () => {
      const id = await failed();
      const again = wanted();
      await ask('lena', again);
      expect(await step('omar', id, 'retry', '')).toEqual({ outcome: 'refused', why: 'too-late' });
      await step('sven', again.id, 'refuse');
      expect(await step('omar', id, 'retry', '')).toEqual({ outcome: 'refused', why: 'too-late' });
      expect(await frozen()).toEqual(everywhere);
    });

    it('is called off by a freeze while it waits to be tried once more', async () => {
      const id = await opened('hangs-up', 'hangs-up', 'hangs-up');
      await expect.poll(async () => (await read(id)).problem).toBe('unknown');
      await exchange.fail();
      const again = wanted({ urgency: 'emergency' });
      await ask('lena', again);
      await becomes(again.id, 'done');
      ahead += 4 * minute;
      await becomes(id, 'failed');
      expect((await read(id)).steps.at(-1)).toMatchObject({ kind: 'overtake', agentId: hub.agents.lena.id });
      expect(await frozen()).toEqual(everywhere);
      expect(await actions()).not.toContain('unfreeze');
    });

    it('is never called for again where the hub that made its attempt has ended meanwhile', async () => {
      const { context } = hub.hub;
      const first = wanted({ urgency: 'emergency' });
      await ask('omar', first);
      await becomes(first.id, 'done');
      await check('strong', true);
      const { id } = wanted();
      await ask('omar', wanted({ id, kind: 'unfreeze', reason: 'owner-verified' }));
      const asleep = { ...context, freezing: { ...context.freezing, wake: () => {} } };
      // As it stands while a hub calls, and after that one has ended: until its lease is over nobody knows.
      await context.store.transaction(async (tx) => {
        const now = Date.now() + ahead;
        await updateFreeze(tx, id, {
          state: 'calling',
          calls: 1,
          decidedBy: hub.agents.sven.id,
          decidedAt: now,
          callAt: now + 1_500,
          callUntil: now + 3 * minute,
        });
      });
      const again = wanted({ urgency: 'emergency' });
      await requestFreeze(asleep, caller('lena'), again);
      await becomes(again.id, 'done');
      await becomes(id, 'failed');
      expect(await read(id)).toMatchObject({ problem: 'unknown' });
      expect(await actions()).not.toContain('unfreeze');
      expect(await frozen()).toEqual(everywhere);
    });

    it('has its attempt under way let to its end, and the freeze comes after it', async () => {
      const id = await opened('slow-after');
      await expect.poll(actions).toEqual(['freeze', 'unfreeze']);
      expect(await read(id)).toMatchObject({ state: 'calling', problem: null });
      const again = wanted({ urgency: 'emergency' });
      await ask('lena', again);
      await becomes(again.id, 'done');
      expect(await read(id)).toMatchObject({ state: 'failed', problem: 'unknown' });
      expect(await actions()).toEqual(['freeze', 'unfreeze', 'freeze']);
      expect(await frozen()).toEqual(everywhere);
    });

    it('is found when the exchange carries it out after the freeze was done, told of, and frozen anew', async () => {
      const id = await opened('late');
      await expect.poll(async () => (await read(id)).problem).toBe('unknown');
      const again = wanted({ urgency: 'emergency' });
      await ask('lena', again);
      await becomes(again.id, 'done');
      expect(await actions()).toEqual(['freeze', 'freeze']);
      await becomes(again.id, 'failed');
      const open = await read(again.id);
      expect(open).toMatchObject({ problem: 'reopened', readBack: { frozen: [] } });
      expect(open.steps.map(({ kind }) => kind)).toEqual(['request', 'call', 'done', 'fail']);
      // Under its own key nothing more would come of it.
      expect(await step('lena', again.id, 'retry', '')).toEqual({ outcome: 'refused', why: 'too-late' });
      await expect.poll(actions, { timeout: 20_000 }).toEqual(['freeze', 'freeze', 'unfreeze', 'freeze']);
      await expect.poll(frozen).toEqual(everywhere);
      const { db } = hub.hub.context.store;
      const [anew] = await db
        .select()
        .from(freezes)
        .where(and(eq(freezes.account, own()), eq(freezes.kind, 'freeze')))
        .orderBy(desc(freezes.requestedAt))
        .limit(1);
      await becomes(anew?.id ?? '', 'done');
      expect((await read(anew?.id ?? '')).steps.map(({ kind }) => kind)).toEqual(['again', 'call', 'done']);
      const failing = (await auditOf(db, again.id)).find(({ action }) => action === 'freeze-fail');
      expect(failing?.details).toMatchObject({ problem: 'reopened', openings: [id] });
    });

    it('is looked for no longer once somebody has had the account opened after the freeze', async () => {
      await failed();
      const again = wanted({ urgency: 'emergency' });
      await ask('lena', again);
      await becomes(again.id, 'done');
      await check('strong', true);
      const opening = wanted({ kind: 'unfreeze', reason: 'mistaken' });
      expect(await ask('omar', opening)).toMatchObject({ outcome: 'taken' });
      await step('sven', opening.id, 'approve');
      await becomes(opening.id, 'done');
      const { db } = hub.hub.context.store;
      const watched = async () =>
        (await db.select().from(freezes).where(eq(freezes.id, again.id)))[0]?.watchUntil;
      await expect.poll(watched, { timeout: 20_000 }).toBeNull();
      expect(await read(again.id)).toMatchObject({ state: 'done' });
      expect(await frozen()).toEqual([]);
    });
  });

  it('counts checks that failed in a row, each once, and tells of the third', async () => {
    await check('basic', true);
    const id = uuidv7();
    await check('basic', false, id);
    expect((await check('basic', false, id)).failures).toBe(1);
    await check('strong', false);
    expect((await check('basic', false)).failures).toBe(3);
    const thread = await readThread(hub.hub.context.store.db, hub.conversations.g1.id, undefined, 200);
    const signals = thread.filter(({ event }) => event?.type === 'identity' && event.result === 'signal');
    expect(signals).toHaveLength(1);
  });

  it('shows who decides what the exchange says of the account, and the evidence', async () => {
    const { db } = hub.hub.context.store;
    const [message] = await readThread(db, hub.conversations.g2.id, undefined, 1);
    const request = wanted({
      conversationId: hub.conversations.g2.id,
      evidence: [message?.id ?? '', uuidv7()],
      links: ['https://tronscan.org/#/transaction/1', '#4821', '#4821'],
    });
    await ask('omar', request);
    const facts = await readFreezeFacts(hub.hub.context, caller('carla'), request.id);
    expect(facts).toMatchObject({ account: { frozen: [] }, accountKnown: false, identity: null });
    expect(facts.evidence.map(({ text }) => text)).toEqual([message?.bodyText]);
    expect(facts.freeze.links).toEqual(['https://tronscan.org/#/transaction/1', '#4821']);
    const [asked] = await db.select().from(audit).where(eq(audit.subjectId, request.id));
    expect(asked?.details).toMatchObject({ links: facts.freeze.links });
    const phrase = `${'abandon '.repeat(11)}about`;
    expect(await ask('omar', wanted({ links: [phrase] }))).toEqual({ outcome: 'refused', why: 'secret' });
    await expect(readFreezeFacts(hub.hub.context, caller('mia'), request.id)).rejects.toThrow(
      /no such freeze/,
    );
  });

  it('keeps nothing of the secret that signs the calls', async () => {
    const kept = JSON.stringify([
      await hub.hub.context.store.db.select().from(freezes),
      await hub.hub.context.store.db.select().from(audit),
      hub.hub.context.freezing.setup,
    ]);
    expect(kept).not.toContain(exchangeKey.secret);
    expect(kept).toContain('acc-0');
  });

  it('gives all that is under way to who begins to decide', async () => {
    const request = wanted();
    await ask('omar', request);
    const before = await hub.signIn('mia');
    expect(before.agent.role).toBe('agent');
    await changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.mia.id,
      { role: 'security' },
      { kind: 'system', id: null },
    );
    expect(await step('mia', request.id, 'approve')).toMatchObject({ outcome: 'taken' });
    await becomes(request.id, 'done');
  });
});

it('takes no request where the hub has no way to the exchange', async () => {
  const hub = await startTestHub();
  const answer = await requestFreeze(
    hub.hub.context,
    { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id },
    {
      id: uuidv7(),
      conversationId: hub.conversations.g1.id,
      kind: 'freeze',
      account: 'acc-1',
      scopes: ['login'],
      reason: 'other',
      note: '',
      urgency: 'urgent',
      evidence: [],
      links: [],
    },
  );
  expect(answer).toEqual({ outcome: 'refused', why: 'not-ready' });
  await hub.close();
});
