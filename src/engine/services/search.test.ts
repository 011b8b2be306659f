import { expect, it } from 'vitest';
import {
  agentFixture,
  agentId,
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  customerId,
  fixtureNow,
  groupFixture,
  groupId,
  hashOf,
  messageFixture,
  messageId,
  recoveryFixture,
  variedBundles,
} from '../../../tests/support/engine-data.ts';
import { freshDatabase } from '../../../tests/support/engine-db.ts';
import { staff } from '../../../tests/support/staff.ts';
import type { Conversation, Message } from '../../shared/domain/conversation.ts';
import type { Gate, GateLevel, GateTopic } from '../../shared/domain/gate/gate.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { WritableDb } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyChanges } from '../db/ingest/changes.ts';
import { createSearch } from './search.ts';

const minute = 60_000;
const context = { now: fixtureNow };

function desk(): WritableDb {
  const db = freshDatabase();
  const agents = [agentFixture(1, { name: 'Ana Duarte' }), agentFixture(2, { name: 'Tomás Herrero' })];
  const groups = [
    groupFixture(1, { name: 'Deposits' }),
    groupFixture(2, { name: 'Asset recovery' }),
    groupFixture(3, { name: 'Security' }),
  ];
  return staff(db, { agents, groups });
}

type Written = Partial<Message> & { readonly bodyText: string };
function talk(
  n: number,
  conversation: Partial<Conversation>,
  customer: Partial<Customer>,
  ...written: Written[]
) {
  const messages = written.map((message, i) =>
    messageFixture(n, i + 1, { createdAt: fixtureNow - (100 - i) * minute - n * 3_600_000, ...message }),
  );
  const last = messages.at(-1)?.createdAt ?? fixtureNow;
  return bundleFixture(n, {
    customer: customerFixture(n, customer),
    conversation: conversationFixture(n, {
      lastOrdinal: messages.length,
      lastMessageAt: last,
      createdAt: messages[0]?.createdAt ?? last,
      ...conversation,
    }),
    messages,
  });
}
const gateOf = (level: GateLevel, topic: GateTopic, n: number): Gate => ({
  level,
  reasons: [{ topic, level, words: [], messageId: messageId(n, 1) }],
  at: fixtureNow,
});
const byAgent = (n: number) => ({ author: { kind: 'agent', id: agentId(n) } }) as const;
const file = { hash: hashOf(1), name: 'receipt.png', mime: 'image/png', bytes: 10 };

/** Four conversations of three customers. */
function smallDesk(): WritableDb {
  const db = desk();
  applyBundles(
    db,
    [
      talk(
        1,
        {
          subject: 'Missing USDT',
          tags: ['wrong-network'],
          groupId: groupId(2),
          assigneeId: agentId(2),
          gate: gateOf('human', 'funds', 1),
        },
        {
          name: 'Maya Chen',
          email: 'maya@mail.example',
          phone: '+52 55 1234-5678',
          tier: 'vip',
          locale: 'es-MX',
        },
        { bodyText: 'I sent it over the wrong network', attachments: [file] },
        { bodyText: 'Which network was the wrong one?', ...byAgent(2) },
        { bodyText: 'Seen on BSC, wrong network', kind: 'note', ...byAgent(1) },
      ),
      talk(
        2,
        {
          subject: 'Login from a new device',
          channel: 'email',
          status: 'solved',
          groupId: groupId(3),
          gate: gateOf('unsure', 'unread', 2),
        },
        { name: 'Tunde Okoye', email: 'tunde@mail.example', locale: 'en' },
        { bodyText: 'The network was down, my address is 0x7a9bC3d4e5F60718291f' },
        { bodyText: 'Fixed now', ...byAgent(1) },
      ),
      talk(
        3,
        {
          subject: 'Fees',
          priority: 'high',
          assigneeId: agentId(1),
          createdAt: fixtureNow - 40 * 86_400_000,
          mood: { kind: 'angry', signs: ['again'], ordinal: 2, at: fixtureNow - 2 * 86_400_000, quiet: 0 },
        },
        { name: 'José Peña', email: null, tags: ['press'] },
        { bodyText: 'network fees are wrong', createdAt: fixtureNow - 40 * 86_400_000 },
        { bodyText: 'wrong fees again', createdAt: fixtureNow - 2 * 86_400_000 },
      ),
    ],
    fixtureNow,
  );
  const cases = [recoveryFixture(1, { state: 'with-team' }), recoveryFixture(2, { state: 'closed' })];
  applyChanges(
    db,
    cases.map((row) => ({ entity: 'recovery' as const, id: row.id, row })),
    fixtureNow,
  );
  return db;
}

