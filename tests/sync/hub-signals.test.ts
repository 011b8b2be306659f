import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordIdentity } from '../../src/hub/services/freezes/identity.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readMutedPatterns, saveSignalPolicy, unmuteSignal } from '../../src/hub/services/signals/policy.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import { signals, signalTraces } from '../../src/hub/store/schema/signals.ts';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import { defaultSignalPolicy } from '../../src/shared/domain/signals/rules.ts';
import type { SignalDeed, SignalReason } from '../../src/shared/domain/signals/signal.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { type ExchangeProcess, startExchangeProcess, webhookSecret } from '../support/exchange-process.ts';
import type { ExchangeWord } from '../support/exchange-word.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];
type Place = keyof Exchange['conversations'];

const hourMs = 3_600_000;
const sampleOf = (network: string) => samplesFor(1).find((one) => one.network === network)?.address ?? '';
const address = sampleOf('ethereum');
const other = sampleOf('tron');
const scam =
  'A support agent on Telegram told me to move my coins to a safe wallet and now all of my money is gone';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let exchange: ExchangeProcess;
  /** What the hub's clock is ahead of this one. */
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({
      database,
      clock: () => Date.now() + ahead,
      signalHook: { secret: webhookSecret },
    });
    exchange = await startExchangeProcess([]);
  });
  afterAll(async () => {
    await exchange.close();
    await hub.close();
  });

  const db = () => hub.hub.store.db;
  const caller = (who: Who) => ({
    agentId: hub.agents[who].id,
    workspaceId: hub.workspace.id,
    role: hub.agents[who].role,
  });
  const rows = (customerId: string) => db().select().from(signals).where(eq(signals.customerId, customerId));
  const kinds = async (place: Place) =>
    (await rows(hub.conversations[place].customerId)).map(({ kind, state }) => `${kind} ${state}`).sort();
  const writes = (place: Place, text: string) => customerWrites(hub, hub.conversations[place], text);
  const event = (type: string, account: string, more: object = {}) => ({
    id: randomUUID(),
    type,
    account,
    at: Date.now() + ahead,
    ...more,
  });
  const say = (said: object, fault?: ExchangeWord['fault']) =>
    exchange.say({
      url: `${hub.url}/exchange/webhooks`,
      secret: webhookSecret,
      event: said,
      ...(fault && { fault }),
    });
  async function newCustomer(
    name: string,
    account: string | null = null,
    text = 'Hello, I have a question.',
  ) {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name, locale: 'en', email: null, ...(account && { externalId: account }) } },
      channel: 'chat',
      subject: name,
      groupId: hub.groups.general.id,
      first: { id: randomUUID(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function decide(
    who: Who,
    signalId: string,
    deed: SignalDeed,
    reason: SignalReason | null,
    more: { expected?: number; inConversation?: string | null; note?: string } = {},
  ) {
    const { expected = 1, inConversation = null, note = '' } = more;
    const mutation = {
      kind: 'signal-decide' as const,
      signalId,
      deed,
      reason,
      note,
      expected,
      inConversation,
    };
    const [result] = await applyMutations(hub.hub.context, caller(who), [{ key: randomUUID(), mutation }]);
    return result;
  }

  it('takes what the exchange says of an account once, whatever it sends twice and in whichever order', async () => {
    const { customerId } = await newCustomer('Nadia', 'NG-1');
    const later = event('failed-logins', 'NG-1', { data: { count: 9, minutes: 10 } });
    const earlier = event('failed-logins', 'NG-1', {
      at: Date.now() - hourMs,
      data: { count: 4, minutes: 10 },
    });
    expect(await say(later, 'twice')).toEqual([202, 200]);
    expect(await say(earlier, 'replayed')).toEqual([202, 200]);
    expect(await say({ ...later, data: {} })).toEqual([200]);
    const [row, ...more] = await rows(customerId);
    expect(more).toEqual([]);
    // Of two that came in the wrong order the later one counts.
    expect(row).toMatchObject({
      state: 'open',
      facts: { count: 9, times: 2 },
      at: later.at,
      origin: 'exchange',
    });
  });

  it('refuses what is not signed, signed by another, changed, old, or no event', async () => {
    const said = event('two-factor-reset', 'NG-2');
    for (const fault of ['unsigned', 'wrong-secret', 'changed-body'] as const)
      expect(await say(said, fault)).toEqual([401]);
    expect(await say(said, 'old')).toEqual([400]);
    expect(await say(said, 'no-json')).toEqual([400]);
    expect(await say(event('two-factor-reset', 'no account!'))).toEqual([400]);
    expect(await db().select().from(signals).where(eq(signals.account, 'NG-2'))).toEqual([]);
    // None of it has used the event up.
    expect(await say(said)).toEqual([202]);
  });

  it('keeps what it does not know, and of whom it does not know, and gives it to the customer who appears', async () => {
    const data = { shoe: 'size', nested: { a: 1 }, count: 'many' };
    expect(await say(event('quantum-anomaly', 'NG-3', { data }))).toEqual([202]);
    expect(
      await say(event('new-device', 'NG-3', { data: { fingerprint: 'f-3', device: 'Chrome' } })),
    ).toEqual([202]);
    expect(await hub.hub.housekeeping.matchSignals()).toBe(0);
    const { customerId } = await newCustomer('Otto', 'NG-3');
    expect(await hub.hub.housekeeping.matchSignals()).toBe(2);
    expect(await hub.hub.housekeeping.matchSignals()).toBe(0);
    const found = await rows(customerId);
    expect(found.find(({ kind }) => kind === 'other')).toMatchObject({
      facts: { type: 'quantum-anomaly' },
      raw: { data },
      state: 'open',
    });
    expect(found.find(({ kind }) => kind === 'new-device')).toMatchObject({ facts: { device: 'Chrome' } });
  });

  it('says of each account that comes with the same device that it is shared', async () => {
    const one = await newCustomer('Pia', 'NG-4');
    const two = await newCustomer('Quin', 'NG-5');
    const device = { data: { fingerprint: 'f-shared', device: 'Firefox on Linux' } };
    await say(event('new-device', 'NG-4', device));
    expect((await rows(one.customerId)).map(({ kind }) => kind)).toEqual(['new-device']);
    await say(event('new-device', 'NG-5', device));
    for (const { customerId } of [one, two]) {
      const shared = (await rows(customerId)).find(({ kind }) => kind === 'shared-device');
      expect(shared).toMatchObject({
        facts: { customers: 2, device: 'Firefox on Linux' },
        restricted: false,
      });
    }
    expect(JSON.stringify(await db().select().from(signalTraces))).not.toContain('f-shared');
  });

  it('raises one for each of several customers who name one address, and none for one who names it often', async () => {
    const text = `Please send it to ${address} at once`;
    await writes('g1', text);
    await writes('g1', text);
    expect(await kinds('g1')).toEqual([]);
    // The second and the third at once: neither can count the other by itself.
    await Promise.all([writes('g2', `my address is ${address}`), writes('w1', text)]);
    for (const place of ['g1', 'g2', 'w1'] as const)
      expect(await kinds(place)).toEqual(['shared-address open']);
    await writes('w2', text);
    for (const place of ['g1', 'g2', 'w1', 'w2'] as const)
      expect(await kinds(place)).toEqual(['shared-address open']);
    const [row] = await rows(hub.conversations.g1.customerId);
    expect(row).toMatchObject({ severity: 'high', conversationId: hub.conversations.g1.id });
    expect(row?.facts.customers).toBeGreaterThanOrEqual(3);
    const written = JSON.stringify(await db().select().from(audit));
    expect(written).toContain('signal-raised');
    expect(written).not.toContain(address);
  });

  it('leaves an address alone that customers name within no window of each other', async () => {
    for (const place of ['g1', 'g2', 'w1'] as const) {
      await writes(place, other);
      ahead += (defaultSignalPolicy.addressHours / 2 + 1) * hourMs;
    }
    expect(await kinds('g1')).toEqual(['shared-address open']);
    ahead = 0;
  });

  it('finds a domain that imitates the exchange, as its administrators name its own', async () => {
    await writes('g3', 'I signed in at https://northgate-help.com/login and at https://ours.example');
    const [row] = await rows(hub.conversations.g3.customerId);
    expect(row).toMatchObject({
      kind: 'look-alike-domain',
      facts: { domain: 'northgate-help.com', resembles: 'northgate.example', way: 'name-inside' },
    });
    const policy = { ...defaultSignalPolicy, muteDays: 7 };
    const { db } = hub.hub.context.store;
    await changeWorkspaceSettings(db, hub.workspace.id, {
      own: { names: [], domains: ['bluewhale.example'] },
    });
    await expect(
      saveSignalPolicy(hub.hub.context, caller('lena'), { policy, expected: defaultSignalPolicy }),
    ).rejects.toMatchObject({ wire: { kind: 'forbidden' } });
    const save = (expected = defaultSignalPolicy) =>
      saveSignalPolicy(hub.hub.context, caller('ada'), { policy, expected });
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(await save()).toMatchObject({ outcome: 'conflict', policy });
    const { customerId } = await newCustomer('Rosa', null, 'Is https://bluewha1e.com yours?');
    expect(await rows(customerId)).toMatchObject([{ facts: { domain: 'bluewha1e.com', way: 'letters' } }]);
    await saveSignalPolicy(hub.hub.context, caller('ada'), { policy: defaultSignalPolicy, expected: policy });
    await changeWorkspaceSettings(db, hub.workspace.id, { own: { names: [], domains: [] } });
  });

  it('sees a wave of the same phrase, one signal for each who writes it, and ordinary questions as none', async () => {
    const wave = [];
    for (let n = 1; n <= 6; n++)
      wave.push(await newCustomer(`Wave ${n}`, null, `Hi, I am ${n}. ${scam}! ${n}`));
    for (const [index, { customerId }] of wave.entries()) {
      const [row, ...more] = await rows(customerId);
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        kind: 'phrase-wave',
        facts: { customers: index < 5 ? 5 : 6, minutes: 60 },
      });
    }
    for (let n = 1; n <= 6; n++) {
      const { customerId } = await newCustomer(`Calm ${n}`, null, 'How long does a withdrawal take?');
      expect(await rows(customerId)).toEqual([]);
    }
  });

  it('raises one when the identity check has failed three times in a row', async () => {
    const { id: conversationId, customerId } = await newCustomer('Sam');
    for (const n of [1, 2, 3]) {
      expect(await rows(customerId)).toEqual([]);
      expect(n).toBeLessThanOrEqual(3);
      await recordIdentity(hub.hub.context, caller('omar'), {
        ...{ id: randomUUID(), conversationId, level: 'basic', passed: false },
      });
    }
    expect(await rows(customerId)).toMatchObject([
      { kind: 'identity-failed', severity: 'high', facts: { count: 3 }, conversationId },
    ]);
  });

  it('is decided once: the second hears who was quicker; told in the conversation and the audit, and taken back', async () => {
    const { id: inConversation, customerId } = await newCustomer('Tara', 'NG-6');
    await say(event('two-factor-reset', 'NG-6'));
    const [row] = await rows(customerId);
    const id = row?.id ?? '';
    // Who does not see the customer has no such signal.
    expect(await decide('mia', id, 'confirm', 'takeover')).toMatchObject({ why: 'not-found' });
    expect(await decide('omar', id, 'dismiss', 'takeover')).toMatchObject({ why: 'invalid' });
    const both = await Promise.all([
      decide('omar', id, 'dismiss', 'owner-confirmed', { inConversation }),
      decide('sven', id, 'confirm', 'takeover', { inConversation }),
    ]);
    const outcomes = both.map((one) => one?.outcome);
    expect(outcomes.sort()).toEqual(['applied', 'conflict']);
    const winner = both[0]?.outcome === 'applied' ? hub.agents.omar.id : hub.agents.sven.id;
    expect(both.find((one) => one?.outcome === 'conflict')).toMatchObject({
      because: 'changed',
      byAgentId: winner,
    });
    const told = (await readThread(db(), inConversation, undefined, 50)).flatMap(({ event: one }) =>
      one?.type === 'signal' ? [one] : [],
    );
    expect(told).toMatchObject([{ signalId: id, what: 'two-factor-reset' }]);
    const written = await auditOf(db(), id);
    expect(written.map(({ action }) => action)).toHaveLength(2);
    expect(await decide('sven', id, 'reopen', null, { expected: 2, inConversation })).toMatchObject({
      outcome: 'applied',
    });
    expect(await rows(customerId)).toMatchObject([
      { state: 'open', decidedBy: null, reason: null, revision: 3 },
    ]);
    // Whoever still has in sight what it was before all that decides about nothing.
    expect(await decide('omar', id, 'confirm', 'takeover')).toMatchObject({ outcome: 'conflict' });
  });

  it('lets no agent make a severe one go away, who may confirm it all the same', async () => {
    const { customerId } = await newCustomer('Uma', 'NG-7');
    await say(event('withdrawal-after-password-change', 'NG-7', { data: { minutes: 20 } }));
    const [row] = await rows(customerId);
    expect(row).toMatchObject({ severity: 'high', facts: { minutes: 20 } });
    expect(await decide('omar', row?.id ?? '', 'dismiss', 'false-match')).toMatchObject({ why: 'forbidden' });
    expect(await decide('omar', row?.id ?? '', 'confirm', 'takeover')).toMatchObject({ outcome: 'applied' });
  });

  it('leaves alone what was dismissed three times in a row, until security lets it come back', async () => {
    const raise = async (n: number) => {
      const { customerId } = await newCustomer(`Vera ${n}`, null, 'Is https://northgate.co.uk yours?');
      return rows(customerId);
    };
    for (const n of [1, 2, 3]) {
      const [row] = await raise(n);
      expect(row?.severity).toBe(n < 3 ? 'high' : 'medium');
      expect(await decide('lena', row?.id ?? '', 'dismiss', 'false-match')).toMatchObject({
        outcome: 'applied',
      });
    }
    expect(await raise(4)).toEqual([]);
    await expect(readMutedPatterns(hub.hub.context, caller('omar'))).rejects.toMatchObject({
      wire: { kind: 'forbidden' },
    });
    const [muted, ...more] = await readMutedPatterns(hub.hub.context, caller('sven'));
    expect(more).toEqual([]);
    expect(muted).toMatchObject({ facts: { domain: 'northgate.co.uk' }, dismissed: 3, withheld: 1 });
    if (!muted) throw new Error('nothing is muted');
    await unmuteSignal(hub.hub.context, caller('sven'), muted);
    expect(await readMutedPatterns(hub.hub.context, caller('sven'))).toEqual([]);
    expect(await raise(5)).toMatchObject([{ severity: 'high' }]);
  });

  it('sends each signal to those who may have it, its address as a mask, and a restricted one to security alone', async () => {
    const seenBy = async (who: Who) => {
      const wire = wireClient(hub.url, await hub.signIn(who));
      const { signals: open } = await wire.sync.start({});
      const page = await wire.sync.snapshot({ phase: 'working', after: null, limit: 100 });
      return { open, text: JSON.stringify({ open, page }) };
    };
    const { customerId } = await newCustomer('Wanda', 'NG-8');
    await say(event('two-factor-reset', 'NG-8', { restricted: true }));
    await say(event('withdrawal-address-added', 'NG-8', { data: { address } }));
    const held = await rows(customerId);
    const secret = held.find(({ restricted }) => restricted)?.id ?? '';
    const plain = held.find(({ restricted }) => !restricted)?.id ?? '';
    const [omar, mia, sven] = [await seenBy('omar'), await seenBy('mia'), await seenBy('sven')];
    expect(omar.open).toEqual([]);
    expect([omar.text.includes(plain), omar.text.includes(secret)]).toEqual([true, false]);
    // She sees none of this customer's conversations.
    expect([mia.text.includes(plain), mia.text.includes(secret)]).toEqual([false, false]);
    expect(sven.open.map(({ id }) => id)).toEqual(expect.arrayContaining([plain, secret]));
    const shown = sven.open.find(({ id }) => id === plain);
    expect(shown?.facts.address).toMatch(/^.{4}•••.{4}$/);
    expect(JSON.stringify(sven.open)).not.toContain(address);
    // What was found in a conversation is not for those who see another one of the customer's.
    const [found] = await rows(hub.conversations.w1.customerId);
    expect([omar.text.includes(found?.id ?? ''), mia.text.includes(found?.id ?? '')]).toEqual([false, true]);
    // Nobody without the role decides about it either.
    expect(await decide('omar', secret, 'confirm', 'takeover')).toMatchObject({ why: 'not-found' });
    expect(await decide('sven', secret, 'confirm', 'takeover')).toMatchObject({ outcome: 'applied' });
    await db().update(customers).set({ externalId: null }).where(eq(customers.id, customerId));
  });
});
