import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warningText } from '../../src/hub/services/firewall/warn-customer.ts';
import {
  openConversation,
  receiveCustomerMessage,
  receiveSatisfaction,
} from '../../src/hub/services/inbound.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { secretMark } from '../../src/shared/domain/secrets/secret-mark.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import { ChatSession } from '../../src/shared/wire/chat.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { backUpWorkstation, dumpHub } from '../support/back-up.ts';
import { rounds } from '../support/brief.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { filesWithAny } from '../support/files-with-any.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { makePdf } from '../support/make-pdf.ts';
import { type Planted, plantedLanguages, plantedSecret } from '../support/planted-secrets.ts';
import { kindOf, wireClient } from '../support/wire.ts';

/** What must be found in the same places, or the search would find nothing at all. */
const witness = 'unmistakable-witness-of-the-search';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let omar: Session;
  let logs: string;
  const planted: Planted[] = [];

  beforeAll(async () => {
    logs = mkdtempSync(join(tmpdir(), 'groundcrew-logs-'));
    const log = pino({ level: 'trace' }, pino.destination({ dest: join(logs, 'hub.log'), sync: true }));
    hub = await startTestHub({ database, log, trustProxy: true });
    omar = await hub.signIn('omar');
  });
  afterAll(async () => {
    await hub.close();
    rmSync(logs, { recursive: true, force: true });
  });

  let addresses = 0;
  const chat = async (path: string, init: RequestInit, token?: string) => {
    addresses += 1;
    const answer = await fetch(`${hub.url}/chat/api/${path}`, {
      ...init,
      headers: {
        'x-forwarded-for': `192.0.2.${addresses % 250}`,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(init.headers as Record<string, string>),
      },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const json = (value: unknown): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json' },
  });
  const plant = (name: string, language = 'en', kind?: Planted['kind'], most = 4_000): Planted => {
    for (let n = 0; ; n += 1) {
      const secret = plantedSecret(`${database} ${name} ${n}`, language);
      if ((kind && secret.kind !== kind) || secret.text.length > most) continue;
      planted.push(secret);
      return secret;
    }
  };
  const thread = (id: string) => readThread(hub.hub.store.db, id, undefined, 50).then((all) => all.reverse());

  it('keeps a chat without what must not be kept, and warns the customer at once in their language', async () => {
    for (const locale of ['en', 'es', 'pt', 'tr', 'vi', 'ar'] as const) {
      const secret = plant(`chat ${locale}`, locale, 'seed-phrase');
      const begun = await chat(
        'start',
        json({ name: `Maya ${plant(`name ${locale}`, 'en', 'private-key', 60).text}`, locale }),
      );
      const session = ChatSession.parse(begun.body);
      const text = `${witness}\n${secret.text}\n${witness}`;
      const sent = await chat('messages', json({ id: randomUUID(), text }), session.token);
      expect(sent.body).toMatchObject({ from: 'you' });
      expect(sent.body.text).toContain(secretMark);
      const seen = ChatSession.parse((await chat('session', { headers: {} }, session.token)).body);
      const [own, warning] = seen.messages;
      expect(seen.messages.length).toBe(2);
      expect(own?.text.endsWith(`${secretMark}\n${witness}`)).toBe(true);
      expect(warning).toMatchObject({
        from: 'automatic',
        text: warningText([{ kind: 'seed-phrase', place: 'text', at: 0 }], locale),
      });
      const [kept] = await thread(session.conversationId);
      expect(kept?.secrets).toMatchObject([{ kind: 'seed-phrase', place: 'text' }]);
      const at = kept?.secrets?.[0]?.at ?? -1;
      expect(kept?.bodyText.slice(at, at + secretMark.length)).toBe(secretMark);
    }
  });

  it('takes it out of subjects, file names, mails and what is said about the service', async () => {
    const subject = plant('subject', 'en', 'seed-phrase');
    const body = plant('mail', 'en', 'private-key');
    const words = plant('mail words', 'en', 'seed-phrase').text.split(/\s+/);
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      channel: 'email',
      subject: `Help ${subject.text}`,
      customer: { create: { name: 'Ines', locale: 'es-MX' } },
      first: {
        id: uuidv7(),
        text: `${witness} ${body.text}`,
        html: `<ol title="${body.text}">${words.map((word) => `<li><b>${word.slice(0, 2)}</b>${word.slice(2)}</li>`).join('')}</ol>`,
      },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const { conversation, customer } = opened;
    expect(conversation.subject).toContain(secretMark);
    expect(conversation.lastAuthorKind).toBe('customer');
    expect(conversation.waitingSince).not.toBeNull();
    const [mail, warning] = await thread(conversation.id);
    expect(mail?.bodyHtml).toBeNull();
    expect(mail?.secrets?.map(({ place }) => place)).toEqual(['text', 'formatting']);
    expect(warning).toMatchObject({ channel: 'email', author: { kind: 'system', id: null } });
    expect(warning?.bodyText).toContain('cartera nueva');
    const to = { workspaceId: hub.workspace.id, conversationId: conversation.id, customerId: customer.id };
    const later = await receiveCustomerMessage(hub.hub.context, to, {
      id: uuidv7(),
      text: 'The layout holds it',
      html: `<p>${plant('layout', 'en', 'seed-phrase').text}</p>`,
    });
    expect(later).toMatchObject({
      message: { bodyHtml: null, secrets: [{ kind: 'seed-phrase', place: 'formatting', at: null }] },
    });
    await hub.hub.store.db.execute(
      sql`update conversations set status = 'solved' where id = ${conversation.id}`,
    );
    const comment = `thanks ${plant('comment', 'en', 'card-number').text}`;
    expect(await receiveSatisfaction(hub.hub.context, to, { score: 5, comment })).toBe(true);
    const noted = await hub.hub.store.db.select().from(audit).where(eq(audit.subjectId, conversation.id));
    expect(noted.filter(({ action }) => action === 'secret-removed').length).toBe(2);
  });

  it('takes no file of plain text, no PDF and no ZIP that holds one, from customers and from agents', async () => {
    const session = ChatSession.parse((await chat('start', json({ name: 'Maya' }))).body);
    const table = `when,what\n2026-11-01,${plant('file', 'en', 'private-key').text}\n`;
    const put = (body: string | Buffer<ArrayBuffer>) =>
      chat(
        'files',
        {
          method: 'PUT',
          body,
          headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'table.csv' },
        },
        session.token,
      );
    expect(await put(table)).toMatchObject({ status: 422, body: { kind: 'secret' } });
    expect(await put(`${'x'.repeat(300_000)}\n${table}`)).toMatchObject({ status: 422 });
    expect(await put(`when,what\n2026-11-01,${witness}\n`)).toMatchObject({ status: 200 });
    const pdf = makePdf({ pages: [[witness], [plant('pdf', 'en', 'private-key').text]] });
    expect(await put(pdf)).toMatchObject({ status: 422, body: { kind: 'secret' } });
    expect(await put(makePdf({ pages: [[witness]] }))).toMatchObject({ status: 200 });
    // What cannot be read is taken as it is.
    expect(await put(pdf.subarray(0, 60))).toMatchObject({ status: 200, body: { mime: 'application/pdf' } });
    const zipped = (text: string) =>
      Buffer.from(zipSync({ 'a.txt': strToU8('x'), 'notes/wallet.txt': strToU8(text) }));
    const upload = (bytes: Buffer<ArrayBuffer>) =>
      fetch(`${hub.url}/api/v1/files/${createHash('sha256').update(bytes).digest('hex')}`, {
        method: 'PUT',
        body: bytes,
        headers: { authorization: `Bearer ${omar.accessToken}` },
      });
    const bomb = Buffer.from(zipSync({ 'bomb.txt': new Uint8Array(300_000_000).fill(32) }));
    for (const bytes of [zipped(witness), zipped(witness).subarray(0, 90), bomb])
      expect((await upload(bytes)).status).toBe(204);
    for (const bytes of [
      Buffer.from(JSON.stringify({ note: plant('json', 'en', 'seed-phrase').text })),
      zipped(plant('zip', 'en', 'seed-phrase').text),
      pdf,
    ]) {
      expect((await upload(bytes)).status).toBe(422);
    }
  });

  it('refuses what an agent sends with one in it, wherever it stands, and remembers no key', async () => {
    const { g1 } = hub.conversations;
    const base = { seenOrdinal: 1, assigneeId: null, heldMs: 0, force: true };
    const nothing = { attachments: [], sources: [] };
    const client = wireClient(hub.url, omar);
    const mutations: Mutation[] = [
      {
        kind: 'reply',
        conversationId: g1.id,
        messageId: uuidv7(),
        bodyText: plant('reply', 'es').text,
        base,
        ...nothing,
      } as Mutation,
      {
        kind: 'note',
        conversationId: g1.id,
        messageId: uuidv7(),
        bodyText: plant('note', 'ru').text,
        attachments: [],
        mentions: [],
      },
      {
        kind: 'tags',
        conversationId: g1.id,
        add: [plant('tag', 'en', 'private-key', 60).parts[0] ?? ''],
        remove: [],
      },
    ];
    for (const mutation of mutations) {
      const key = uuidv7();
      const { results } = await client.mutations.apply({ items: [{ key, mutation }] });
      expect(results[0], mutation.kind).toMatchObject({ outcome: 'refused', why: 'secret' });
      const claimed = await hub.hub.store.db.execute(sql`select 1 from idempotency_keys where key = ${key}`);
      expect(claimed).toMatchObject({ rows: [] });
    }
    const draft = plant('draft', 'tr', 'seed-phrase').text;
    const content = { text: draft, rich: null, ...nothing, actions: [], editedAt: 0, workstation: 'w' };
    expect(
      await kindOf(
        client.drafts.put({ conversationId: g1.id, mode: 'reply', baseRev: 0, content, others: [] }),
      ),
    ).toBe('secret');
  });

  /** The copies that the app makes of itself and those that an administrator makes of a hub, searched as they are. */
  async function leavesNoneInBackups(engine: TestEngine, values: readonly string[]) {
    const backups = mkdtempSync(join(tmpdir(), 'groundcrew-backups-'));
    await engine.close();
    // The agent's own, beside the one on which nobody is signed in.
    const [file = ''] = readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => join(engine.dataDir, name))
      .sort((one, other) => statSync(other).size - statSync(one).size);
    const backUp = async (name: string, at: number) => {
      const of = (what: string) => join(backups, name, what);
      expect(await dumpHub(hub.hub.store, of('dump'))).toBeGreaterThan(100);
      mkdirSync(of('workstation'));
      renameSync(backUpWorkstation(file, at), of('workstation/backup'));
      if (database === 'postgres') return [of('dump'), of('workstation')];
      await hub.stop();
      cpSync(hub.database.folder, of('stopped'), { recursive: true });
      await hub.start();
      return [of('dump'), of('workstation'), of('stopped')];
    };
    try {
      for (const folder of await backUp('first', 1)) {
        expect(filesWithAny(folder, [witness]).length, folder).toBeGreaterThan(0);
        expect(filesWithAny(folder, values), folder).toEqual([]);
      }
      // Had one been left anywhere it would have been found, in a long row that the database compresses too.
      const short = JSON.stringify({ note: 'tidal "wolf"\nmargin' });
      const long = JSON.stringify({ note: `lunar "wolf"\nmargin ${'and so on '.repeat(3_000)}` });
      await hub.hub.store.db.execute(sql`drop table if exists planted`);
      await hub.hub.store.db.execute(sql`create table planted (document jsonb)`);
      await hub.hub.store.db.execute(sql`insert into planted values (${short}::jsonb), (${long}::jsonb)`);
      const workstation = new Database(file);
      workstation.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('planted', ?)").run(short + long);
      workstation.close();
      const [dump, ...others] = await backUp('second', 2);
      expect(filesWithAny(dump ?? '', ['lunar "wolf"\nmargin'])).toHaveLength(1);
      for (const folder of [dump ?? '', ...others])
        expect(filesWithAny(folder, ['tidal "wolf"\nmargin']).length, folder).toBeGreaterThan(0);
    } finally {
      rmSync(backups, { recursive: true, force: true });
    }
  }

  /** Mails with one each in every language, so many in all. */
  async function plantMany(count: number): Promise<void> {
    const each = Math.ceil(count / plantedLanguages.length);
    for (const language of plantedLanguages) {
      const say = (n: number) => `${witness} ${plant(`mail ${language} ${n}`, language).text}`;
      const opened = await openConversation(hub.hub.context, hub.workspace.id, {
        channel: 'email',
        subject: witness,
        customer: { create: { name: 'Noor', locale: language } },
        first: { id: uuidv7(), text: say(0) },
      });
      if (opened.outcome !== 'opened') throw new Error(opened.outcome);
      const { conversation, customer } = opened;
      const to = { workspaceId: hub.workspace.id, conversationId: conversation.id, customerId: customer.id };
      for (let n = 1; n < each; n += 1)
        await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text: say(n) });
    }
  }
  /** What would be found of a secret: of a code, whose digits stand in many a time and id, the words before it too. */
  const tracesOf = ({ kind, text, parts }: Planted) => (kind === 'one-time-code' ? [text] : parts);

  it('leaves no trace in database, files, logs, backups or a workstation', { timeout: 300_000 }, async () => {
    const engine = await startEngineOf(hub.url, omar, {
      log: pino({ level: 'trace' }, pino.destination({ dest: join(logs, 'engine.log'), sync: true })),
    });
    await inStep(engine);
    await plantMany(rounds(60, 1_000));
    const session = ChatSession.parse((await chat('start', json({ name: 'Noor' }))).body);
    for (const language of plantedLanguages)
      await chat(
        'messages',
        json({ id: randomUUID(), text: `${witness} ${plant(`live ${language}`, language).text}` }),
        session.token,
      );
    await until('the last message is here', async () => {
      const { messages } = await call(engine).conversation.thread({ id: session.conversationId, limit: 50 });
      return messages.filter(({ author }) => author.kind === 'customer').length === plantedLanguages.length;
    });
    await hub.hub.store.db.execute(sql`checkpoint`).catch(() => undefined);
    const values = planted.flatMap(tracesOf);
    for (const folder of [hub.database.folder, engine.dataDir]) {
      expect(filesWithAny(folder, [witness]).length, folder).toBeGreaterThan(0);
      expect(filesWithAny(folder, values), folder).toEqual([]);
    }
    for (const folder of [hub.filesDir, logs]) expect(filesWithAny(folder, values), folder).toEqual([]);
    await leavesNoneInBackups(engine, values);
    await closeEngines();
    expect(values.length).toBeGreaterThan(rounds(60, 1_000));
    console.info(`${database}: ${values.length} secrets planted, none in any file`);
  });
});
