import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { forgetKycEventsBefore, readKyc } from '../../src/hub/store/queries/kyc.ts';
import { kycEvents, kycStatuses } from '../../src/hub/store/schema/kyc.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import type { KycStatus } from '../../src/shared/domain/kyc/kyc.ts';
import { databaseKinds } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type KycProcess, reaching, startKycProcess } from '../support/kyc-process.ts';
import type { SumsubApplicant } from '../support/kyc-providers.ts';
import { kindOf, wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];
const hour = 3_600_000;

describe.each(databaseKinds)('on %s', (database) => {
  let providers: KycProcess;
  let hub: TestHub;
  let ahead = 0;
  let round = 0;
  beforeAll(async () => {
    providers = await startKycProcess({ slowMs: 2_500, skewMs: 48 * hour });
    hub = await startTestHub({
      database,
      clock: () => Date.now() + ahead,
      kyc: reaching(providers.url, 1_000),
    });
  });
  afterAll(async () => {
    await hub.close();
    await providers.close();
  });

  const db = () => hub.hub.context.store.db;
  const customerId = () => hub.conversations.g1.customerId;
  const account = () => `acc-${round}`;
  const hook = (provider: string) => `${hub.url}/kyc/webhooks/${provider}`;
  beforeEach(async () => {
    round += 1;
    ahead = 0;
    await providers.fail();
    await db().delete(kycStatuses);
    await db().update(customers).set({ externalId: account() }).where(eq(customers.id, customerId()));
  });
  const read = async (): Promise<KycStatus | null> => (await readKyc(db(), [customerId()]))[0] ?? null;
  const becomes = (state: KycStatus['state'] | 'none') =>
    expect.poll(async () => (await read())?.state ?? 'none', { timeout: 15_000 }).toBe(state);
  const refresh = async (who: Who = 'omar', byHand = true) =>
    wireClient(hub.url, await hub.signIn(who)).kyc.refresh({ customerId: customerId(), byHand });
  const sumsub = (more: Partial<SumsubApplicant> = {}) =>
    providers.sumsub({ id: `app-${round}`, externalUserId: account(), reviewStatus: 'pending', ...more });
  const red = (labels: string[], type: 'RETRY' | 'FINAL' = 'FINAL') => ({
    reviewStatus: 'completed',
    reviewResult: { reviewAnswer: 'RED' as const, reviewRejectType: type, rejectLabels: labels },
  });
  const send = (more: object = {}) =>
    providers.send({ provider: 'sumsub', url: hook('sumsub'), about: `app-${round}`, ...more });
  const readings = async () =>
    (await providers.seen()).calls.filter(({ path }) => path.includes(`externalUserId=${account()}`)).length;

  it('is asked by hand, and says what may be said: to all but compliance nothing else', async () => {
    await sumsub(red(['LOW_QUALITY'], 'RETRY'));
    expect(await refresh()).toMatchObject({
      outcome: 'read',
      status: {
        provider: 'sumsub',
        state: 'rejected-retry',
        reasons: ['unreadable'],
        withheld: null,
        problem: null,
      },
    });
    ahead += 10_000;
    await sumsub(red(['LOW_QUALITY', 'SANCTIONS']));
    for (const who of ['omar', 'sven', 'ada', 'lena'] as const) {
      const { status } = await refresh(who);
      expect(status, who).toMatchObject({ state: 'on-hold', reasons: [], note: '', withheld: null });
      expect(JSON.stringify(status)).not.toMatch(/sanction|unreadable|rejected/i);
    }
    expect((await refresh('carla')).status).toMatchObject({
      state: 'on-hold',
      withheld: { state: 'rejected', labels: ['SANCTIONS'], reasons: ['unreadable'] },
    });
  });

  it('is asked once however many ask at once, and not again for what was just read', async () => {
    await sumsub();
    await providers.fail('slow');
    const answers = await Promise.all([refresh('omar'), refresh('carla'), refresh('ada'), refresh('omar')]);
    for (const { status } of answers) expect(status?.state).toBe('in-review');
    // The first attempt was slower than anybody waits, the second is the reading.
    expect(await readings()).toBe(2);
    await refresh();
    await refresh('omar', false);
    expect(await readings()).toBe(2);
    ahead += 11 * 60_000;
    await refresh('omar', false);
    expect(await readings()).toBe(3);
  });

  it('is asked about customers in sight alone, and where somebody can be asked', async () => {
    const mia = wireClient(hub.url, await hub.signIn('mia'));
    expect(await kindOf(mia.kyc.refresh({ customerId: customerId(), byHand: true }))).toBe('not-found');
    expect(await kindOf(mia.kyc.refresh({ customerId: uuidv7(), byHand: true }))).toBe('not-found');
    await db().update(customers).set({ externalId: null }).where(eq(customers.id, customerId()));
    expect(await refresh()).toEqual({ outcome: 'not-identified', status: null });
    expect((await wireClient(hub.url, await hub.signIn('omar')).kyc.setup({})).providers).toEqual([
      { provider: 'sumsub', contact: '' },
      { provider: 'onfido', contact: '' },
    ]);
  });

  it('keeps what was known where the provider fails, says since when, and tries again by itself', async () => {
    await sumsub();
    const { status: before } = await refresh();
    ahead += 20_000;
    await sumsub(red(['EXPIRATION_DATE'], 'RETRY'));
    await providers.fail('fails', 'fails', 'fails');
    expect((await refresh()).status).toMatchObject({
      state: 'in-review',
      problem: 'unreachable',
      asOf: before?.asOf,
    });
    const { dueAt } = (await db().select().from(kycStatuses))[0] ?? {};
    expect(dueAt).toBeGreaterThan(Date.now() + ahead);
    ahead += 60_000;
    hub.hub.context.kyc.wake();
    await becomes('rejected-retry');
    expect(await read()).toMatchObject({ problem: null, reasons: ['expired'] });
    ahead += 20_000;
    await providers.fail('malformed');
    expect((await refresh()).status).toMatchObject({ state: 'rejected-retry', problem: 'not-understood' });
  });

  it('is told by a webhook, and believes nothing of it but that something happened', async () => {
    // The webhook says that it is approved.
    await sumsub(red(['EXPIRATION_DATE'], 'RETRY'));
    expect(await send()).toBe(202);
    await becomes('rejected-retry');
  });

  it.each([
    ['of another secret', { secret: 'another-secret-0123456789' }, 401],
    ['changed on the way', { tampered: true }, 401],
    ['with SHA-1', { algorithm: 'HMAC_SHA1_HEX' }, 401],
    ['of long ago', { agoMs: 80 * hour }, 400],
    ['of a time to come', { agoMs: -hour }, 400],
    ['that says nothing', { body: '{"type":"applicantReviewed"}' }, 400],
    ['that is none', { body: '\u0000' }, 400],
  ])('takes none %s', async (_, more, status) => {
    await sumsub();
    expect(await send(more)).toBe(status);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await read()).toBeNull();
  });

  it('takes each once, and says of those of nobody here no more than of those it knows', async () => {
    await sumsub();
    const body = JSON.stringify({ applicantId: `app-${round}`, externalUserId: account() });
    expect(await send({ body })).toBe(202);
    await becomes('in-review');
    const once = await readings();
    expect(await send({ body })).toBe(200);
    expect(await send({ body })).toBe(200);
    expect(await send({ about: 'app-nobody' })).toBe(200);
    expect(await readings()).toBe(once);
    expect(await providers.send({ provider: 'sumsub', url: hook('nobody'), about: 'x' })).toBe(401);
    await forgetKycEventsBefore(db(), Date.now() + hour);
    expect(await db().select().from(kycEvents)).toEqual([]);
  });

  it('is never set back by words that come late, nor by an answer that is older', async () => {
    await sumsub({ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } });
    expect(await send({ agoMs: 1_000 })).toBe(202);
    await becomes('approved');
    // Of an hour ago, when it was still pending.
    expect(
      await send({
        agoMs: hour,
        body: JSON.stringify({
          applicantId: `app-${round}`,
          externalUserId: account(),
          reviewStatus: 'pending',
        }),
      }),
    ).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await read()).toMatchObject({ state: 'approved' });
    // As if a newer reading had been kept while this one was on its way.
    const newer = Date.now() + hour;
    await db().update(kycStatuses).set({ asOf: newer });
    await sumsub();
    ahead -= 1;
    await hub.hub.context.kyc.read(customerId());
    expect(await read()).toMatchObject({ state: 'approved', asOf: newer });
  });

  it('reads once more what was told while it was being read', async () => {
    await sumsub();
    await providers.fail('slow');
    const asking = refresh();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await send()).toBe(202);
    await asking;
    await sumsub({ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } });
    hub.hub.context.kyc.wake();
    await becomes('approved');
  });

  it('learns from Onfido’s run whose it is, and is sent it again where that cannot be read', async () => {
    await providers.onfido({
      id: `on-${round}`,
      run: { id: `run-${round}`, status: 'declined', account: account() },
      check: {
        id: `check-${round}`,
        status: 'complete',
        result: 'consider',
        reports: [{ name: 'document', result: 'consider', sub_result: 'suspected' }],
      },
    });
    const webhook = { provider: 'onfido' as const, url: hook('onfido'), about: `run-${round}` };
    await providers.fail('fails', 'fails', 'fails');
    expect(await providers.send(webhook)).toBe(503);
    expect(await read()).toBeNull();
    expect(await providers.send(webhook)).toBe(202);
    await becomes('on-hold');
    expect(await read()).toMatchObject({
      provider: 'onfido',
      applicantId: `on-${round}`,
      withheld: { state: 'rejected', labels: ['suspected', 'document:suspected'].slice(0, 1) },
    });
    expect(await providers.send({ ...webhook, kind: 'check', about: `check-${round}` })).toBe(202);
    expect(await providers.send({ ...webhook, kind: 'report', about: 'r' })).toBe(200);
  });

  it('lets no reply name it, in the same words whatever is known of the customer', async () => {
    await sumsub(red(['STRANGE_NEW_LABEL']));
    await refresh();
    const { g1 } = hub.conversations;
    const said = async (bodyText: string) => {
      const item = {
        key: uuidv7(),
        mutation: {
          kind: 'reply' as const,
          conversationId: g1.id,
          messageId: uuidv7(),
          bodyText,
          attachments: [],
          sources: [],
          base: { seenOrdinal: 99, assigneeId: null, heldMs: 0, force: true },
        },
      };
      const [result] = await applyMutations(
        hub.hub.context,
        { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id } as never,
        [item] as never,
      );
      return result;
    };
    const refusal = await said('You are on a sanctions list.');
    expect(refusal).toMatchObject({ outcome: 'refused', why: 'tip-off' });
    for (const text of [
      'You are on no sanctions list.',
      'It says: strange new label',
      'Estás en una lista negra.',
    ])
      expect(await said(text)).toMatchObject({
        outcome: 'refused',
        why: 'tip-off',
        message: (refusal as { message: string }).message,
      });
    await db().delete(kycStatuses);
    expect(await said('You are on a sanctions list.')).toMatchObject({
      message: (refusal as { message: string }).message,
    });
    expect(await said('It is being reviewed, we will write to you here.')).toMatchObject({
      outcome: 'applied',
    });
  });

  it('goes with the role: on the wire to whoever comes to compliance, and no more to whoever leaves it', async () => {
    await sumsub(red(['PEP']));
    await refresh();
    const { agents, workspace } = hub;
    const sent = async () => {
      const wire = wireClient(hub.url, await hub.signIn('omar'));
      const page = await wire.sync.snapshot({ phase: 'working', after: null });
      return JSON.stringify(page);
    };
    expect(await sent()).not.toContain('PEP');
    const nobody = { kind: 'system', id: null } as const;
    await changeAgent(hub.hub.context, workspace.id, agents.omar.id, { role: 'compliance' }, nobody);
    expect(await sent()).toContain('PEP');
    await changeAgent(hub.hub.context, workspace.id, agents.omar.id, { role: 'agent' }, nobody);
    expect(await sent()).not.toContain('PEP');
  });
});
