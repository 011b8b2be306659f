import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { Article, Macro } from '../../src/shared/domain/knowledge.ts';
import { Bundle, Change, type ChangesFrame } from '../../src/shared/wire/sync.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { createModelEngine } from '../support/model-engine.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const system = { kind: 'system', id: null } as const;

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let omar: WireClient;
  let sven: WireClient;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    omar = wireClient(hub.url, await hub.signIn('omar'));
    sven = wireClient(hub.url, await hub.signIn('sven'));
  });
  afterAll(() => hub.close());

  const write = (to: Conversation, text: string, html: string | null = null) =>
    receiveCustomerMessage(
      hub.hub.context,
      { workspaceId: hub.workspace.id, conversationId: to.id, customerId: to.customerId },
      { id: uuidv7(), text, html },
    );
  const parse = (frame: ChangesFrame) => frame.changes.map((one) => Change.parse(one));
  const head = async (client: WireClient) => (await client.sync.start({})).cursor;

  it('begins with people and places, and counts what is to come', async () => {
    const start = await omar.sync.start({});
    expect(start.me).toEqual(hub.agents.omar);
    expect(start.agents.map((agent) => agent.id).sort()).toEqual(
      Object.values(hub.agents)
        .map((agent) => agent.id)
        .sort(),
    );
    expect(start.groups.map((group) => group.name)).toEqual(['General', 'Withdrawals', 'Security']);
    expect(start.scope).toEqual({
      epoch: 1,
      groupIds: [hub.groups.general.id],
      restrictedInside: false,
      fields: [],
      masks: [
        { fact: 'email', kind: 'email' },
        { fact: 'phone', kind: 'phone' },
      ],
      role: 'agent',
    });
    expect(start.totals).toEqual({ open: 3, conversations: 3, messages: 3, macros: 2, articles: 2 });
  });

  it('walks all conversations page by page, newest first, none twice and none left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { bundles: unknown[]; next: string | null } = await omar.sync.snapshot({
        phase: 'working',
        after,
        limit: 1,
      });
      for (const bundle of page.bundles) seen.push(Bundle.parse(bundle).conversation.id);
      after = page.next;
    } while (after !== null);
    const { g1, g2, g3 } = hub.conversations;
    expect(seen).toEqual([g3.id, g2.id, g1.id]);
    expect(await omar.sync.snapshot({ phase: 'history', after: null })).toEqual({
      bundles: [],
      sides: [],
      next: null,
    });
  });

  it('brings the newest 200 messages of a long conversation, and the rest when asked', async () => {
    const { w2 } = hub.conversations;
    const mia = wireClient(hub.url, await hub.signIn('mia'));
    for (let n = 2; n <= 230; n += 1) await write(w2, `message ${n}`);
    const { bundles } = await mia.sync.snapshot({ phase: 'working', after: null });
    const long = bundles.map((one) => Bundle.parse(one)).find((one) => one.conversation.id === w2.id);
    expect(long?.complete).toBe(false);
    expect(long?.messages.map((message) => message.ordinal)).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 31),
    );
    const older = await mia.sync.thread({ conversationId: w2.id, before: 31, limit: 20 });
    expect(older.messages.map((message) => message.ordinal)).toEqual(
      Array.from({ length: 20 }, (_, n) => 30 - n),
    );
    expect(older.complete).toBe(false);
    expect((await mia.sync.thread({ conversationId: w2.id, before: 11 })).complete).toBe(true);
  });

  it('says nothing at all of a restricted conversation to an agent outside', async () => {
    const since = await head(omar);
    const { s1, r1 } = hub.conversations;
    await write(s1, 'It happened again.');
    await write(r1, 'Hello?');
    const frame = await omar.sync.changes({ since });
    expect(frame.to).toBeGreaterThan(since);
    expect(frame.changes).toEqual([]);
    expect(parse(await sven.sync.changes({ since })).map((change) => change.entity)).toEqual([
      'conversation',
      'conversation',
      'message',
      'message',
    ]);
    expect(await kindOf(omar.sync.thread({ conversationId: s1.id }))).toBe('not-found');
    expect(await kindOf(omar.sync.thread({ conversationId: r1.id }))).toBe('not-found');
    expect(await kindOf(omar.sync.thread({ conversationId: uuidv7() }))).toBe('not-found');
  });

  it('takes a conversation back from those who lose sight of it, customer included, and from nobody else', async () => {
    const { g1 } = hub.conversations;
    const engine = createModelEngine(omar);
    await engine.begin();
    const mia = wireClient(hub.url, await hub.signIn('mia'));
    const since = await head(mia);
    await restrictConversation(hub.hub.context, hub.workspace.id, g1.id, true, system);
    const gone = (await engine.catchUp()).flatMap(parse);
    expect(gone).toEqual([
      { entity: 'conversation', id: g1.id, row: null },
      { entity: 'customer', id: g1.customerId, row: null },
    ]);
    expect(engine.conversations.has(g1.id)).toBe(false);
    expect(parse(await mia.sync.changes({ since }))).toEqual([]);
  });

  it('brings a conversation that comes into sight whole: customer, conversation, every message', async () => {
    const { g1 } = hub.conversations;
    const since = await head(omar);
    await write(g1, 'Written where omar could not see it.');
    await restrictConversation(hub.hub.context, hub.workspace.id, g1.id, false, system);
    // A page that ends before the move has nothing: neither half a conversation nor a message without one.
    const written = await omar.sync.changes({ since, limit: 2 });
    expect(written).toMatchObject({ to: since + 2, changes: [] });
    const changes = parse(await omar.sync.changes({ since }));
    expect(changes.map((change) => change.entity)).toEqual([
      'customer',
      'conversation',
      'message',
      'message',
    ]);
    expect(changes.at(-1)?.row).toMatchObject({
      bodyText: 'Written where omar could not see it.',
      ordinal: 2,
    });
  });

  it('cuts a page where its texts would grow too large, and loses nothing by it', async () => {
    const { g2 } = hub.conversations;
    const engine = createModelEngine(omar);
    await engine.begin();
    for (let n = 0; n < 14; n += 1) await write(g2, `part ${n}`, `<p>${'x'.repeat(450_000)}</p>`);
    const frames = await engine.catchUp();
    expect(frames.length).toBeGreaterThan(1);
    const texts = [...engine.messages.values()].filter((message) => message.conversationId === g2.id);
    expect(texts.map((message) => message.ordinal).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, n) => n + 1),
    );
  });

  it('asks for a new snapshot when the log does not reach back to the cursor', async () => {
    expect(await kindOf(omar.sync.changes({ since: (await head(omar)) + 1_000 }))).toBe('resnapshot');
  });

  it('names all knowledge by its hash and hands it out by id', async () => {
    const manifest = await omar.sync.manifest({});
    expect(manifest.documents.map((one) => one.kind)).toEqual([
      'collection',
      'section',
      'article',
      'article',
      'macro',
      'macro',
    ]);
    const wanted = [...manifest.documents, { kind: 'macro' as const, id: uuidv7() }];
    const { documents } = await omar.sync.documents({ wanted: wanted.map(({ kind, id }) => ({ kind, id })) });
    expect(documents).toHaveLength(6);
    const rows = documents.map((one) => Change.parse(one));
    const macros = rows.filter((one) => one.entity === 'macro').map((one) => Macro.parse(one.row));
    const articles = rows.filter((one) => one.entity === 'article').map((one) => Article.parse(one.row));
    expect(macros).toContainEqual(hub.macros.greeting);
    expect(articles).toContainEqual(hub.articles.internal);
  });
});
