import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { selectRows } from '../../src/hub/store/database.ts';
import { readConversations } from '../../src/hub/store/queries/conversations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Group } from '../../src/shared/domain/people.ts';
import type { RichText, Run } from '../../src/shared/domain/rich-text.ts';
import type { ArticleContent } from '../../src/shared/domain/studio.ts';
import type { Mutation, MutationResult } from '../../src/shared/wire/mutations.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { articleContent, publishArticle } from '../support/studio.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const clients = {} as Record<keyof Exchange['agents'], WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['omar', 'mia', 'lena', 'sven', 'ada'] as const)
      clients[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(() => hub.close());

  type Who = keyof Exchange['agents'];
  async function apply(who: Who, mutation: Mutation, key = uuidv7()): Promise<MutationResult> {
    const { results } = await clients[who].mutations.apply({ items: [{ key, mutation }] });
    const [result] = results;
    if (!result) throw new Error('No result.');
    return result;
  }
  async function newConversation(
    group: Group = hub.groups.general,
    channel: Conversation['channel'] = 'chat',
  ): Promise<Conversation> {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Nia', locale: 'en' } },
      channel,
      subject: 'A question',
      groupId: group.id,
      first: { id: uuidv7(), text: 'Can you help?' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  const write = (to: Conversation, text: string) =>
    receiveCustomerMessage(
      hub.hub.context,
      { workspaceId: hub.workspace.id, conversationId: to.id, customerId: to.customerId },
      { id: uuidv7(), text },
    );
  const now = async (one: Conversation): Promise<Conversation> => {
    const [row] = await readConversations(hub.hub.store.db, [one.id]);
    if (!row) throw new Error('It is gone.');
    return row;
  };
  const thread = async (one: Conversation) =>
    (await readThread(hub.hub.store.db, one.id, undefined, 500)).reverse();
  const reply = (
    to: Conversation,
    bodyText: string,
    base: Partial<Extract<Mutation, { kind: 'reply' }>['base']> = {},
    more: Partial<Extract<Mutation, { kind: 'reply' }>> = {},
  ): Mutation => ({
    kind: 'reply',
    conversationId: to.id,
    messageId: uuidv7(),
    bodyText,
    attachments: [],
    sources: [],
    base: { seenOrdinal: to.lastOrdinal, assigneeId: to.assigneeId, heldMs: 0, force: false, ...base },
    ...more,
  });
  const status = (to: Conversation, next: Conversation['status'], expected = to.status): Mutation => ({
    kind: 'status',
    conversationId: to.id,
    status: next,
    expected,
  });
  const assign = (to: Conversation, assigneeId: string | null, expected = to.assigneeId): Mutation => ({
    kind: 'assign',
    conversationId: to.id,
    assigneeId,
    expected,
  });

  const bold: RichText = {
    blocks: [
      { kind: 'line', runs: [{ text: 'Please ' }, { text: 'wait', marks: ['bold'] }, { text: '\u0000.' }] },
      { kind: 'line', list: 'bullet', depth: 1, runs: [{ text: 'two', href: 'https://northgate.example/' }] },
    ],
  };

  it('sends formatting by e-mail, and its plain text beside it, whatever text the caller claims', async () => {
    const mail = await newConversation(hub.groups.general, 'email');
    expect(await apply('omar', reply(mail, 'something else', {}, { rich: bold }))).toMatchObject({
      outcome: 'applied',
    });
    const [, sent] = await thread(mail);
    expect(sent).toMatchObject({
      bodyText: 'Please wait.\n- two (https://northgate.example/)',
      bodyHtml:
        '<div>Please <strong>wait</strong>.</div><ul><li><a href="https://northgate.example/">two</a></li></ul>',
    });
    expect((await now(mail)).preview).toBe('Please wait. - two (https://northgate.example/)');
  });

  it('sends the plain text alone where the channel carries no formatting', async () => {
    const chat = await newConversation();
    await apply('omar', reply(chat, '', {}, { rich: bold }));
    const [, sent] = await thread(chat);
    expect(sent).toMatchObject({ bodyText: expect.stringContaining('Please wait.'), bodyHtml: null });
  });

  it('looks through what formatting says: nothing passes in it that may not pass in a text', async () => {
    const mail = await newConversation(hub.groups.general, 'email');
    const said = (...runs: Run[]): RichText => ({ blocks: [{ kind: 'line', runs }] });
    const split = said({ text: 'Dear {{cust' }, { text: 'omer}}', marks: ['bold'] });
    expect(await apply('omar', reply(mail, 'harmless', {}, { rich: split }))).toMatchObject({
      outcome: 'refused',
      why: 'unfilled-placeholder',
    });
    const hidden = said({
      text: 'here',
      href: `https://northgate.example/a/${hub.articles.internal.articleKey}`,
    });
    expect(await apply('omar', reply(mail, 'harmless', {}, { rich: hidden }))).toMatchObject({
      outcome: 'refused',
      why: 'internal-article',
    });
    const long = said({ text: 'x'.repeat(20_000), href: 'https://northgate.example/' });
    expect(await apply('omar', reply(mail, 'harmless', {}, { rich: long }))).toMatchObject({
      outcome: 'refused',
      why: 'invalid',
    });
    expect(await thread(mail)).toHaveLength(1);
  });

  it('sends a reply: the conversation is open, nobody waits, the clocks stand still', async () => {
    const one = await newConversation();
    expect(one.sla.firstReplyDueAt).not.toBeNull();
    const result = await apply('omar', reply(one, 'Of course.'));
    expect(result.outcome).toBe('applied');
    const after = await now(one);
    expect(after).toMatchObject({
      status: 'open',
      waitingSince: null,
      preview: 'Of course.',
      lastAuthorKind: 'agent',
      lastOrdinal: 3,
      version: 2,
    });
    expect(after.sla).toMatchObject({ firstReplyDueAt: null, nextReplyDueAt: null });
    const lines = await thread(one);
    expect(lines.map((line) => [line.ordinal, line.kind])).toEqual([
      [1, 'reply'],
      [2, 'reply'],
      [3, 'event'],
    ]);
    expect(lines[2]?.event).toEqual({ type: 'status', from: 'new', to: 'open' });
    const frame = await clients.omar.sync.changes({
      since: result.outcome === 'applied' ? result.seq - 3 : 0,
    });
    expect(frame.changes).toContainEqual(expect.objectContaining({ entity: 'conversation', id: one.id }));
  });

  it('executes a key once, however often and however at once it comes', async () => {
    const one = await newConversation();
    const wanted = reply(one, 'Just once.');
    const key = uuidv7();
    const results = await Promise.all(Array.from({ length: 20 }, () => apply('omar', wanted, key)));
    expect(results.filter((result) => result.outcome === 'applied')).toHaveLength(1);
    expect(results.filter((result) => result.outcome === 'duplicate')).toHaveLength(19);
    const seqs = new Set(results.map((result) => ('seq' in result ? result.seq : -1)));
    expect(seqs.size).toBe(1);
    expect((await thread(one)).filter((line) => line.bodyText === 'Just once.')).toHaveLength(1);
    // What the writer had in sight differs between two attempts; it is the same reply all the same.
    const later = { ...wanted, base: { seenOrdinal: 1, assigneeId: null, heldMs: 90_000, force: false } };
    expect((await apply('omar', later as Mutation, key)).outcome).toBe('duplicate');
  });

  it('refuses a key that comes with another content, or from another agent', async () => {
    const one = await newConversation();
    const key = uuidv7();
    await apply('omar', { kind: 'priority', conversationId: one.id, priority: 'high' }, key);
    expect(
      await apply('omar', { kind: 'priority', conversationId: one.id, priority: 'low' }, key),
    ).toMatchObject({
      outcome: 'refused',
      why: 'invalid',
    });
    expect(
      await apply('lena', { kind: 'priority', conversationId: one.id, priority: 'high' }, key),
    ).toMatchObject({
      outcome: 'refused',
      why: 'invalid',
    });
  });

  it('gives a conversation to one of two who claim it at once, and tells the other who has it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await newConversation();
      const [byOmar, byLena] = await Promise.all([
        apply('omar', assign(one, hub.agents.omar.id)),
        apply('lena', assign(one, hub.agents.lena.id)),
      ]);
      expect([byOmar.outcome, byLena.outcome].sort()).toEqual(['applied', 'conflict']);
      const winner = byOmar.outcome === 'applied' ? hub.agents.omar : hub.agents.lena;
      const loser = byOmar.outcome === 'applied' ? byLena : byOmar;
      expect(loser).toMatchObject({
        because: 'taken',
        byAgentId: winner.id,
        current: { assigneeId: winner.id },
      });
      expect((await thread(one)).filter((line) => line.kind === 'event')).toHaveLength(1);
    }
  });

  it('leaves the items beside a refused one alone', async () => {
    const one = await newConversation();
    const { results } = await clients.omar.mutations.apply({
      items: [
        { key: uuidv7(), mutation: reply(one, 'Dear {{customer.name}}') },
        {
          key: uuidv7(),
          mutation: { kind: 'tags', conversationId: one.id, add: ['fees', 'vip'], remove: [] },
        },
        { key: uuidv7(), mutation: status(one, 'solved') },
      ],
    });
    expect(results.map((result) => result.outcome)).toEqual(['refused', 'applied', 'applied']);
    expect(await now(one)).toMatchObject({ tags: ['fees', 'vip'], status: 'solved', waitingSince: null });
  });

  it('lets reply and solve follow each other, written against the same picture', async () => {
    const one = await newConversation();
    const { results } = await clients.omar.mutations.apply({
      items: [
        { key: uuidv7(), mutation: reply(one, 'Done.') },
        { key: uuidv7(), mutation: status(one, 'solved', 'new') },
      ],
    });
    expect(results.map((result) => result.outcome)).toEqual(['applied', 'applied']);
  });

  describe('a reply that went stale', () => {
    it('is held up when another agent has answered', async () => {
      const one = await newConversation();
      await apply('lena', reply(one, 'I have it.'));
      expect(await apply('omar', reply(one, 'I have it too.'))).toMatchObject({
        outcome: 'conflict',
        because: 'answered-by-other',
        byAgentId: hub.agents.lena.id,
        current: { preview: 'I have it.' },
      });
    });

    it('is held up when somebody else has taken the conversation', async () => {
      const one = await newConversation();
      await apply('lena', assign(one, hub.agents.lena.id));
      expect(await apply('omar', reply(one, 'Hello'))).toMatchObject({
        outcome: 'conflict',
        because: 'taken',
        byAgentId: hub.agents.lena.id,
      });
      expect((await apply('omar', reply(await now(one), 'Hello'))).outcome).toBe('applied');
    });

    it('is held up when the customer wrote while it waited, not when it goes at once', async () => {
      const one = await newConversation();
      await write(one, 'Never mind, solved.');
      expect(await apply('omar', reply(one, 'Try this', { heldMs: 30_001 }))).toMatchObject({
        outcome: 'conflict',
        because: 'customer-wrote',
        byAgentId: null,
      });
      expect((await apply('omar', reply(one, 'Try this', { heldMs: 30_000 }))).outcome).toBe('applied');
    });

    it('is held up when the conversation was closed', async () => {
      const one = await newConversation();
      await apply('lena', status(one, 'closed'));
      expect(await apply('omar', reply(one, 'Hello'))).toMatchObject({
        outcome: 'conflict',
        because: 'closed',
        byAgentId: hub.agents.lena.id,
      });
    });

    it('goes out when the agent has looked and sends it all the same, under the same key too', async () => {
      const one = await newConversation();
      const key = uuidv7();
      const wanted = reply(one, 'All the same');
      await apply('lena', reply(one, 'I have it.'));
      expect((await apply('omar', wanted, key)).outcome).toBe('conflict');
      const forced = { ...wanted, base: { seenOrdinal: 1, assigneeId: null, heldMs: 0, force: true } };
      expect((await apply('omar', forced as Mutation, key)).outcome).toBe('applied');
    });
  });

  describe('what must not go out', () => {
    it.each([
      ['an unfilled placeholder', 'Hello {{ customer.name }}!', 'unfilled-placeholder'],
      ['half a placeholder', 'Hello {{customer.name},', 'unfilled-placeholder'],
      ['a condition', 'Hello {% if customer.tier == "vip" %}x', 'unfilled-placeholder'],
      [
        'a recovery phrase',
        'legal winner thank year wave sausage worth useful legal winner thank yellow',
        'secret',
      ],
      ['nothing', '   \n ', 'empty'],
      ['control characters alone', '\u0000\u0007', 'empty'],
    ])('%s', async (_what, text, why) => {
      expect(await apply('omar', reply(await newConversation(), text))).toMatchObject({
        outcome: 'refused',
        why,
      });
    });

    it('a link to an article for the team alone, by id, by key, or as a source', async () => {
      const { internal, public: open } = hub.articles;
      const one = await newConversation();
      for (const text of [
        `See groundcrew://article/${internal.id}`,
        `See ${internal.id.toUpperCase()}`,
        `See https://help.northgate.example/en/${internal.articleKey}.`,
      ])
        expect(await apply('omar', reply(one, text))).toMatchObject({
          outcome: 'refused',
          why: 'internal-article',
        });
      const sources = [{ kind: 'article' as const, id: internal.id, version: 1 }];
      expect(await apply('omar', reply(one, 'We check…', {}, { sources }))).toMatchObject({
        why: 'internal-article',
      });
      expect((await apply('omar', reply(one, `See ${open.url}`))).outcome).toBe('applied');
    });

    it('words for the team alone, however they came into the text, and whatever was published meanwhile', async () => {
      const articleKey = `duties-${uuidv7()}`;
      const block =
        'Ring the duty officer at night before a single word is said about the outage to anybody.';
      const publish = async (documentId: string, bodyHtml: string, more: Partial<ArticleContent> = {}) => {
        const content = articleContent(hub.articles.public.sectionId, articleKey, bodyHtml, more);
        await publishArticle(hub, { documentId, content });
      };
      const one = await newConversation();
      const pasted = `Hello. ${block} Thank you.`;
      expect((await apply('omar', reply(one, pasted))).outcome).toBe('applied');
      const documentId = uuidv7();
      await publish(documentId, `<p>Outages end.</p><div class="internal-block"><p>${block}</p></div>`);
      expect(await apply('omar', reply(one, pasted))).toMatchObject({
        outcome: 'refused',
        why: 'internal-article',
      });
      expect((await apply('omar', reply(one, 'Outages end.'))).outcome).toBe('applied');
      // Agents who read it before still see it under what changed.
      const instead = 'Write to the desk at night before a single word is said about the outage.';
      await publish(documentId, `<p>Outages end.</p><div class="internal-block"><p>${instead}</p></div>`);
      await publish(documentId, '<p>Outages end.</p>');
      for (const words of [pasted, instead])
        expect(await apply('omar', reply(one, words))).toMatchObject({ why: 'internal-article' });
      // What customers may read elsewhere is everybody's.
      await publish(uuidv7(), `<p>${block}</p>`, { articleKey: `${articleKey}-open`, url: null });
      expect((await apply('omar', reply(one, pasted))).outcome).toBe('applied');
    });

    it('a file that the hub does not have, or that is not this agent’s to give', async () => {
      const one = await newConversation();
      const attachments = [{ hash: 'a'.repeat(64), name: 'a.png', mime: 'image/png', bytes: 1 }];
      expect(await apply('omar', reply(one, 'Here', {}, { attachments }))).toMatchObject({
        outcome: 'refused',
        why: 'attachment-missing',
      });
      const known = [{ ...hub.picture, name: '../../step.png', mime: 'text/html', bytes: 1 }];
      expect((await apply('omar', reply(one, 'Here', {}, { attachments: known }))).outcome).toBe('applied');
      expect((await thread(one)).at(1)?.attachments).toEqual([{ ...hub.picture, name: '../../step.png' }]);
    });

    it('a message whose id is there already', async () => {
      const one = await newConversation();
      const [first] = await thread(one);
      expect(await apply('omar', reply(one, 'Hi', {}, { messageId: first?.id ?? '' }))).toMatchObject({
        outcome: 'refused',
        why: 'id-taken',
      });
    });
  });

  it('keeps a note from nobody of the team and changes nothing the customer sees', async () => {
    const one = await newConversation();
    const note: Mutation = {
      kind: 'note',
      conversationId: one.id,
      messageId: uuidv7(),
      bodyText: 'Careful {{here}}',
      attachments: [],
    };
    expect((await apply('omar', note)).outcome).toBe('applied');
    expect(await now(one)).toMatchObject({
      status: 'new',
      preview: 'Can you help?',
      lastAuthorKind: 'customer',
      lastOrdinal: 2,
    });
  });

  it('opens a solved conversation again when the customer writes, and wakes a sleeping one', async () => {
    const one = await newConversation();
    await apply('omar', status(one, 'solved'));
    await write(one, 'It came back.');
    expect(await now(one)).toMatchObject({ status: 'open', preview: 'It came back.' });
    const until = Date.now() + 3_600_000;
    await apply('omar', { kind: 'snooze', conversationId: one.id, until });
    expect((await now(one)).snoozedUntil).toBe(until);
    await write(one, 'Hello?');
    expect((await now(one)).snoozedUntil).toBeNull();
    const ordinals = (await thread(one)).map((line) => line.ordinal);
    expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
  });

  it('compares before it sets: status, group', async () => {
    const one = await newConversation();
    await apply('lena', status(one, 'pending'));
    expect(await apply('omar', status(one, 'on_hold', 'new'))).toMatchObject({
      outcome: 'conflict',
      because: 'changed',
      byAgentId: hub.agents.lena.id,
      current: { status: 'pending' },
    });
    await write(one, 'Any news?');
    expect(await apply('omar', status(one, 'solved', 'pending'))).toMatchObject({
      outcome: 'conflict',
      because: 'customer-wrote',
    });
    const moved: Mutation = {
      kind: 'group',
      conversationId: one.id,
      groupId: hub.groups.withdrawals.id,
      expected: hub.groups.general.id,
    };
    expect((await apply('lena', moved)).outcome).toBe('applied');
    expect(await apply('lena', { ...moved, groupId: hub.groups.security.id })).toMatchObject({
      outcome: 'conflict',
      because: 'changed',
    });
  });

  it('lets go of an assignee who cannot follow into another queue, and of sight with it', async () => {
    const one = await newConversation();
    await apply('omar', assign(one, hub.agents.omar.id));
    const moved: Mutation = {
      kind: 'group',
      conversationId: one.id,
      groupId: hub.groups.security.id,
      expected: hub.groups.general.id,
    };
    expect((await apply('omar', moved)).outcome).toBe('applied');
    expect(await now(one)).toMatchObject({ groupId: hub.groups.security.id, assigneeId: null });
    expect(await apply('omar', reply(one, 'Hello'))).toMatchObject({ outcome: 'refused', why: 'not-found' });
    expect(await apply('ada', reply(one, 'Hello'))).toMatchObject({ outcome: 'refused', why: 'not-found' });
    expect((await apply('sven', reply(await now(one), 'Hello'))).outcome).toBe('applied');
  });

  it('refuses an assignee who may not see the conversation, and one who is not there', async () => {
    const one = await newConversation();
    expect(await apply('omar', assign(one, hub.agents.mia.id))).toMatchObject({
      outcome: 'refused',
      why: 'not-theirs',
      values: { agent: 'Mia Lund' },
    });
    expect(await apply('omar', assign(one, uuidv7()))).toMatchObject({ outcome: 'refused', why: 'no-agent' });
  });

  it('keeps tags within their number', async () => {
    const one = await newConversation();
    const add = Array.from({ length: 40 }, (_, n) => `t${n}`);
    expect((await apply('omar', { kind: 'tags', conversationId: one.id, add, remove: [] })).outcome).toBe(
      'applied',
    );
    const more: Mutation = { kind: 'tags', conversationId: one.id, add: ['one more'], remove: [] };
    expect(await apply('omar', more)).toMatchObject({ why: 'too-many-tags', values: { most: 40 } });
    expect((await apply('omar', { ...more, remove: ['t0'] })).outcome).toBe('applied');
  });

  it('takes what a customer wrote once, even twenty times at once', async () => {
    const one = await newConversation();
    const to = { workspaceId: hub.workspace.id, conversationId: one.id, customerId: one.customerId };
    const inbound = { id: uuidv7(), text: 'Sent by a nervous thumb' };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => receiveCustomerMessage(hub.hub.context, to, inbound)),
    );
    expect(outcomes.filter((one) => one.outcome === 'received')).toHaveLength(1);
    expect(outcomes.filter((one) => one.outcome === 'duplicate')).toHaveLength(19);
    expect((await now(one)).lastOrdinal).toBe(2);
  });

  it('writes down who did what, never what was written, and lets nobody rewrite it', async () => {
    const one = await newConversation();
    await apply('omar', reply(one, 'A secret of the customer'));
    const rows = await selectRows<{ action: string; actor_id: string; details: unknown }>(
      hub.hub.store.db,
      sql`select action, actor_id, details from audit where subject_id = ${one.id}::uuid`,
    );
    expect(rows).toMatchObject([{ action: 'conversation-reply', actor_id: hub.agents.omar.id }]);
    expect(JSON.stringify(rows)).not.toContain('secret');
    await expect(hub.hub.store.db.execute(sql`update audit set action = 'x'`)).rejects.toThrow();
    await expect(hub.hub.store.db.execute(sql`delete from audit`)).rejects.toThrow();
  });
});
