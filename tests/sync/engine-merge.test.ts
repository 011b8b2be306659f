import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getConversation, getThread } from '../../src/engine/services/conversation.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import {
  closeEngines,
  differences,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, customerWrites } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function desk(name: keyof TestHub['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}

/** A customer with a conversation in `general` and a younger one, elsewhere if need be. */
async function twoOfOne(
  place: { groupId?: string; restricted?: boolean } = {},
): Promise<{ first: Conversation; second: Conversation }> {
  const open = async (
    customer: Parameters<typeof openConversation>[2]['customer'],
    text: string,
    at: typeof place,
  ) => {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer,
      channel: 'chat',
      subject: text,
      groupId: at.groupId ?? hub.groups.general.id,
      ...(at.restricted ? { restricted: true } : {}),
      first: { id: randomUUID(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  };
  const first = await open(
    { create: { name: 'Nia', locale: 'en', email: null } },
    'Where is my deposit?',
    {},
  );
  const second = await open({ id: first.customerId }, 'Hello, anybody there?', place);
  return { first, second };
}

const thread = (engine: TestEngine, id: string) =>
  getThread(engine.db(), { id, limit: 50 }).thread.messages.flatMap(({ kind, bodyText, from }) =>
    kind === 'event' ? [] : [[bodyText, from?.number ?? null]],
  );
const draftText = async (engine: TestEngine, conversationId: string, mode: 'reply' | 'note' = 'reply') =>
  (await call(engine).draft.get({ conversationId, mode }))?.text;
const shown = (engine: TestEngine, id: string) => getConversation(engine.db(), id);

it('two conversations of one customer go on as one: read together, owed together, and taken apart again', async () => {
  const { first, second } = await twoOfOne({ groupId: hub.groups.withdrawals.id });
  await customerWrites(hub, first, 'It is 500 USDT');
  const lena = await desk('lena');
  const omar = await desk('omar');
  const before = await conversationAtHub(hub, second.id);

  lena.services.merging.merge({ id: first.id, otherId: second.id });
  await until('the merge', () => shown(lena, second.id).mergedInto?.id === first.id);
  expect(shown(lena, second.id)).toMatchObject({
    mergedInto: { id: first.id, number: first.number },
    conversation: { status: 'closed', groupId: hub.groups.general.id },
  });
  expect(thread(lena, first.id)).toEqual([
    ['Where is my deposit?', null],
    ['Hello, anybody there?', second.number],
    ['It is 500 USDT', null],
  ]);
  // Who sees only the one that stays sees all of it: the other has come into its queue.
  await until('omar to have it too', () => thread(omar, first.id).length === 3);

  // What the customer writes in the old place comes into the one that goes on.
  await customerWrites(hub, second, 'Still waiting');
  await until('their words', () => thread(lena, first.id).length === 4);
  expect(thread(lena, first.id).at(-1)).toEqual(['Still waiting', null]);
  // Nothing is answered any more where nobody looks: it says where it goes on, and what was written stands there.
  await reply(lena, second.id, 'Into the void');
  await until('it to be refused', () => lena.status().outbox.parked === 1);
  const [stopped] = lena.services.outbox.list();
  expect(stopped).toMatchObject({
    reason: { code: 'outbox.refused.goes-on', values: { number: first.number } },
    summary: 'Into the void',
  });
  const edited = lena.services.outbox.edit({ key: stopped?.key ?? '' });
  expect(edited).toEqual({ conversationId: first.id, mode: 'reply' });
  expect(await draftText(lena, first.id)).toBe('Into the void');
  expect(await draftText(lena, second.id)).toBeUndefined();
  await call(lena).draft.discard({ conversationId: first.id, mode: 'reply' });

  omar.services.merging.unmerge({ id: second.id });
  await until('them to be two', () => shown(lena, second.id).mergedInto === null);
  const after = await conversationAtHub(hub, second.id);
  expect({ ...after, lastOrdinal: 0, version: 0, updatedAt: 0 }).toEqual({
    ...before,
    lastOrdinal: 0,
    version: 0,
    updatedAt: 0,
  });
  expect(thread(lena, first.id).map(([text]) => text)).toEqual([
    'Where is my deposit?',
    'It is 500 USDT',
    'Still waiting',
  ]);
  expect(() => lena.services.merging.unmerge({ id: second.id })).toThrow('not merged');
  await until('omar to have sent', () => isSent(omar));
  expect(await differences(lena, hub.url, await hub.signIn('lena'))).toEqual([]);
  const written = (await hub.hub.store.db.select().from(audit)).filter(({ action }) =>
    action.endsWith('merge'),
  );
  expect(
    written.map(({ action, actorId, subjectId, details }) => [action, actorId, subjectId, details]),
  ).toEqual([
    ['conversation-merge', hub.agents.lena.id, first.id, { other: second.id }],
    ['conversation-unmerge', hub.agents.omar.id, first.id, { other: second.id }],
  ]);
});

it('what was begun in a conversation that a colleague merged away is kept, and is taken along to where it goes on', async () => {
  const { first, second } = await twoOfOne();
  const lena = await desk('lena');
  const omar = await desk('omar');
  const write = (conversationId: string, mode: 'reply' | 'note', text: string) =>
    call(lena).draft.save({ conversationId, mode, text, attachments: [], sources: [], actions: [] });
  await write(second.id, 'reply', 'Dear Nia,');
  await write(second.id, 'note', 'She called.');
  await write(first.id, 'reply', 'See below.');
  await expect(call(lena).draft.carry({ id: second.id })).rejects.toMatchObject({ kind: 'too-late' });

  omar.services.merging.merge({ id: first.id, otherId: second.id });
  await until('the merge', () => shown(lena, second.id).mergedInto?.id === first.id);
  expect(await draftText(lena, second.id)).toBe('Dear Nia,');

  expect(await call(lena).draft.carry({ id: second.id })).toEqual({
    conversationId: first.id,
    mode: 'reply',
  });
  expect(await draftText(lena, first.id)).toBe('Dear Nia,\n\nSee below.');
  expect(await draftText(lena, first.id, 'note')).toBe('She called.');
  expect(await draftText(lena, second.id)).toBeUndefined();
  expect(await draftText(lena, second.id, 'note')).toBeUndefined();
});

it('what waits for its time in a conversation that was merged away is not sent there, and is taken back to where it goes on', async () => {
  const { first, second } = await twoOfOne();
  const lena = await desk('lena');
  const omar = await desk('omar');
  const waiting = (conversationId: string | null) => call(lena).scheduled.list({ conversationId });
  await reply(lena, second.id, 'Good morning, Nia.', { at: Date.now() + 3_600_000 });
  await until('the hub to have it', async () => (await waiting(second.id))[0]?.outboxKey === null);
  const [row] = await waiting(second.id);
  expect(row?.goesOnIn).toBeNull();
  expect(await waiting(first.id)).toEqual([]);

  omar.services.merging.merge({ id: first.id, otherId: second.id });
  await until('the merge', () => shown(lena, second.id).mergedInto?.id === first.id);
  for (const place of [first.id, second.id, null])
    expect(await waiting(place)).toMatchObject([{ id: row?.id, goesOnIn: first.number, mayChange: true }]);
  await expect(call(lena).scheduled.move({ id: row?.id ?? '', at: null })).rejects.toThrow('goes-on');

  expect(await call(lena).scheduled.edit({ id: row?.id ?? '' })).toEqual({ conversationId: first.id });
  expect(await draftText(lena, first.id)).toBe('Good morning, Nia.');
  expect(await waiting(null)).toEqual([]);
});

it('no reply promises more than the recovery case of a conversation that was merged in gives', async () => {
  const { first, second } = await twoOfOne();
  const lena = await desk('lena');
  const draft = {
    of: null,
    what: 'missing-memo' as const,
    facts: { 'memo-owner': { value: 'nobody', messageId: null } },
    returnTo: { address: '', proof: null },
  };
  await call(lena).recovery.save({ conversationId: second.id, draft });
  await until('the case to be at the hub', () => isSent(lena));
  lena.services.merging.merge({ id: first.id, otherId: second.id });
  await until('the merge', () => shown(lena, second.id).mergedInto?.id === first.id);

  const text = 'Do not worry, you will get it back.';
  const found = await call(lena).compose.check({
    conversationId: first.id,
    mode: 'reply',
    text,
    sources: [],
  });
  expect(found.filter(({ kind }) => kind === 'promise')).toHaveLength(1);
  const sent = await applyMutations(
    hub.hub.context,
    { agentId: hub.agents.lena.id, workspaceId: hub.workspace.id },
    [
      {
        key: uuidv7(),
        mutation: {
          kind: 'reply',
          conversationId: first.id,
          messageId: uuidv7(),
          bodyText: text,
          attachments: [],
          sources: [],
          base: { seenOrdinal: 99, assigneeId: null, heldMs: 0, force: true },
        },
      },
    ],
  );
  expect(sent).toMatchObject([{ outcome: 'refused', why: 'promise' }]);
});

it('refuses to merge what is of two customers, restricted, or merged already, and says why', async () => {
  const { first, second } = await twoOfOne();
  const hidden = await twoOfOne({ restricted: true });
  const sven = await desk('sven');
  expect(() => sven.services.merging.merge({ id: first.id, otherId: hub.conversations.g1.id })).toThrow(
    'one customer',
  );
  const refusal = async (id: string, otherId: string) => {
    sven.services.merging.merge({ id, otherId });
    await until('the answer', () => sven.status().outbox.parked === 1);
    const [item] = sven.services.outbox.list();
    sven.services.outbox.discard({ key: item?.key ?? '' });
    return item?.reason?.code;
  };
  expect(await refusal(hidden.first.id, hidden.second.id)).toBe('outbox.refused.other-audience');
  expect(await refusal(hidden.second.id, hidden.first.id)).toBe('outbox.refused.other-audience');
  sven.services.merging.merge({ id: first.id, otherId: second.id });
  await until('the merge', () => shown(sven, second.id).mergedInto !== null);
  expect(await refusal(second.id, first.id)).toBe('outbox.refused.merged');
  // Nor one in which another goes on: that would hide it.
  const third = await openConversation(hub.hub.context, hub.workspace.id, {
    customer: { id: first.customerId },
    channel: 'chat',
    subject: 'A third',
    groupId: hub.groups.general.id,
    first: { id: randomUUID(), text: 'A third' },
  });
  if (third.outcome !== 'opened') throw new Error(third.outcome);
  await until('it to come', () => has(sven, third.conversation.id));
  expect(await refusal(third.conversation.id, first.id)).toBe('outbox.refused.merged');
});

it('one conversation is split in two: what is chosen begins another, linked; taken back while nobody has answered', async () => {
  const { first } = await twoOfOne();
  await customerWrites(hub, first, 'And how do I change my e-mail?');
  const lena = await desk('lena');
  const chosen = getThread(lena.db(), { id: first.id, limit: 50 }).thread.messages.filter(
    ({ bodyText }) => bodyText === 'And how do I change my e-mail?',
  );
  const { id } = lena.services.merging.split({ id: first.id, messageIds: chosen.map((one) => one.id) });
  await until('the new one', () => has(lena, id));
  expect(thread(lena, id)).toEqual([['And how do I change my e-mail?', null]]);
  const made = shown(lena, id).conversation;
  expect(made).toMatchObject({
    customerId: first.customerId,
    groupId: first.groupId,
    // A chat page shows one conversation: the other goes on as a ticket, for this customer has no address.
    channel: 'ticket',
    status: 'open',
    links: [{ id: first.id, number: first.number, type: 'related' }],
    waitingSince: chosen[0]?.createdAt,
  });
  expect(thread(lena, first.id)).toHaveLength(2);
  await until('the link back', () => shown(lena, first.id).conversation.links.length === 1);

  lena.services.merging.unsplit({ id: first.id, otherId: id });
  await until('it to be closed', () => shown(lena, id).conversation.status === 'closed');
  await until('the link to be gone', () => shown(lena, first.id).conversation.links.length === 0);

  // Once somebody has answered there, it is a conversation of its own.
  const again = lena.services.merging.split({ id: first.id, messageIds: chosen.map((one) => one.id) });
  await until('another one', () => has(lena, again.id));
  await reply(lena, again.id, 'In your settings.');
  await until('the answer', () => isSent(lena));
  lena.services.merging.unsplit({ id: first.id, otherId: again.id });
  await until('it to be refused', () => lena.status().outbox.parked === 1);
  expect(lena.services.outbox.list()[0]?.reason?.code).toBe('outbox.conflict.changed');
  lena.services.outbox.discard({ key: lena.services.outbox.list()[0]?.key ?? '' });
  const written = await hub.hub.store.db.select().from(audit);
  expect(written.filter(({ action }) => /split$/.test(action)).map(({ action }) => action)).toEqual([
    'conversation-split',
    'conversation-unsplit',
    'conversation-split',
  ]);
  expect(await differences(lena, hub.url, await hub.signIn('lena'))).toEqual([]);
});

it('two conversations that have to do with each other say so, both; also while the hub cannot be reached', async () => {
  const { g1, w1 } = hub.conversations;
  const lena = await desk('lena');
  const omar = await desk('omar');
  lena.services.merging.link({ id: g1.id, otherId: w1.id, what: 'incident-of', tie: true });
  expect(shown(lena, g1.id).conversation.links).toEqual([
    { id: w1.id, number: w1.number, type: 'incident-of' },
  ]);
  await until('both', () => shown(lena, w1.id).conversation.links.length === 1);
  expect(shown(lena, w1.id).conversation.links).toEqual([
    { id: g1.id, number: g1.number, type: 'problem-of' },
  ]);
  // Who may not see the other one learns its number alone.
  await until('omar to hear', () => shown(omar, g1.id).conversation.links.length === 1);
  expect(has(omar, w1.id)).toBe(false);
  expect(() =>
    omar.services.merging.link({ id: g1.id, otherId: w1.id, what: 'related', tie: true }),
  ).toThrow();

  lena.services.merging.link({ id: w1.id, otherId: g1.id, what: 'problem-of', tie: false });
  await until('neither', () => shown(lena, g1.id).conversation.links.length === 0);
  expect(shown(lena, w1.id).conversation.links).toEqual([]);
  const written = await hub.hub.store.db.select().from(audit);
  expect(
    written.filter(({ action }) => /link$/.test(action)).map(({ action, details }) => [action, details]),
  ).toEqual([
    ['conversation-link', { other: w1.id, what: 'incident-of' }],
    ['conversation-unlink', { other: g1.id, what: 'problem-of' }],
  ]);
  await until('lena to have sent', () => isSent(lena));
  expect(await differences(lena, hub.url, await hub.signIn('lena'))).toEqual([]);
});

function has(engine: TestEngine, id: string): boolean {
  return engine.db().prepare('SELECT 1 FROM conversations WHERE id = ?').get(id) !== undefined;
}