const texts = async (db: WritableDb, query: string) =>
  (await createSearch().messages(db, { query, limit: 50 }, context)).hits.map((hit) => hit.excerpt.text);
const numbers = async (db: WritableDb, query: string) =>
  (await createSearch().conversations(db, { query, limit: 50 }, context)).hits
    .map((hit) => hit.row.number - 10_000)
    .sort();

it('shows each message with its conversation, who wrote it, and its words marked', async () => {
  const { hits } = await createSearch().messages(smallDesk(), { query: 'netw bsc', limit: 5 }, context);
  expect(hits).toEqual([]);
  const found = await createSearch().messages(smallDesk(), { query: 'bsc wron', limit: 5 }, context);
  expect(found).toMatchObject({
    next: null,
    unknown: [],
    hits: [
      {
        messageId: messageId(1, 3),
        conversationId: conversationId(1),
        conversationNumber: 10_001,
        subject: 'Missing USDT',
        customerName: 'Maya Chen',
        kind: 'note',
        author: { kind: 'agent', name: 'Ana Duarte' },
        excerpt: {
          text: 'Seen on BSC, wrong network',
          marks: [
            [8, 11],
            [13, 17],
          ],
        },
      },
    ],
  });
});

it('finds phrases in their order, and leaves out what must not occur', async () => {
  const db = smallDesk();
  expect(await texts(db, '"wrong network"')).toEqual([
    'Seen on BSC, wrong network',
    'I sent it over the wrong network',
  ]);
  expect(await texts(db, 'wrong -network')).toEqual(['wrong fees again']);
  expect(await texts(db, 'network -"wrong network" -fees')).toEqual([
    'Which network was the wrong one?',
    'The network was down, my address is 0x7a9bC3d4e5F60718291f',
  ]);
});

it.each([
  ['network from:maya', ['I sent it over the wrong network']],
  ['network from:maya@mail.example', ['I sent it over the wrong network']],
  ['network from:me', ['Seen on BSC, wrong network']],
  ['network from:herrero', ['Which network was the wrong one?']],
  ['network from:agent', ['Seen on BSC, wrong network', 'Which network was the wrong one?']],
  ['network -from:agent from:customer tag:wrong-network', ['I sent it over the wrong network']],
  ['network in:security', ['The network was down, my address is 0x7a9bC3d4e5F60718291f']],
  ['network in:"asset recovery" is:note', ['Seen on BSC, wrong network']],
  ['wrong to:me', ['wrong fees again', 'network fees are wrong']],
  ['wrong to:nobody', []],
  ['has:attachment', ['I sent it over the wrong network']],
  ['network channel:email', ['The network was down, my address is 0x7a9bC3d4e5F60718291f']],
  ['network tier:vip lang:es from:customer', ['I sent it over the wrong network']],
  ['wrong priority:high after:7d', ['wrong fees again']],
  ['wrong priority:high before:7d', ['network fees are wrong']],
  ['wrong priority:high -before:7d', ['wrong fees again']],
  ['is:solved network', ['The network was down, my address is 0x7a9bC3d4e5F60718291f']],
  ['-is:open from:me', ['Fixed now']],
  ['is:upset wrong', ['wrong fees again', 'network fees are wrong']],
  ['wrong -is:upset from:customer', ['I sent it over the wrong network']],
  ['wrong recovery:open from:customer', ['I sent it over the wrong network']],
  ['network gate:unread', ['The network was down, my address is 0x7a9bC3d4e5F60718291f']],
])('finds by %s', async (query, expected) => {
  expect(await texts(smallDesk(), query)).toEqual(expected);
});

