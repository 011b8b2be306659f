import type { Conversation, Message } from '../../src/shared/domain/conversation.ts';
import type { Article, Macro } from '../../src/shared/domain/knowledge.ts';
import type { Agent, Customer, Group, Workspace } from '../../src/shared/domain/people.ts';
import { previewOf } from '../../src/shared/domain/preview.ts';
import type { RecoveryCase } from '../../src/shared/domain/recovery/recovery-case.ts';
import type { SavedView } from '../../src/shared/domain/saved-view.ts';
import { channels, isWorking, priorities } from '../../src/shared/domain/vocabulary.ts';
import type { Bundle } from '../../src/shared/wire/sync.ts';

/** A fixed instant around which fixtures lie: 2026-03-02 10:00 UTC. */
export const fixtureNow = Date.UTC(2026, 2, 2, 10);
const minute = 60_000;
const day = 86_400_000;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A UUID that says what it names: kind 1 to f, number. */
export function idOf(kind: number, number: number): string {
  const tail = number.toString(16).padStart(12, '0');
  return `00000000-0000-7000-8${kind.toString(16).padStart(3, '0')}-${tail}`;
}
export const conversationId = (n: number) => idOf(1, n);
export const customerId = (n: number) => idOf(2, n);
export const agentId = (n: number) => idOf(3, n);
export const groupId = (n: number) => idOf(4, n);
export const messageId = (conversation: number, ordinal: number) => idOf(5, conversation * 4096 + ordinal);
export const macroId = (n: number) => idOf(6, n);
export const articleId = (n: number) => idOf(7, n);
export const keyOf = (n: number) => idOf(8, n);
/** Own messages, made on this workstation. */
export const ownMessageId = (n: number) => idOf(9, n);
export const collectionId = (n: number) => idOf(10, n);
export const viewId = (n: number) => idOf(12, n);
export const recoveryId = (n: number) => idOf(13, n);
export const sectionId = (n: number) => idOf(11, n);

export const hashOf = (n: number) => n.toString(16).padStart(64, '0');

export const workspaceFixture: Workspace = {
  id: idOf(15, 1),
  name: 'Northgate',
  domain: 'northgate.example',
  locale: 'en',
};

export function agentFixture(n: number, change: Partial<Agent> = {}): Agent {
  return {
    id: agentId(n),
    name: `Agent ${n} Miller`,
    email: `agent${n}@northgate.example`,
    role: 'agent',
    groupIds: [groupId(1), groupId(2)],
    locale: 'en',
    timezone: 'Europe/Lisbon',
    publicName: `Agent ${n}`,
    active: true,
    languages: ['en'],
    skills: [],
    state: 'available',
    stateSince: 0,
    limits: [],
    ...change,
  };
}

export function groupFixture(n: number, change: Partial<Group> = {}): Group {
  return { id: groupId(n), name: `Group ${n}`, restricted: false, position: n, ...change };
}

export function customerFixture(n: number, change: Partial<Customer> = {}): Customer {
  return {
    id: customerId(n),
    name: `${firstNames[n % firstNames.length]} ${lastNames[n % lastNames.length]} ${n}`,
    email: `customer${n}@mail.example`,
    phone: null,
    tier: n % 20 === 0 ? 'institution' : n % 7 === 0 ? 'vip' : 'standard',
    locale: n % 3 === 0 ? 'es' : 'en',
    timezone: 'America/Bogota',
    country: 'CO',
    verification: 'verified',
    identified: true,
    twoFactor: true,
    tags: [],
    note: '',
    fields: {},
    mergedIn: [],
    identity: null,
    accountManagerId: null,
    createdAt: fixtureNow - 300 * day,
    updatedAt: fixtureNow - 300 * day,
    ...change,
  };
}

