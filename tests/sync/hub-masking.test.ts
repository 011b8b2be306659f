import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import { reveals } from '../../src/hub/store/schema/reveals.ts';
import { defaultMasking, type MaskingPolicy } from '../../src/shared/domain/masking/policy.ts';
import type { AskReveal, Revealed } from '../../src/shared/wire/masking.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];
const email = 'quokka.lindqvist@wombatmail.com';
const phone = '+46 70 174 0633';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const clients = {} as Record<Who, WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['omar', 'mia', 'lena', 'sven', 'carla', 'ada'] as const)
      clients[name] = wireClient(hub.url, await hub.signIn(name));
    for (const { customerId } of [hub.conversations.g1, hub.conversations.s1, hub.conversations.r1])
      await db().update(customers).set({ email, phone }).where(eq(customers.id, customerId));
  });
  afterAll(() => hub.close());

  const db = () => hub.hub.context.store.db;
  const ask = (change: Partial<AskReveal> = {}): AskReveal => ({
    id: uuidv7(),
    customerId: hub.conversations.g1.customerId,
    fact: 'email',
    reason: 'reach',
    words: '',
    ...change,
  });
  const reveal = (who: Who, change: Partial<AskReveal> = {}): Promise<Revealed> =>
    clients[who].masking.reveal(ask(change));
  const policy = (change: Partial<MaskingPolicy>) =>
    changeWorkspaceSettings(db(), hub.workspace.id, { masking: { ...defaultMasking, ...change } });
  const entries = (action: string) => db().select().from(audit).where(eq(audit.action, action));
  const forgetAll = () => db().delete(reveals);

  it('shows one value to whoever sees the customer, with its record in the audit, and nobody else', async () => {
    const asked = ask({ reason: 'other', words: 'They cannot sign in' });
    expect(await clients.omar.masking.reveal(asked)).toEqual({
      outcome: 'shown',
      value: email,
      seconds: 30,
      beyond: false,
    });
    expect(await reveal('omar', { fact: 'phone' })).toMatchObject({ outcome: 'shown', value: phone });
    const shown = await entries('field-shown');
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatchObject({
      actorId: hub.agents.omar.id,
      subjectId: asked.customerId,
      details: { reveal: asked.id, fact: 'email', reason: 'other', words: 'They cannot sign in' },
    });
    expect(JSON.stringify(shown)).not.toContain('wombatmail');
    expect(await reveal('mia')).toEqual({ outcome: 'refused', why: 'not-found' });
    for (const restricted of [hub.conversations.s1.customerId, hub.conversations.r1.customerId]) {
      expect(await reveal('omar', { customerId: restricted })).toMatchObject({ why: 'not-found' });
      expect(await reveal('ada', { customerId: restricted })).toMatchObject({ why: 'not-found' });
      expect(await reveal('sven', { customerId: restricted })).toMatchObject({ value: email });
    }
    expect(await reveal('omar', { customerId: uuidv7() })).toMatchObject({ why: 'not-found' });
    expect(await reveal('omar', { fact: 'field:nothing' })).toMatchObject({ why: 'not-found' });
    await forgetAll();
  });

  it('wants a reason in own words where none of the list fits, and no secret in it', async () => {
    expect(await reveal('omar', { reason: 'other', words: '  ' })).toMatchObject({ why: 'words' });
    const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(await reveal('omar', { words })).toMatchObject({ why: 'words' });
    expect(await db().select().from(reveals)).toEqual([]);
  });

  it('gives no value when it cannot be written down', async () => {
    await db().execute(
      sql.raw(`alter table audit add constraint no_reveals check (action <> 'field-shown') not valid`),
    );
    const answer = await reveal('omar').catch((error: unknown) => ({ failed: String(error) }));
    expect(answer).toHaveProperty('failed');
    expect(JSON.stringify(answer)).not.toContain('quokka');
    expect(await db().select().from(reveals)).toEqual([]);
    await db().execute(sql.raw('alter table audit drop constraint no_reveals'));
    expect(await reveal('omar')).toMatchObject({ outcome: 'shown' });
    await forgetAll();
  });

  it('answers once more under the same id without counting it, and to nobody else', async () => {
    const asked = ask();
    const before = (await entries('field-shown')).length;
    const [first, again] = [
      await clients.omar.masking.reveal(asked),
      await clients.omar.masking.reveal(asked),
    ];
    expect(again).toEqual(first);
    expect((await entries('field-shown')).length).toBe(before + 1);
    expect(await clients.lena.masking.reveal(asked)).toMatchObject({ why: 'id-taken' });
    expect(await clients.omar.masking.reveal({ ...asked, fact: 'phone' })).toMatchObject({ why: 'id-taken' });
    await forgetAll();
  });

  it('counts a shift’s budget rightly when several windows ask at once', async () => {
    await policy({ budget: 3, beyond: 'refuse' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => reveal('omar')));
    expect(answers.filter(({ outcome }) => outcome === 'shown')).toHaveLength(3);
    expect(await clients.omar.masking.standing({})).toMatchObject({ budget: 3, left: 0, beyond: 'refuse' });
    const beyond = (await db().select().from(reveals)).flatMap((row) => row.beyond ?? []);
    expect(beyond.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(await entries('field-show-refused')).toHaveLength(5);
    expect(await reveal('lena')).toMatchObject({ outcome: 'shown', beyond: false });
    await policy({ budget: 1, beyond: 'show' });
    await forgetAll();
    expect(await reveal('omar')).toMatchObject({ outcome: 'shown', beyond: false });
    expect(await reveal('omar')).toMatchObject({ outcome: 'shown', beyond: true });
    await policy({});
    await forgetAll();
  });

  it('notes a copy of what is being shown, and only of that', async () => {
    const asked = ask();
    await clients.omar.masking.reveal(asked);
    await clients.omar.masking.noteCopied({ id: asked.id });
    expect(await entries('field-copied')).toMatchObject([{ details: { reveal: asked.id, fact: 'email' } }]);
    await expect(clients.lena.masking.noteCopied({ id: asked.id })).rejects.toThrow();
    await db()
      .update(reveals)
      .set({ at: Date.now() - 3_600_000 });
    await expect(clients.omar.masking.noteCopied({ id: asked.id })).rejects.toThrow();
    await forgetAll();
  });

  it('finds a customer by a whole address or number and by nothing less, and writes each time down', async () => {
    const found = async (who: Who, value: string) =>
      (await clients[who].masking.lookUp({ value })).customers.map(({ id }) => id);
    const { customerId } = hub.conversations.g1;
    expect(await found('omar', 'Quokka.Lindqvist@WombatMail.com')).toEqual([customerId]);
    for (const written of [phone, '0046701740633', '46 70-174-0633'])
      expect(await found('omar', written)).toEqual([customerId]);
    expect(await found('omar', 'quokka.lindqvist@wombatmail.co')).toEqual([]);
    expect(await found('mia', email)).toEqual([]);
    await expect(found('omar', 'quokka')).rejects.toThrow();
    const noted = await entries('customer-looked-up');
    expect(noted).toHaveLength(6);
    expect(JSON.stringify(noted)).not.toMatch(/quokka|0633/i);
    const many = Array.from({ length: 12 }, () =>
      found('carla', email).then(
        () => 'ok',
        () => 'too many',
      ),
    );
    expect(await Promise.all(many)).toContain('too many');
  });

  it('lets administrators alone change what is masked, and sees who was shown what to leads', async () => {
    const held = await clients.ada.masking.policy({});
    const open = { ...held, email: { masked: true, unmaskedFor: ['compliance' as const] } };
    await expect(clients.lena.masking.savePolicy({ policy: open, expected: held })).rejects.toThrow();
    expect(await clients.ada.masking.savePolicy({ policy: open, expected: held })).toMatchObject({
      outcome: 'saved',
    });
    expect(await clients.ada.masking.savePolicy({ policy: held, expected: held })).toMatchObject({
      outcome: 'conflict',
    });
    expect(await reveal('carla')).toMatchObject({ why: 'not-masked' });
    expect(await reveal('omar')).toMatchObject({ outcome: 'shown' });
    await clients.ada.masking.savePolicy({ policy: held, expected: open });

    const all = { from: null, to: null, actorKind: null, actorId: null, subjectId: null, before: null };
    const { rows } = await clients.lena.audit.read({ ...all, family: 'reveals' });
    expect(rows.map(({ action }) => action)).toContain('field-shown');
    expect(rows.every(({ action }) => !action.startsWith('sign'))).toBe(true);
    await expect(clients.lena.audit.read({ ...all, family: null })).rejects.toThrow();
    await expect(clients.lena.audit.export({ from: null, to: null, going: null })).rejects.toThrow();
    await expect(clients.omar.audit.read({ ...all, family: 'reveals' })).rejects.toThrow();
  });
});