it.each([
  ['usdt', [1]],
  ['#10002', [2]],
  ['pena', [3]],
  ['-tag:wrong-network', [2, 3]],
  ['from:tomas', [1]],
  ['from:me', [1, 2]],
  ['has:note', [1]],
  ['recovery:open', [1]],
  ['recovery:closed,with-team', [1, 2]],
  ['-recovery:open', [2, 3]],
  ['recovery:credited', []],
  ['gate:human', [1]],
  ['gate:funds,unread', [1, 2]],
  ['-gate:human', [2, 3]],
  ['gate:urgent', []],
  ['status:solved,open -in:deposits', [1, 2]],
  ['before:7d', [3]],
  ['fees before:2010', []],
])('finds conversations by %s', async (query, expected) => {
  expect(await numbers(smallDesk(), query)).toEqual(expected);
});

it('says which names nobody here has', async () => {
  const { unknown, hits } = await createSearch().messages(
    smallDesk(),
    { query: 'from:zebedee in:attic to:zebedee' },
    context,
  );
  expect(hits).toEqual([]);
  expect(unknown).toEqual([
    { operator: 'from', value: 'zebedee' },
    { operator: 'in', value: 'attic' },
    { operator: 'to', value: 'zebedee' },
  ]);
});

it.each([
  ['maya', [1]],
  ['pena', [3]],
  ['mail.example', [1, 2]],
  ['55 1234 5678', [1]],
  ['+525512345678', [1]],
  [customerId(2), [2]],
  ['tier:vip', [1]],
  ['tag:press', [3]],
  ['from:"maya chen",pena', [1, 3]],
  ['from:"maya okoye"', []],
  ['tier:vip pena', []],
  ['channel:email', []],
])('finds customers by %s', (query, expected) => {
  const { hits } = createSearch().customers(smallDesk(), { query }, context);
  expect(hits.map(({ id }) => id).sort()).toEqual(expected.map(customerId));
});

it('finds a customer by the name of somebody who turned out to be them, and says so', () => {
  const db = desk();
  const other = (name: string) => ({ id: customerId(8), name, at: fixtureNow, byAgentId: agentId(1) });
  const mergedIn = [other('Márta Kis'), other('Marta Nagy')];
  applyBundles(db, [talk(1, {}, { name: 'Marta Nagy', mergedIn }, { bodyText: 'hello' })], fixtureNow);
  const { hits } = createSearch().customers(db, { query: 'marta kis' }, context);
  expect(hits).toMatchObject([{ id: customerId(1), formerly: [{ text: 'Márta Kis' }] }]);
});

it('finds the customer who named an address in a message, and says where', () => {
  const { hits } = createSearch().customers(smallDesk(), { query: '0x7a9bC3d4e5F60718291f' }, context);
  expect(hits).toMatchObject([
    { id: customerId(2), namedIn: { conversationId: conversationId(2), messageId: messageId(2, 1) } },
  ]);
});

it('puts the customer whose name begins so first, then whoever wrote last', () => {
  const db = desk();
  const named = ['Xu Chen', 'Chen Li', 'Marichen Ode', 'Chen Wu'];
  applyBundles(
    db,
    named.map((name, i) => talk(i + 1, {}, { name, email: null }, { bodyText: 'hello' })),
    fixtureNow,
  );
  const { hits } = createSearch().customers(db, { query: 'chen' }, context);
  expect(hits.map((hit) => hit.name.text)).toEqual(['Chen Li', 'Chen Wu', 'Xu Chen', 'Marichen Ode']);
});

/** Follows `next` to the end. */
async function all<Hit, After>(
  page: (after: After | undefined) => Promise<{ hits: Hit[]; next: After | null }>,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  let after: After | undefined;
  for (;;) {
    const answer = await page(after);
    hits.push(...answer.hits);
    if (answer.next === null) return hits;
    after = answer.next;
  }
}

it('reaches every hit page by page, also those of the same instant', async () => {
  const db = desk();
  const written = Array.from({ length: 130 }, (_, i) => ({ bodyText: `ticket ${i}`, createdAt: fixtureNow }));
  applyBundles(
    db,
    [talk(1, {}, {}, ...written.slice(0, 70)), talk(2, {}, {}, ...written.slice(70))],
    fixtureNow,
  );
  for (const query of ['ticket', 'ticket tag:x', 'ticket is:open', '-"not there" tick', 'from:customer']) {
    const found = await all((after: number | undefined) =>
      createSearch().messages(db, { query, limit: 7, ...(after !== undefined && { after }) }, context),
    );
    const expected = query.includes('tag:') ? 0 : 130;
    expect({ query, found: new Set(found.map(({ messageId: id }) => id)).size, of: found.length }).toEqual({
      query,
      found: expected,
      of: expected,
    });
  }
});