export function conversationFixture(n: number, change: Partial<Conversation> = {}): Conversation {
  return {
    id: conversationId(n),
    number: 10_000 + n,
    subject: `Withdrawal ${n} delayed`,
    channel: 'chat',
    status: 'open',
    priority: 'normal',
    groupId: groupId(1),
    assigneeId: null,
    customerId: customerId(n),
    topic: 'withdrawal-delayed',
    tags: [],
    restricted: false,
    alsoGroupId: null,
    sla: { firstReplyDueAt: null, nextReplyDueAt: null, resolveDueAt: null, paused: null },
    snoozedUntil: null,
    waitingSince: fixtureNow - 30 * minute,
    lastOrdinal: 1,
    lastMessageAt: fixtureNow - 30 * minute,
    preview: 'Where is my withdrawal?',
    lastAuthorKind: 'customer',
    satisfaction: null,
    mergedIntoId: null,
    links: [],
    mood: null,
    gate: null,
    imitates: null,
    createdAt: fixtureNow - 30 * minute,
    updatedAt: fixtureNow - 30 * minute,
    version: 1,
    ...change,
  };
}

export function messageFixture(
  conversation: number,
  ordinal: number,
  change: Partial<Message> = {},
): Message {
  return {
    id: messageId(conversation, ordinal),
    conversationId: conversationId(conversation),
    ordinal,
    kind: 'reply',
    author: { kind: 'customer', id: customerId(conversation) },
    channel: 'chat',
    bodyText: 'Where is my withdrawal?',
    bodyHtml: null,
    attachments: [],
    event: null,
    sources: [],
    state: 'sent',
    createdAt: fixtureNow - 30 * minute + ordinal,
    ...change,
  };
}

export function bundleFixture(n: number, change: Partial<Bundle> = {}): Bundle {
  return {
    conversation: conversationFixture(n),
    customer: customerFixture(n),
    messages: [messageFixture(n, 1)],
    scheduled: [],
    escalations: [],
    freezes: [],
    kyc: null,
    recoveries: [],
    signals: [],
    complete: true,
    ...change,
  };
}

export function savedViewFixture(n: number, change: Partial<SavedView> = {}): SavedView {
  return {
    id: viewId(n),
    ownerId: agentId(1),
    name: `View ${n}`,
    icon: 'flag',
    colour: 'teal',
    visibility: 'personal',
    match: 'all',
    conditions: [{ field: 'group', not: false, values: [groupId(1)] }],
    position: n,
    createdAt: fixtureNow,
    updatedAt: fixtureNow,
    version: 1,
    ...change,
  };
}

export function recoveryFixture(n: number, change: Partial<RecoveryCase> = {}): RecoveryCase {
  return {
    id: recoveryId(n),
    conversationId: conversationId(n),
    kind: 'wrong-network',
    state: 'collecting',
    facts: {},
    returnTo: null,
    revision: 1,
    targetId: null,
    escalationId: null,
    createdBy: agentId(1),
    createdAt: fixtureNow,
    updatedAt: fixtureNow,
    steps: [],
    ...change,
  };
}

export function macroFixture(n: number, change: Partial<Macro> = {}): Macro {
  return {
    id: macroId(n),
    version: 1,
    hash: hashOf(n),
    title: `Macro ${n}`,
    folder: ['Deposits'],
    shortcut: null,
    bodies: { en: `Hello {{customer.first_name}}, this is macro ${n}.` },
    actions: [],
    channels: [],
    topics: [],
    tags: [],
    attachments: [],
    updatedAt: fixtureNow,
    ...change,
  };
}

export function articleFixture(n: number, change: Partial<Article> = {}): Article {
  return {
    id: articleId(n),
    version: 1,
    hash: hashOf(n),
    articleKey: `article-${n}`,
    locale: 'en',
    sectionId: sectionId(1),
    title: `Article ${n}`,
    audience: 'public',
    bodyHtml: `<p>What article ${n} says.</p>`,
    url: `https://help.northgate.example/en/${n}`,
    tags: [],
    pictures: [],
    updatedAt: fixtureNow,
    ...change,
  };
}

