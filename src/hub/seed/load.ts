import { sql } from 'drizzle-orm';
import { hashPassword } from '../auth/passwords.ts';
import { openFileStore } from '../files/file-store.ts';
import { defaultTargets } from '../services/escalations/default-targets.ts';
import { oldGatesRead } from '../services/gate/read-old.ts';
import { oldMoodsRead } from '../services/mood/read-old.ts';
import type { Transaction } from '../store/database.ts';
import { insertAgents, setPasswordHash } from '../store/queries/agents.ts';
import { insertArticles } from '../store/queries/articles.ts';
import { setCapacities } from '../store/queries/capacities.ts';
import { insertCustomerFields } from '../store/queries/customer-fields.ts';
import { insertEscalationTargets } from '../store/queries/escalations.ts';
import { insertGroups } from '../store/queries/groups.ts';
import { insertMacros } from '../store/queries/macros.ts';
import { insertRoutingRules } from '../store/queries/routing.ts';
import { insertCollections, insertSections } from '../store/queries/shelves.ts';
import { insertWorkspace, keepFirstHubSetting, setConversationNumber } from '../store/queries/workspaces.ts';
import { workspaces } from '../store/schema/workspaces.ts';
import type { Store } from '../store/store.ts';
import { firstNumber } from './conversation.ts';
import { demoCustomerFields } from './customer-fields.ts';
import type { GeneratedExchange } from './generate.ts';
import type { Knowledge } from './knowledge/build.ts';
import { kycRecord } from './kyc.ts';
import { random, uuidAt } from './random.ts';
import {
  conversationColumns,
  customerColumns,
  fileColumns,
  insertRecords,
  kycColumns,
  messageColumns,
  messageFileColumns,
  toRecord,
} from './records.ts';
import { demoLimits, demoRules, stateAt } from './routing.ts';

export type SeedFile = { readonly hash: string; readonly mime: string; readonly bytes: Uint8Array };

export type LoadStep = 'knowledge' | 'people' | 'conversations' | 'indexes' | 'files';
export type LoadProgress = (progress: { step: LoadStep; done: number; total: number }) => void;

export type LoadOptions = {
  /** Where the hub keeps attachments and pictures. */
  readonly filesDir: string;
  /** Instant of the load, in milliseconds. */
  readonly now: number;
  readonly knowledge?: Knowledge;
  /** Bytes of the attachments that messages hold, besides those of the knowledge. */
  readonly files?: readonly SeedFile[];
  readonly progress?: LoadProgress;
  /** What else belongs to it, in the same transaction. */
  readonly also?: (tx: Transaction) => Promise<void>;
};

/** Messages that go to the database in one statement: some 1 MB of JSON. */
const batchMessages = 1500;
const batchCustomers = 1000;

/**
 * Loads a generated exchange into a hub's database, whole or not at all, and its files into the files folder.
 * The change log stays empty and begins after this: engines take a first sync of it, as of any old workspace.
 */
export async function loadExchange(
  store: Store,
  exchange: GeneratedExchange,
  options: LoadOptions,
): Promise<void> {
  const { now, knowledge, progress = () => undefined } = options;
  const files = uniqueFiles([...(knowledge?.files ?? []), ...(options.files ?? [])]);
  await writeFiles(options.filesDir, files, progress);
  const passwords = await hashPasswords(exchange);
  const workspaceId = exchange.workspace.id;
  await store.transaction(async (tx) => {
    await insertTeam(tx, exchange, passwords, now);
    const known = files.map(({ hash, mime, bytes }) => ({ hash, mime, bytes: bytes.length }));
    await insertRecords(
      tx,
      'files',
      fileColumns,
      known.map((file) => ({ ...file, workspace_id: workspaceId, created_at: now })),
    );
    if (knowledge) await insertKnowledge(tx, workspaceId, knowledge, progress);
    await insertCustomers(tx, exchange, now, progress);
    await insertConversations(tx, exchange, progress);
    await setConversationNumber(tx, workspaceId, firstNumber + exchange.totals.conversations - 1);
    // A cursor of an engine that has seen nothing, or another workspace, must lead to a new snapshot.
    await tx.update(workspaces).set({ seq: 1, horizon: 1 }).where(sql`${workspaces.id} = ${workspaceId}`);
    // The generator has read them as the hub would have.
    await keepFirstHubSetting(tx, oldMoodsRead, true, now);
    await keepFirstHubSetting(tx, oldGatesRead, true, now);
    await options.also?.(tx);
    progress({ step: 'indexes', done: 0, total: 1 });
    await tx.execute(sql`analyze`);
  });
  progress({ step: 'indexes', done: 1, total: 1 });
}

