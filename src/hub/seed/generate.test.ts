import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { Conversation, Message } from '../../shared/domain/conversation.ts';
import { Agent, Customer, Group, Workspace } from '../../shared/domain/people.ts';
import { findUnfilled } from '../../shared/domain/placeholders.ts';
import { channels, isWorking } from '../../shared/domain/vocabulary.ts';
import type { SeedBundle } from './conversation.ts';
import { type GeneratedExchange, generateExchange } from './generate.ts';

const now = Date.UTC(2026, 10, 22, 15, 0);
let exchange: GeneratedExchange;
let bundles: SeedBundle[];
let customers: Map<string, Customer>;

beforeAll(() => {
  exchange = generateExchange({ now });
  bundles = [...exchange.bundles];
  customers = new Map([...exchange.customers].map((customer) => [customer.id, customer]));
});

function fingerprint(options: Parameters<typeof generateExchange>[0]): string {
  const hash = createHash('sha256');
  const { workspace, groups, agents, customers: people, bundles: told } = generateExchange(options);
  hash.update(JSON.stringify([workspace, groups, agents, [...people]]));
  for (const bundle of told) hash.update(JSON.stringify(bundle));
  return hash.digest('hex');
}

it('is the same for the same seed, and another for another', () => {
  const small = { now, customers: 200, conversations: 300, messages: 2400 };
  expect(fingerprint({ ...small, seed: 4 })).toBe(fingerprint({ ...small, seed: 4 }));
  expect(fingerprint({ ...small, seed: 4 })).not.toBe(fingerprint({ ...small, seed: 5 }));
});

it('has exactly the people, conversations and messages that it promises', () => {
  expect(exchange.agents.length).toBe(40);
  expect(exchange.groups.length).toBe(9);
  expect(customers.size).toBe(1500);
  expect(bundles.length).toBe(3000);
  expect(bundles.reduce((sum, bundle) => sum + bundle.messages.length, 0)).toBe(25_000);
});

it.each([
  [120, 700],
  [500, 6000],
  [1000, 5000],
])('adds up for %i conversations with %i messages too', (conversations, messages) => {
  let count = 0;
  for (const bundle of generateExchange({ now, customers: 300, conversations, messages }).bundles)
    count += bundle.messages.length;
  expect(count).toBe(messages);
});

it('refuses more conversations than there are messages for', () => {
  const { bundles: told } = generateExchange({ now, conversations: 100, messages: 300 });
  expect(() => [...told]).toThrow(/at least 500 messages/);
});

it('makes rows that the contracts accept', () => {
  expect(Workspace.safeParse(exchange.workspace).success).toBe(true);
  for (const group of exchange.groups) Group.parse(group);
  for (const { agent } of exchange.agents) Agent.parse(agent);
  for (const customer of customers.values()) Customer.parse(customer);
  for (const { conversation, messages } of bundles) {
    Conversation.parse(conversation);
    for (const message of messages) Message.parse(message);
  }
});

it('numbers messages without holes and sums each conversation up as the hub would', () => {
  for (const { conversation, messages } of bundles) {
    messages.forEach((message, index) => {
      expect(message.ordinal).toBe(index + 1);
      expect(message.conversationId).toBe(conversation.id);
      expect(message.createdAt).toBeGreaterThanOrEqual(
        messages[index - 1]?.createdAt ?? conversation.createdAt,
      );
    });
    expect(conversation.lastOrdinal).toBe(messages.length);
    const newest = messages.findLast((message) => message.kind === 'reply');
    expect(conversation.lastMessageAt).toBe(newest?.createdAt);
    expect(conversation.lastAuthorKind).toBe(newest?.author.kind);
    expect(newest?.bodyText.replace(/\s+/g, ' ')).toContain(conversation.preview.slice(0, 100));
    expect(messages.at(-1)?.createdAt).toBeLessThanOrEqual(now);
  }
});

