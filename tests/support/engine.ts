import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pino from 'pino';
import type { ReadableDb } from '../../src/engine/db/handle.ts';
import { getSyncState } from '../../src/engine/db/queries/sync-state.ts';
import { baseOf, type StoredConversation } from '../../src/engine/db/records.ts';
import { createEngine, type Engine, type EngineOptions } from '../../src/engine/engine.ts';
import { systemClock } from '../../src/engine/net/clock.ts';
import { createHubClient } from '../../src/engine/net/hub-client.ts';
import { nodeTransport } from '../../src/engine/net/transport.ts';
import type { Outputs } from '../../src/engine/rpc/services.ts';
import { type Conversation, Message } from '../../src/shared/domain/conversation.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import { Bundle } from '../../src/shared/wire/sync.ts';
import { briskLimits } from './brisk-limits.ts';

export type TestEngine = Engine & {
  readonly dataDir: string;
  /** What it told the shell. */
  readonly told: Parameters<NonNullable<EngineOptions['tellHost']>>[0][];
  readonly secrets: Map<string, string>;
  /** Closes and opens it again on the same folder. */
  reopen(changed?: Partial<EngineOptions>): TestEngine;
};

const made: { engine: Engine; dataDir: string }[] = [];

/** A real engine on real files. Without a `dataDir` it gets a fresh folder. */
export function startEngine(options: Partial<EngineOptions> & { hub: EngineOptions['hub'] }): TestEngine {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'groundcrew-engine-'));
  const told: TestEngine['told'] = [];
  const secrets = new Map(Object.entries(options.secrets ?? {}));
  const engine = createEngine({
    log: pino({ level: process.env.GROUNDCREW_LOG_LEVEL ?? 'fatal' }),
    ...briskLimits,
    storeSecret(name, value) {
      if (value === null) secrets.delete(name);
      else secrets.set(name, value);
    },
    tellHost: (message) => told.push(message),
    ...options,
    dataDir,
  });
  made.push({ engine, dataDir });
  return {
    ...engine,
    dataDir,
    told,
    secrets,
    reopen: (changed = {}) =>
      startEngine({ ...options, dataDir, secrets: Object.fromEntries(secrets), ...changed }),
  };
}

/** An engine on which one of the exchange's agents has signed in. */
export async function startEngineOf(
  hubUrl: string,
  session: Session,
  options: Partial<EngineOptions> = {},
): Promise<TestEngine> {
  const engine = startEngine({ hub: { url: null }, ...options });
  await engine.adopt(hubUrl, session);
  return engine;
}

/** Closes every engine of this test and removes their folders. */
export async function closeEngines(): Promise<void> {
  for (const { engine, dataDir } of made.splice(0)) {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Waits for a condition, looking every few milliseconds; fails with `what` after `ms`. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  ms = 45_000,
): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const isOnline = (engine: Engine) => engine.status().connection.state === 'online';
export const isIdle = (engine: Engine) => engine.status().progress.phase === 'idle';
export const isSent = (engine: Engine) => engine.status().outbox.waiting === 0;

/** First sync through, nothing missing. */
export async function inStep(engine: Engine, ms?: number): Promise<void> {
  await until('the first sync', () => isIdle(engine) && engine.status().connection.state === 'online', ms);
}

/** What both sides should agree on. */
export type Truth = {
  conversations: Record<string, Conversation>;
  /** The newest of each conversation, as many as a first sync brings. */
  messages: Record<string, Said>;
  /** Those before; a workstation may have them. */
  older: Record<string, Said>;
};
type Said = Pick<Message, 'ordinal' | 'bodyText' | 'state' | 'kind' | 'conversationId'>;

/** What the hub shows this session: asked over its own interface. */
export async function truthAtHub(hubUrl: string, session: Session): Promise<Truth> {
  const client = createHubClient({ baseUrl: () => hubUrl, transport: nodeTransport, clock: systemClock });
  const truth: Truth = { conversations: {}, messages: {}, older: {} };
  for (const phase of ['working', 'history'] as const) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof client.snapshot>> = await client.snapshot(
        { phase, after, limit: 100 },
        { token: session.accessToken },
      );
      if (!page.ok) throw new Error(page.error.message);
      for (const item of page.value.bundles) {
        const { conversation, messages, complete } = Bundle.parse(item);
        truth.conversations[conversation.id] = conversation;
        for (const message of messages) truth.messages[message.id] = summary(message);
        let before = complete ? 1 : (messages[0]?.ordinal ?? 1);
        while (before > 1) {
          const older = await client.thread(
            { conversationId: conversation.id, before, limit: 500 },
            { token: session.accessToken },
          );
          if (!older.ok) throw new Error(older.error.message);
          const thread = older.value.messages.map((message) => Message.parse(message));
          for (const message of thread) truth.older[message.id] = summary(message);
          before = older.value.complete ? 1 : Math.min(...thread.map((message) => message.ordinal));
        }
      }
      after = page.value.next;
    } while (after !== null);
  }
  return truth;
}