/** An endless supply of varied conversations: every status, channel, clock and assignee occurs. */
export function* variedBundles(
  howMany: number,
  options: { readonly seed?: number; readonly messages?: number; readonly words?: readonly string[] } = {},
): Generator<Bundle> {
  const random = randomFrom(options.seed ?? 1);
  const vocabulary = options.words ?? words;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const maybe = <T>(chance: number, value: () => T): T | null => (random() < chance ? value() : null);
  // Zipf: the second word is half as frequent as the first.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] as string;
  for (let n = 1; n <= howMany; n += 1) {
    const newest = fixtureNow - Math.floor((n / howMany) * 90 * day) - Math.floor(random() * minute);
    const count = 1 + Math.floor(random() * 2 * ((options.messages ?? 8) - 0.5));
    const messages: Message[] = [];
    for (let ordinal = 1; ordinal <= count; ordinal += 1) {
      const byCustomer = ordinal === 1 || random() < 0.5;
      const event = !byCustomer && random() < 0.1;
      const bodyText = event ? '' : Array.from({ length: 6 + Math.floor(random() * 70) }, word).join(' ');
      messages.push(
        messageFixture(n, ordinal, {
          kind: event ? 'event' : !byCustomer && random() < 0.2 ? 'note' : 'reply',
          author: byCustomer
            ? { kind: 'customer', id: customerId((n % (howMany / 2)) | 0) }
            : { kind: 'agent', id: agentId(1 + Math.floor(random() * 8)) },
          bodyText,
          event: event ? { type: 'priority', from: 'normal', to: 'high' } : null,
          createdAt: newest - (count - ordinal) * 7 * minute,
        }),
      );
    }
    const last = messages.at(-1) as Message;
    const status =
      n < howMany * 0.1
        ? pick(['new', 'open', 'open', 'pending', 'on_hold'] as const)
        : pick(['solved', 'closed'] as const);
    const working = isWorking(status);
    const waits = working && last.author.kind === 'customer';
    const customer = customerFixture((n % (howMany / 2)) | 0);
    yield {
      customer,
      messages,
      scheduled: [],
      escalations: [],
      freezes: [],
      kyc: null,
      recoveries: [],
      signals: [],
      complete: true,
      conversation: conversationFixture(n, {
        subject: `${word()} ${word()} ${word()}`,
        channel: pick(channels),
        status,
        priority: pick(priorities),
        groupId: groupId(1 + Math.floor(random() * 6)),
        assigneeId: maybe(0.7, () => agentId(1 + Math.floor(random() * 8))),
        customerId: customer.id,
        tags: random() < 0.3 ? ['withdrawal', word()] : [],
        sla: {
          firstReplyDueAt: waits
            ? maybe(0.5, () => fixtureNow + Math.floor((random() - 0.2) * 8 * 60 * minute))
            : null,
          nextReplyDueAt: null,
          resolveDueAt: working ? maybe(0.3, () => fixtureNow + Math.floor(random() * 3 * day)) : null,
          paused: null,
        },
        snoozedUntil: working ? maybe(0.1, () => fixtureNow + Math.floor((random() - 0.3) * day)) : null,
        waitingSince: waits ? last.createdAt : null,
        lastOrdinal: count,
        lastMessageAt: last.createdAt,
        preview: previewOf(last.bodyText),
        lastAuthorKind: last.author.kind,
        createdAt: messages[0]?.createdAt ?? newest,
        updatedAt: newest,
      }),
    };
  }
}

const firstNames = ['Lucía', 'Ahmed', 'Joana', 'Nguyễn', 'Ayşe', 'Дмитрий', 'Mary', '李'];
const lastNames = ['Ramírez', 'Haddad', 'Sousa', 'Thị Hoa', 'Yılmaz', 'Соколов', 'O’Brien', '小龙'];
const words =
  'the withdrawal deposit to my and account is not for address was network transaction hash please i wait still hours missing wrong fee verify bitcoin tron support reply since yesterday amount wallet memo tag code confirm delayed received sent pending help why when ticket case document passport rejected photo login device phone lost secure trade order price balance bank card transfer limit institution api key error retry thanks hello urgent money gone café straße mañana conta açúcar подтверждение вывод تحويل 提现'.split(
    ' ',
  );