it('lets a customer wait exactly while the desk owes an answer', () => {
  for (const { conversation, messages } of bundles) {
    const replies = messages.filter((message) => message.kind === 'reply' && message.author.kind !== 'bot');
    const answeredAt = replies.findLastIndex((message) => message.author.kind === 'agent');
    const since = replies[answeredAt + 1]?.createdAt ?? null;
    expect(conversation.waitingSince).toBe(isWorking(conversation.status) ? since : null);
    const { firstReplyDueAt, nextReplyDueAt } = conversation.sla;
    if (conversation.waitingSince === null) expect([firstReplyDueAt, nextReplyDueAt]).toEqual([null, null]);
    else expect(firstReplyDueAt ?? nextReplyDueAt).not.toBeNull();
  }
});

it('tells status and assignee in events that lead to what the conversation says', () => {
  for (const { conversation, messages } of bundles) {
    const statuses = messages.flatMap((message) => (message.event?.type === 'status' ? [message.event] : []));
    if (statuses.length > 0) expect(statuses.at(-1)?.to).toBe(conversation.status);
    for (const [index, event] of statuses.entries())
      expect(event.from).toBe(statuses[index - 1]?.to ?? 'open');
    const takers = messages.flatMap((message) => (message.event?.type === 'assignee' ? [message.event] : []));
    for (const [index, event] of takers.entries()) expect(event.from).toBe(takers[index - 1]?.to ?? null);
    expect(conversation.assigneeId).toBe(takers.at(-1)?.to ?? null);
    const groups = messages.flatMap((message) => (message.event?.type === 'group' ? [message.event] : []));
    if (groups.length > 0) expect(conversation.groupId).toBe(groups.at(-1)?.to);
  }
});

it('gives the demo agent a shift: a dozen in hand, a queue that waits, some of it late', () => {
  const { demoAgent } = exchange;
  const working = bundles.map((bundle) => bundle.conversation).filter(({ status }) => isWorking(status));
  const mine = working.filter(({ assigneeId }) => assigneeId === demoAgent.agent.id);
  const waiting = working.filter(
    ({ assigneeId, groupId }) => assigneeId === null && demoAgent.agent.groupIds.includes(groupId),
  );
  expect(mine.length).toBe(12);
  expect(waiting.length).toBe(35);
  const late = [...mine, ...waiting].filter(
    ({ sla }) => Math.min(sla.firstReplyDueAt ?? Infinity, sla.nextReplyDueAt ?? Infinity) < now,
  );
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(10);
  for (const { groupId } of mine) expect(demoAgent.agent.groupIds).toContain(groupId);
});

it('has the clocks of a desk that works: most lie ahead, a handful run out soon or are late', () => {
  const open = bundles.map((bundle) => bundle.conversation).filter(({ status }) => isWorking(status));
  const dueIn = open.map(({ sla }) => {
    const clocks = [sla.firstReplyDueAt, sla.nextReplyDueAt, sla.resolveDueAt];
    return Math.min(...clocks.map((at) => at ?? Number.POSITIVE_INFINITY)) - now;
  });
  const late = dueIn.filter((ms) => ms <= 0);
  const soon = dueIn.filter((ms) => ms > 0 && ms <= 15 * 60_000);
  expect(late.length / open.length).toBeGreaterThan(0.03);
  expect(late.length / open.length).toBeLessThan(0.14);
  expect(soon.length).toBeGreaterThan(3);
  expect((late.length + soon.length) / open.length).toBeLessThan(0.2);
  // Late by an hour or two, not by a week that nobody would have looked away for.
  expect(Math.min(...late)).toBeGreaterThan(-2 * 3_600_000);
  for (const { sla, createdAt } of open)
    for (const at of [sla.firstReplyDueAt, sla.nextReplyDueAt, sla.resolveDueAt])
      if (at !== null) expect(at).toBeGreaterThan(createdAt);
});

it('keeps the demo agent out of the restricted queues, where takeovers lie', () => {
  const restricted = exchange.groups.filter((group) => group.restricted).map((group) => group.id);
  expect(restricted.length).toBe(2);
  expect(exchange.demoAgent.agent.groupIds.some((id) => restricted.includes(id))).toBe(false);
  const takeovers = bundles.filter((bundle) => bundle.conversation.topic === 'account-hacked');
  expect(takeovers.length).toBeGreaterThan(40);
  for (const { conversation } of takeovers) {
    expect(conversation.restricted).toBe(true);
    expect(restricted).toContain(conversation.groupId);
  }
  const inOrdinary = bundles.filter(
    ({ conversation }) => conversation.restricted && !restricted.includes(conversation.groupId),
  );
  expect(inOrdinary.length).toBeGreaterThan(0);
});

