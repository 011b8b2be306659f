import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/hub/services/customer-words.ts';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { messages } from '../../src/hub/store/schema/conversations.ts';
import { type AutomationPolicy, defaultAutomation } from '../../src/shared/domain/automation/policy.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Channel } from '../../src/shared/domain/vocabulary.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub } from '../support/hub-effects.ts';
import { kindOf, wireClient } from '../support/wire.ts';

const policy: AutomationPolicy = {
  active: true,
  channels: ['chat', 'email', 'x'],
  when: 'always',
  calendarId: null,
  guides: [
    {
      id: uuidv7(),
      name: 'API keys',
      active: true,
      topics: [],
      words: ['API key'],
      link: 'https://help.northgate.example/api-keys',
    },
  ],
};
const ordinary = 'How do I create an API key with read-only permission?';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
  });
  afterAll(() => hub.close());

  const as = async (who: keyof TestHub['agents']) => wireClient(hub.url, await hub.signIn(who));
  async function set(wanted: AutomationPolicy) {
    const lead = await as('lena');
    const expected = await lead.automation.policy({});
    return lead.automation.savePolicy({ policy: wanted, expected });
  }
  async function open(
    first: Partial<Inbound> & { readonly text: string },
    { channel = 'email' as Channel, email = null as string | null, of = null as Conversation | null } = {},
  ) {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: of ? { id: of.customerId } : { create: { name: 'Nia', locale: 'es', email } },
      channel,
      subject: '',
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), ...first },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  const rowsOf = ({ id }: Conversation) =>
    hub.hub.context.store.db
      .select()
      .from(messages)
      .where(and(eq(messages.conversationId, id), eq(messages.authorKind, 'system')))
      .orderBy(messages.ordinal);
  const saidIn = async (conversation: Conversation) =>
    (await rowsOf(conversation)).filter(({ kind }) => kind === 'reply').map(({ bodyText }) => bodyText);
  const toldIn = async (conversation: Conversation) =>
    (await rowsOf(conversation)).flatMap(({ event }) => (event?.type === 'acknowledged' ? [event] : []));

  it('nothing is said by itself until a lead wants it, and agents cannot want it', async () => {
    expect(await saidIn(await open({ text: ordinary }))).toEqual([]);
    const agent = await as('omar');
    expect(await kindOf(agent.automation.savePolicy({ policy, expected: defaultAutomation }))).toBe(
      'forbidden',
    );
    expect(await set({ ...policy, when: 'open', calendarId: uuidv7() })).toMatchObject({
      outcome: 'calendar',
    });
    expect(await set(policy)).toMatchObject({ outcome: 'saved' });
    const lead = await as('lena');
    expect(await lead.automation.savePolicy({ policy, expected: defaultAutomation })).toMatchObject({
      outcome: 'conflict',
      policy,
    });
  });

  it('tells once that it has arrived, with the page that fits and why, and the customer still waits for a person', async () => {
    const asks = await open({ text: ordinary });
    const [text, ...more] = await saidIn(asks);
    expect(more).toEqual([]);
    expect(text).toContain('Hemos recibido tu mensaje');
    expect(text).toContain('https://help.northgate.example/api-keys');
    expect(await toldIn(asks)).toEqual([
      {
        type: 'acknowledged',
        guide: { name: 'API keys', link: 'https://help.northgate.example/api-keys' },
        because: { by: 'word', value: 'API key' },
        gated: false,
      },
    ]);
    expect(await conversationAtHub(hub, asks.id)).toMatchObject({
      waitingSince: expect.any(Number),
      lastAuthorKind: 'customer',
      preview: ordinary,
    });
    const to = { workspaceId: hub.workspace.id, conversationId: asks.id, customerId: asks.customerId };
    await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text: ordinary });
    expect(await saidIn(asks)).toHaveLength(1);
    const noted = await hub.hub.context.store.db.select().from(audit).where(eq(audit.subjectId, asks.id));
    expect(noted).toMatchObject([{ action: 'conversation-acknowledged', actorKind: 'system' }]);
  });

  it('says no more than that behind the gate and where everybody reads it', async () => {
    for (const asks of [
      await open({ text: `${ordinary} Somebody stole my coins.` }),
      await open({ text: ordinary }, { channel: 'x' }),
    ]) {
      const [text] = await saidIn(asks);
      expect(text).toContain('Hemos recibido tu mensaje');
      expect(text).not.toContain('https://');
    }
  });

  it('begins no talk with a machine, and none with somebody who begins too many', async () => {
    expect(
      await saidIn(await open({ text: ordinary, headers: { 'Auto-Submitted': 'auto-replied' } })),
    ).toEqual([]);
    expect(await saidIn(await open({ text: ordinary }, { email: 'mailer-daemon@mail.test' }))).toEqual([]);
    const first = await open({ text: ordinary });
    const later = [];
    for (let n = 0; n < 4; n += 1) later.push(await open({ text: ordinary }, { of: first }));
    expect((await Promise.all(later.map(saidIn))).map(({ length }) => length)).toEqual([1, 1, 0, 0]);
    ahead = 3_700_000;
    expect(await saidIn(await open({ text: ordinary }, { of: first }))).toHaveLength(1);
    ahead = 0;
  });

  it('is tried before it is saved, with what the gate finds', async () => {
    const lead = await as('lena');
    const asked = { policy, channel: 'chat' as const, topic: null, locale: 'en' };
    expect(await lead.automation.try({ ...asked, text: ordinary })).toMatchObject({
      guide: 'API keys',
      because: { by: 'word' },
      gate: [],
    });
    expect(await lead.automation.try({ ...asked, text: 'I was hacked' })).toMatchObject({
      text: expect.not.stringContaining('https'),
      guide: null,
      gate: expect.arrayContaining([{ topic: 'security', words: ['hacked'] }]),
    });
    expect(
      await lead.automation.try({ ...asked, policy: { ...policy, active: false }, text: ordinary }),
    ).toMatchObject({ text: null, why: 'off' });
  });
});
