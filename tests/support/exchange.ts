import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../src/hub/auth/passwords.ts';
import type { HubContext } from '../../src/hub/context.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { defaultTargets } from '../../src/hub/services/escalations/default-targets.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { insertAgents, setPasswordHash } from '../../src/hub/store/queries/agents.ts';
import { insertArticles } from '../../src/hub/store/queries/articles.ts';
import { insertEscalationTargets } from '../../src/hub/store/queries/escalations.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { insertGroups } from '../../src/hub/store/queries/groups.ts';
import { insertMacros } from '../../src/hub/store/queries/macros.ts';
import { insertCollections, insertSections } from '../../src/hub/store/queries/shelves.ts';
import { insertWorkspace } from '../../src/hub/store/queries/workspaces.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Article, Macro } from '../../src/shared/domain/knowledge.ts';
import type { Agent, Group, Workspace } from '../../src/shared/domain/people.ts';
import type { Role } from '../../src/shared/domain/vocabulary.ts';

export const everyonesPassword = 'correct horse battery';

/** A one-pixel picture. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Exchange = Awaited<ReturnType<typeof openExchange>>;

/**
 * Northgate, an exchange small enough to know by heart. Queues: general, withdrawals, and security, which is
 * restricted. People: omar works in general, mia in withdrawals, lena leads both, sven is security and also in
 * general, carla is compliance in general, ada is the administrator and in no queue. The hub signs omar in by
 * itself when it is embedded. Conversations: g1 to g3 in general, w1 and w2 in withdrawals, s1 in security, and
 * r1, restricted inside general.
 */
export async function openExchange(context: HubContext) {
  const { store, clock } = context;
  const workspace: Workspace = {
    id: uuidv7(),
    name: 'Northgate',
    domain: 'northgate.example',
    locale: 'en',
  };
  const group = (name: string, restricted: boolean, position: number): Group => ({
    id: uuidv7(),
    name,
    restricted,
    position,
  });
  const groups = {
    general: group('General', false, 0),
    withdrawals: group('Withdrawals', false, 1),
    security: group('Security', true, 2),
  };
  const [ladder, secure] = defaultTargets(Object.values(groups));
  if (!ladder || !secure) throw new Error('The exchange has no queues to escalate to.');
  const lead = { ...ladder, id: uuidv7(), key: 'lead', name: 'Lead', climbsTo: null, position: 1 };
  const targets = {
    tier2: { ...ladder, groupId: groups.withdrawals.id, climbsTo: lead.id, position: 0 },
    lead: { ...lead, groupId: groups.general.id },
    security: { ...secure, position: 2 },
  };
  const agent = (name: string, role: Role, ...groupIds: string[]): Agent => ({
    id: uuidv7(),
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@northgate.example`,
    role,
    groupIds,
    locale: 'en',
    timezone: 'Europe/Berlin',
    publicName: name.split(' ')[0] ?? name,
    active: true,
    languages: ['en'],
    skills: [],
    state: 'available',
    stateSince: 0,
    limits: [],
  });
  const agents = {
    omar: agent('Omar Haddad', 'agent', groups.general.id),
    mia: agent('Mia Lund', 'agent', groups.withdrawals.id),
    lena: agent('Lena Vogt', 'lead', groups.general.id, groups.withdrawals.id),
    sven: agent('Sven Dahl', 'security', groups.general.id, groups.security.id),
    carla: agent('Carla Reyes', 'compliance', groups.general.id),
    ada: agent('Ada Keller', 'admin'),
  };
  const passwordHash = await hashPassword(everyonesPassword);
  const { macros, articles, picture } = knowledge();

  await store.transaction(async (tx) => {
    await insertWorkspace(tx, {
      ...workspace,
      createdAt: clock(),
      settings: { demoAgentId: agents.omar.id, defaultGroupId: groups.general.id },
    });
    await insertGroups(tx, workspace.id, Object.values(groups));
    await insertEscalationTargets(tx, workspace.id, Object.values(targets));
    await insertAgents(tx, workspace.id, Object.values(agents), clock());
    for (const { id } of Object.values(agents)) await setPasswordHash(tx, id, passwordHash, clock());
    const collection = { id: uuidv7(), name: 'Deposits', icon: 'coins', position: 0 };
    const section = {
      id: articles.public.sectionId,
      collectionId: collection.id,
      name: 'Basics',
      position: 0,
    };
    await insertCollections(tx, workspace.id, [collection]);
    await insertSections(tx, workspace.id, [section]);
    await insertMacros(tx, workspace.id, Object.values(macros));
    await insertArticles(tx, workspace.id, Object.values(articles));
    await insertFile(tx, workspace.id, { ...picture, createdAt: clock() }, null);
  });
  await context.files.put(picture.hash, chunk(pixel), pixel.byteLength);

  const open = async (
    subject: string,
    place: Group,
    text: string,
    restricted = false,
  ): Promise<Conversation> => {
    const opened = await openConversation(context, workspace.id, {
      customer: { create: { name: subject.split(' ')[0] ?? subject, locale: 'en', email: null } },
      channel: 'chat',
      subject,
      groupId: place.id,
      restricted,
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(`Not opened: ${opened.outcome}`);
    return opened.conversation;
  };
  const conversations = {
    g1: await open('Maya asks about fees', groups.general, 'How much is a transfer?'),
    g2: await open('Bo waits for a deposit', groups.general, 'My deposit is not there.'),
    g3: await open('Iris lost her phone', groups.general, 'I cannot sign in any more.'),
    w1: await open('Tom waits for a withdrawal', groups.withdrawals, 'Where is my withdrawal?'),
    w2: await open('Zoe sent it to the wrong network', groups.withdrawals, 'I chose the wrong network.'),
    s1: await open('Kim was hacked', groups.security, 'Somebody has emptied my account.'),
    r1: await open('Lee is looked into', groups.general, 'Why is my account on hold?', true),
  };
  return { workspace, groups, targets, agents, conversations, macros, articles, picture };
}

function knowledge() {
  const picture = {
    hash: createHash('sha256').update(pixel).digest('hex'),
    mime: 'image/png',
    bytes: pixel.byteLength,
  };
  const macro = (title: string, body: string): Macro => {
    const document = {
      id: uuidv7(),
      version: 1,
      title,
      folder: ['Deposits'],
      shortcut: null,
      bodies: { en: body },
      actions: [],
      channels: [],
      topics: [],
      tags: [],
      attachments: [],
      updatedAt: 1_750_000_000_000,
    };
    return { ...document, hash: documentHash(document) };
  };
  const sectionId = uuidv7();
  const article = (articleKey: string, audience: Article['audience'], title: string): Article => {
    const document = {
      id: uuidv7(),
      version: 1,
      articleKey,
      locale: 'en',
      sectionId,
      title,
      audience,
      bodyHtml: `<p>${title}</p><img src="gc-file:${picture.hash}" alt="">`,
      url: audience === 'public' ? `https://help.northgate.example/${articleKey}` : null,
      tags: [],
      pictures: [{ ...picture, name: 'step.png' }],
      updatedAt: 1_750_000_000_000,
    };
    return { ...document, hash: documentHash(document) };
  };
  return {
    picture,
    macros: {
      greeting: macro('Greeting', 'Hello {{customer.name}}, thank you for writing.'),
      closing: macro('Closing', 'Glad we could help.'),
    },
    articles: {
      public: article('deposit-basics', 'public', 'How deposits work'),
      internal: article('fraud-checks', 'internal', 'What we check for fraud'),
    },
  };
}

async function* chunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