/** In what a workstation and its hub differ, in words; empty when they agree. */
export async function differences(
  engine: Pick<Engine, 'db'>,
  hubUrl: string,
  session: Session,
): Promise<string[]> {
  return differencesOf(truthAtEngine(engine), await truthAtHub(hubUrl, session));
}

export function differencesOf(here: Truth, hub: Truth): string[] {
  const found: string[] = [];
  const compare = (what: string, id: string, ours: unknown, theirs: unknown) => {
    if (isDeepStrictEqual(ours, theirs)) return;
    found.push(`${what} ${id}: here ${JSON.stringify(ours)}, at the hub ${JSON.stringify(theirs)}`);
  };
  for (const id of new Set([...Object.keys(here.conversations), ...Object.keys(hub.conversations)])) {
    compare('conversation', id, here.conversations[id], hub.conversations[id]);
  }
  for (const id of new Set([...Object.keys(here.messages), ...Object.keys(hub.messages)])) {
    compare('message', id, here.messages[id], hub.messages[id] ?? hub.older[id]);
  }
  return found;
}

/** What the workstation's database holds of the hub's rows; own pending mutations aside. */
export function truthAtEngine(engine: Pick<Engine, 'db'>): Truth {
  return truthIn(engine.db());
}

export function truthIn(db: ReadableDb): Truth {
  const truth: Truth = { conversations: {}, messages: {}, older: {} };
  for (const row of db.prepare<[], StoredConversation>('SELECT * FROM conversations').all()) {
    truth.conversations[row.id] = baseOf(row);
  }
  const messages = db
    .prepare<
      [],
      { id: string; ordinal: number; body_text: string; state: string; kind: string; cid: string }
    >(
      `SELECT messages.id, messages.ordinal, body_text, state, kind, conversations.id AS cid
         FROM messages JOIN conversations ON conversations.n = messages.conversation
        WHERE messages.ordinal IS NOT NULL`,
    )
    .all();
  for (const row of messages) {
    truth.messages[row.id] = {
      ordinal: row.ordinal,
      bodyText: row.body_text,
      state: row.state as Message['state'],
      kind: row.kind as Message['kind'],
      conversationId: row.cid,
    };
  }
  return truth;
}

function summary(message: Message): Said {
  const { ordinal, bodyText, state, kind, conversationId } = message;
  return { ordinal, bodyText, state, kind, conversationId };
}

export const cursorOf = (engine: Pick<Engine, 'db'>) => getSyncState(engine.db()).cursor;

type Send = Parameters<Engine['services']['compose']['send']>[0];

/** Sends a reply as the composer does; `more` adds notes, actions and the rest. */
export async function reply(
  engine: Pick<Engine, 'services'>,
  conversationId: string,
  text: string,
  more: Partial<Send> = {},
): Promise<Outputs['compose']['send']> {
  return engine.services.compose.send({
    conversationId,
    mode: 'reply',
    text,
    attachments: [],
    sources: [],
    actions: [],
    thenStatus: null,
    ...more,
  });
}