it('finds the same as looking at everything, whatever is combined', async () => {
  const db = desk();
  const bundles = [...variedBundles(400, { messages: 12, seed: 7 })];
  applyBundles(db, bundles, fixtureNow);
  const messages = bundles.flatMap(({ conversation, messages: own }) =>
    own.filter(({ kind }) => kind !== 'event').map((message) => ({ message, conversation })),
  );
  const says = (text: string, word: string) => ` ${text} `.includes(` ${word} `);
  const cases: [string, (one: (typeof messages)[number]) => boolean][] = [
    [
      'withdrawal deposit ',
      ({ message: { bodyText } }) => says(bodyText, 'withdrawal') && says(bodyText, 'deposit'),
    ],
    ['transact', ({ message: { bodyText } }) => bodyText.includes('transact')],
    [
      'deposit channel:chat',
      ({ message, conversation }) => says(message.bodyText, 'deposit') && conversation.channel === 'chat',
    ],
    [
      '-channel:chat is:note transact',
      ({ message, conversation }) =>
        message.bodyText.includes('transact') && conversation.channel !== 'chat' && message.kind === 'note',
    ],
    ['"the withdrawal"', ({ message: { bodyText } }) => says(bodyText, 'the withdrawal')],
    [
      'fee  -deposit from:agent',
      ({ message }) =>
        says(message.bodyText, 'fee') &&
        !says(message.bodyText, 'deposit') &&
        message.author.kind === 'agent',
    ],
    [
      'status:pending is:note',
      ({ message, conversation }) => conversation.status === 'pending' && message.kind === 'note',
    ],
  ];
  for (const [query, fits] of cases) {
    const found = await all((after: number | undefined) =>
      createSearch().messages(db, { query, limit: 40, ...(after !== undefined && { after }) }, context),
    );
    const expected = messages.filter(fits).map(({ message }) => message.id);
    expect(expected.length, query).toBeGreaterThan(0);
    expect({ query, ids: found.map((hit) => hit.messageId).sort() }).toEqual({ query, ids: expected.sort() });
  }
  const conversations = await all((after: [number, number] | undefined) =>
    createSearch().conversations(db, { query: 'channel:email', limit: 9, ...(after && { after }) }, context),
  );
  const emails = bundles.filter(({ conversation }) => conversation.channel === 'email');
  expect(conversations.map((hit) => hit.row.id).sort()).toEqual(
    emails.map((one) => one.conversation.id).sort(),
  );
  const times = conversations.map((hit) => hit.row.lastMessageAt);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('walks indexes: no search sorts or scans what it does not look at', async () => {
  const db = smallDesk();
  const asked: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = ((text: string) => {
    asked.push(text);
    return prepare(text);
  }) as typeof db.prepare;
  const search = createSearch();
  for (const query of [
    'network',
    '"wrong network" tag:x',
    'has:attachment',
    'from:maya',
    'is:note before:2026-01',
    'network recovery:open gate:funds,human',
    'recovery:open',
  ]) {
    await search.messages(db, { query }, context);
    await search.conversations(db, { query }, context);
    search.customers(db, { query }, context);
  }
  const plans = asked
    .filter(
      (text) => /FROM|from/.test(text) && /messages|message_search|conversations AS c|customers/.test(text),
    )
    .map((text) => ({
      text,
      plan: prepare(`EXPLAIN QUERY PLAN ${text}`)
        .all(...Array(text.split('?').length - 1).fill(null))
        .map((row) => (row as { detail: string }).detail),
    }));
  expect(plans.length).toBeGreaterThan(5);
  for (const { text, plan } of plans) {
    const walked = plan.filter(
      (step) => /SCAN (m|messages)$/.test(step) || (/TEMP B-TREE/.test(step) && !/one\.value/.test(text)),
    );
    expect({ text, walked }).toEqual({ text, walked: [] });
  }
});