it('uses every channel, language, tier and verification state, in sane shares', () => {
  const share = (test: (bundle: SeedBundle) => boolean) => bundles.filter(test).length / bundles.length;
  for (const channel of channels)
    expect(share((one) => one.conversation.channel === channel)).toBeGreaterThan(0.01);
  expect(share((one) => one.conversation.channel === 'chat')).toBeGreaterThan(0.28);
  for (const locale of ['en', 'es', 'pt-BR', 'tr', 'vi', 'ar', 'ru', 'zh'])
    expect(
      share((one) => customers.get(one.customerId)?.locale === locale),
      locale,
    ).toBeGreaterThan(0.012);
  expect(new Set([...customers.values()].map((customer) => customer.tier)).size).toBe(3);
  expect(new Set([...customers.values()].map((customer) => customer.verification)).size).toBe(4);
  expect(share((one) => one.conversation.satisfaction !== null)).toBeGreaterThan(0.2);
});

it('sounds like people: nobody says the same long thing more than three times', () => {
  const said = new Map<string, number>();
  for (const { messages } of bundles)
    for (const { author, bodyText } of messages)
      if (author.kind === 'customer' && bodyText.length > 60)
        said.set(bodyText, (said.get(bodyText) ?? 0) + 1);
  expect([...said].filter(([, times]) => times > 3)).toEqual([]);
  expect(said.size).toBeGreaterThan(5000);
});

it('leaves no notation and no placeholder in what people read', () => {
  for (const { conversation, messages } of bundles) {
    expect(conversation.subject).not.toMatch(/[{}[\]|]|^#[a-z]/);
    for (const { bodyText } of messages) {
      expect(findUnfilled(bodyText)).toEqual([]);
      expect(bodyText).not.toMatch(/[{}]|undefined|NaN|^#[a-z]+ /);
      expect(bodyText).not.toMatch(/ {2,}/);
    }
  }
});

it('writes to people in their own script', () => {
  for (const { customerId, messages } of bundles) {
    const customer = customers.get(customerId);
    if (customer?.locale !== 'ru' && customer?.locale !== 'ar' && customer?.locale !== 'zh') continue;
    if (customer.tier !== 'standard') continue;
    const [opening] = messages;
    expect(opening?.bodyText, customer.locale).toMatch(
      /\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}/u,
    );
  }
});

it('has mail with HTML, some of it with a tracking pixel or a table wider than a window', () => {
  const html = bundles.flatMap(({ messages }) => messages.flatMap(({ bodyHtml }) => bodyHtml ?? []));
  expect(html.length).toBeGreaterThan(500);
  expect(html.some((one) => /width="1" height="1"/.test(one))).toBe(true);
  expect(html.some((one) => /width="1680"/.test(one))).toBe(true);
  expect(html.some((one) => one.includes('MsoNormal'))).toBe(true);
});

it('can be walked a second time, and names nobody who was not there yet', () => {
  const [first] = exchange.bundles;
  expect(first).toEqual(bundles[0]);
  for (const { conversation, customerId } of bundles)
    expect(customers.get(customerId)?.createdAt).toBeLessThan(conversation.createdAt);
});

it('has upset customers among those who wait, and not too many of them', () => {
  const working = bundles.filter(({ conversation }) => isWorking(conversation.status));
  const upset = working.filter(({ conversation }) => conversation.mood !== null);
  expect(upset.length).toBeGreaterThan(working.length / 50);
  expect(upset.length).toBeLessThan(working.length / 4);
  expect(new Set(upset.map(({ conversation }) => conversation.mood?.kind)).size).toBe(2);
  expect(bundles.every(({ conversation: { status, mood } }) => isWorking(status) || mood === null)).toBe(
    true,
  );
});