function uniqueFiles(files: readonly SeedFile[]): SeedFile[] {
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

async function writeFiles(folder: string, files: readonly SeedFile[], progress: LoadProgress): Promise<void> {
  const fileStore = openFileStore(folder);
  let done = 0;
  const waiting = [...files];
  async function write(): Promise<void> {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (!(await fileStore.has(file.hash))) {
        const { bytes } = file;
        const chunks = (async function* () {
          yield bytes;
        })();
        const put = await fileStore.put(file.hash, chunks, bytes.length);
        if (put.kind !== 'kept') throw new Error(`file ${file.hash} is not what its hash says`);
      }
      done += 1;
      if (done % 25 === 0 || done === files.length) progress({ step: 'files', done, total: files.length });
    }
  }
  await Promise.all(Array.from({ length: 8 }, write));
}

async function hashPasswords(exchange: GeneratedExchange): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { agent, password } of exchange.agents)
    if (password !== null) hashes.set(agent.id, await hashPassword(password));
  return hashes;
}

async function insertTeam(
  tx: Transaction,
  exchange: GeneratedExchange,
  passwords: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  const { workspace, groups, agents, demoAgent } = exchange;
  const [firstGroup] = groups;
  await insertWorkspace(tx, {
    ...workspace,
    createdAt: now,
    settings: {
      demoAgentId: demoAgent.agent.id,
      // Nobody but the demo's own agent sits at a workstation.
      routeToUnseen: true,
      ...(firstGroup ? { defaultGroupId: firstGroup.id } : {}),
    },
  });
  await insertGroups(tx, workspace.id, groups);
  await insertEscalationTargets(
    tx,
    workspace.id,
    defaultTargets(groups, (key) => uuidAt(random(0, `escalation ${key} ${workspace.id}`), now)),
  );
  await insertAgents(
    tx,
    workspace.id,
    agents.map((one) => ({ ...one.agent, ...stateAt(one, demoAgent, now) })),
    now,
  );
  await setCapacities(tx, workspace.id, demoLimits);
  await insertCustomerFields(tx, workspace.id, demoCustomerFields(exchange.seed, now));
  await insertRoutingRules(tx, workspace.id, demoRules(groups, exchange.seed, now));
  for (const [agentId, hash] of passwords) await setPasswordHash(tx, agentId, hash, now);
}

async function insertKnowledge(
  tx: Transaction,
  workspaceId: string,
  knowledge: Knowledge,
  progress: LoadProgress,
): Promise<void> {
  const { collections, sections, articles, macros } = knowledge;
  const total = articles.length + macros.length;
  progress({ step: 'knowledge', done: 0, total });
  await insertCollections(tx, workspaceId, collections);
  await insertSections(tx, workspaceId, sections);
  await insertArticles(tx, workspaceId, articles);
  progress({ step: 'knowledge', done: articles.length, total });
  await insertMacros(tx, workspaceId, macros);
  progress({ step: 'knowledge', done: total, total });
}

async function insertCustomers(
  tx: Transaction,
  exchange: GeneratedExchange,
  now: number,
  progress: LoadProgress,
): Promise<void> {
  const total = exchange.totals.customers;
  const workspaceId = exchange.workspace.id;
  let rows: object[] = [];
  let checks: object[] = [];
  let done = 0;
  async function flush(): Promise<void> {
    await insertRecords(tx, 'customers', customerColumns, rows);
    await insertRecords(tx, 'kyc_statuses', kycColumns, checks);
    done += rows.length;
    rows = [];
    checks = [];
    progress({ step: 'people', done, total });
  }
  for (const customer of exchange.customers) {
    rows.push({ ...toRecord(customer), workspace_id: workspaceId });
    const check = kycRecord(customer, exchange.seed, now);
    if (check) checks.push({ ...check, workspace_id: workspaceId });
    if (rows.length >= batchCustomers) await flush();
  }
  await flush();
}

async function insertConversations(
  tx: Transaction,
  exchange: GeneratedExchange,
  progress: LoadProgress,
): Promise<void> {
  const workspaceId = exchange.workspace.id;
  const total = exchange.totals.messages;
  let conversations: object[] = [];
  let messages: object[] = [];
  let links: object[] = [];
  let done = 0;
  async function flush(): Promise<void> {
    await insertRecords(tx, 'conversations', conversationColumns, conversations);
    await insertRecords(tx, 'messages', messageColumns, messages);
    await insertRecords(tx, 'message_files', messageFileColumns, links);
    done += messages.length;
    conversations = [];
    messages = [];
    links = [];
    progress({ step: 'conversations', done, total });
  }
  for (const bundle of exchange.bundles) {
    const { sla, ...conversation } = bundle.conversation;
    const { paused: slaPaused, ...due } = sla;
    conversations.push({
      ...toRecord(conversation),
      ...toRecord({ ...due, slaPaused }),
      workspace_id: workspaceId,
    });
    for (const { author, ...message } of bundle.messages) {
      messages.push({ ...toRecord(message), author_kind: author.kind, author_id: author.id });
      for (const { hash } of message.attachments)
        links.push({ message_id: message.id, hash, conversation_id: message.conversationId });
    }
    if (messages.length >= batchMessages) await flush();
  }
  await flush();
}
