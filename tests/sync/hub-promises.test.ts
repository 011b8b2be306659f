import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  received,
  receivedQuietly,
  receivedSafely,
  takenOn,
} from '../../src/hub/services/escalations/default-texts.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { readScheduled } from '../../src/hub/store/queries/scheduled.ts';
import { escalationTargets } from '../../src/hub/store/schema/escalations.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { decide } from '../../src/shared/domain/recovery/decision-table.ts';
import { defaultTable } from '../../src/shared/domain/recovery/default-table.ts';
import { promisesBeyond } from '../../src/shared/domain/recovery/promises-beyond.ts';
import { recoveryKinds } from '../../src/shared/domain/recovery/recovery-case.ts';
import { sayableTo } from '../../src/shared/domain/recovery/say-to.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

type Who = keyof Exchange['agents'];
const hour = 3_600_000;
const fact = (value: string) => ({ value, messageId: null });
const memo = { 'memo-owner': fact('nobody') };
const promise = 'Do not worry, you will get it back.';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let now = Date.now();
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => now });
  });
  afterAll(() => hub.close());

  async function apply(who: Who, mutation: Mutation) {
    const caller = { agentId: hub.agents[who].id, workspaceId: hub.workspace.id };
    const [result] = await applyMutations(hub.hub.context, caller, [{ key: uuidv7(), mutation }]);
    return result;
  }
  async function talk(locale = 'en'): Promise<Conversation> {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Nia', locale } },
      channel: 'email',
      subject: 'A deposit',
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), text: 'Can you help?' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function begin({ id: conversationId }: Conversation): Promise<string> {
    const caseId = uuidv7();
    const saved = await apply('omar', {
      kind: 'recovery-save',
      conversationId,
      caseId,
      stepId: uuidv7(),
      what: 'missing-memo',
      facts: memo,
      returnTo: null,
      expected: null,
    });
    expect(saved).toMatchObject({ outcome: 'applied' });
    return caseId;
  }
  const close = ({ id: conversationId }: Conversation, caseId: string) =>
    apply('omar', {
      kind: 'recovery-step',
      conversationId,
      caseId,
      stepId: uuidv7(),
      deed: 'close',
      text: '',
      expected: 'collecting',
      handOver: null,
    });
  const wordsTo = ({ id: conversationId, lastOrdinal }: Conversation, bodyText: string) => ({
    conversationId,
    messageId: uuidv7(),
    bodyText,
    attachments: [],
    sources: [],
    base: { seenOrdinal: lastOrdinal, assigneeId: null, heldMs: 0, force: true },
  });
  const reply = (to: Conversation, bodyText: string): Mutation => ({
    kind: 'reply',
    ...wordsTo(to, bodyText),
  });
  const schedule = (to: Conversation, bodyText: string) => ({
    kind: 'schedule' as const,
    ...wordsTo(to, bodyText),
    at: now + hour,
    actions: [],
    thenStatus: null,
    holdOnReply: false,
  });
  const said = async ({ id }: Conversation) =>
    (await readThread(hub.hub.context.store.db, id, undefined, 50))
      .filter(({ kind, author }) => kind === 'reply' && author.kind !== 'customer')
      .map(({ bodyText }) => bodyText);

  it('takes no reply that asks for a recovery phrase or a key, now or for later, and all that warn of it', async () => {
    const one = await talk();
    const asking = 'Please send me your recovery phrase and I look at it.';
    for (const wanted of [reply(one, asking), schedule(one, asking)])
      expect(await apply('omar', wanted)).toMatchObject({ outcome: 'refused', why: 'asks-for-secret' });
    const warns = 'Never send your recovery phrase to anybody, not even to us.';
    expect(await apply('omar', reply(one, warns))).toMatchObject({ outcome: 'applied' });
    expect(await said(one)).toEqual([warns]);
  });

  it('takes no reply that promises more than the case gives, says which words, and keeps nothing of it', async () => {
    const one = await talk();
    expect(await apply('omar', reply(one, promise))).toMatchObject({ outcome: 'applied' });
    const caseId = await begin(one);
    expect(await apply('omar', reply(one, promise))).toEqual({
      key: expect.any(String),
      outcome: 'refused',
      why: 'promise',
      message: expect.any(String),
      values: { what: 'outcome', words: 'will get it back' },
    });
    expect(await apply('omar', reply(one, 'If it can be recovered, the fee is 5 USDT.'))).toMatchObject({
      values: { what: 'amount', words: '5 USDT' },
    });
    expect(await apply('omar', reply(one, 'The refund takes 3 days.'))).toMatchObject({
      values: { what: 'time', words: '3 days' },
    });
    for (const text of ['We cannot guarantee anything yet.', 'Which network did you use on 2026-11-20?'])
      expect(await apply('omar', reply(one, text))).toMatchObject({ outcome: 'applied' });
    await close(one, caseId);
    expect(await apply('omar', reply(one, promise))).toMatchObject({ outcome: 'applied' });
    expect(await said(one)).toHaveLength(4);
  });

  it('looks at what formatting says, and at the words of all languages of the desk', async () => {
    const one = await talk('es');
    await begin(one);
    const rich = { blocks: [{ kind: 'line' as const, runs: [{ text: promise, marks: ['bold' as const] }] }] };
    expect(await apply('omar', { kind: 'reply', ...wordsTo(one, 'We look into it.'), rich })).toMatchObject({
      why: 'promise',
    });
    for (const text of [
      'Le devolveremos el dinero.',
      'Garantimos que dá certo.',
      'Tutarınız iade edilecek.',
      'Chúng tôi sẽ hoàn tiền cho bạn.',
      'سنعيد أموالك',
    ])
      expect(await apply('omar', reply(one, text)), text).toMatchObject({ why: 'promise' });
    expect(await said(one)).toEqual([]);
  });

  it('lets every sentence of the table pass in the customer’s language', async () => {
    for (const locale of ['en', 'es', 'pt-BR', 'tr', 'vi', 'ar']) {
      const one = await talk(locale);
      await begin(one);
      const sentences = sayableTo(decide(defaultTable, 'missing-memo', memo), locale);
      expect(sentences.length).toBeGreaterThan(3);
      const text = sentences.map((sentence) => sentence.text).join(' ');
      expect(await apply('omar', reply(one, text)), text).toMatchObject({ outcome: 'applied' });
    }
  });

  it('takes none in to be sent later, and keeps what was taken in before the case for a person', async () => {
    const one = await talk();
    const early = schedule(one, promise);
    expect(await apply('omar', early)).toMatchObject({ outcome: 'applied' });
    await begin(one);
    expect(await apply('omar', schedule(one, promise))).toMatchObject({ why: 'promise' });
    now += 2 * hour;
    await hub.hub.housekeeping.sendDue();
    const [kept] = await readScheduled(hub.hub.context.store.db, [early.messageId]);
    expect(kept).toMatchObject({ heldBecause: 'refused', bodyText: promise });
    expect(await said(one)).toEqual([]);
  });

  it('tells the customer no such thing with an escalation, nor with what is done with it', async () => {
    const one = await talk();
    await begin(one);
    const { tier2 } = hub.targets;
    const [reason] = tier2.reasons;
    const escalate = (text: string): Extract<Mutation, { kind: 'escalate' }> => ({
      kind: 'escalate',
      conversationId: one.id,
      escalationId: uuidv7(),
      targetId: tier2.id,
      reason: reason?.key ?? '',
      severity: 'normal',
      checks: (reason?.checks ?? []).map((key) => ({ key, there: true })),
      override: '',
      note: 'What is asked.',
      told: { messageId: uuidv7(), text },
    });
    expect(await apply('omar', escalate(promise))).toMatchObject({ why: 'promise' });
    const raised = escalate('We have it.');
    expect(await apply('omar', raised)).toMatchObject({ outcome: 'applied' });
    const { db } = hub.hub.context.store;
    const says = (text: string) =>
      db
        .update(escalationTargets)
        .set({ texts: { ...tier2.texts, accepted: { en: text }, resolved: { en: text } } })
        .where(eq(escalationTargets.id, tier2.id));
    const step = (deed: 'accept' | 'resolve', expected: 'waiting' | 'accepted'): Mutation => ({
      kind: 'escalation-step',
      conversationId: one.id,
      escalationId: raised.escalationId,
      stepId: uuidv7(),
      deed,
      text: 'Done.',
      toTargetId: null,
      expected,
    });
    await says(promise);
    expect(await apply('mia', step('accept', 'waiting'))).toMatchObject({ outcome: 'applied' });
    expect(await said(one)).toEqual(['We have it.']);
    await says('A specialist has had a look.');
    expect(await apply('mia', step('resolve', 'accepted'))).toMatchObject({ outcome: 'applied' });
    expect(await said(one)).toHaveLength(2);
  });
});

it('the words that come with escalations promise nothing in any language', () => {
  for (const texts of [received, receivedQuietly, receivedSafely, takenOn])
    for (const [locale, text] of Object.entries(texts ?? {}))
      for (const kind of recoveryKinds)
        expect(
          promisesBeyond(text, { kind, facts: {}, state: 'collecting' }, defaultTable, locale),
          text,
        ).toEqual([]);
});
