import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient, isDefinedError, ORPCError, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { bundleFixture, conversationId, fixtureNow, hashOf } from '../../../tests/support/engine-data.ts';
import { staffedDatabase, temporaryFolder } from '../../../tests/support/engine-db.ts';
import { openLog } from '../../logging/open-log.ts';
import { createPortLink } from '../../renderer/engine/port-link.ts';
import type { engineContract } from '../../shared/contract/engine-contract.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { fail } from '../failure.ts';
import { createImportReader } from '../services/import-reader.ts';
import { createNews } from './news.ts';
import { createRouter } from './router.ts';
import { createPortServer, type ServablePort } from './serve-port.ts';
import type { ActingServices } from './services.ts';

/** Electron's MessagePortMain, as far as the engine knows it: an emitter that hands messages over in events. */
function asElectronPort(port: MessagePort): ServablePort {
  const emitter = new EventEmitter();
  port.on('message', (data: unknown) => emitter.emit('message', { data, ports: [] }));
  port.on('close', () => emitter.emit('close'));
  return {
    on: (event, listener) => void emitter.on(event, listener),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

function desk(acting: Partial<ActingServices> = {}) {
  const db = staffedDatabase();
  const news = createNews();
  const log = openLog({ name: 'engine', dir: temporaryFolder() });
  const errors = vi.spyOn(log, 'error');
  const failures: string[] = [];
  const router = createRouter({
    db: () => db,
    now: () => fixtureNow,
    hubNow: () => fixtureNow,
    news,
    acting: {
      wantOlder: () => {},
      draftChanged: () => {},
      presence: { set: () => {}, attend: () => {} },
      attention: { seen: () => {} },
      ...acting,
    } as ActingServices,
    appVersion: '0.0.0',
    workstation: 'test',
    dataDir: () => temporaryFolder(),
    logDir: temporaryFolder(),
    checkAnswers: true,
  });
  const server = createPortServer(router, log, (failure) => failures.push(failure));
  function connect(kind: 'node' | 'electron' = 'node') {
    const { port1, port2 } = new MessageChannel();
    server.serve(kind === 'node' ? port1 : asElectronPort(port1));
    const link = createPortLink(port2);
    const engine: ContractRouterClient<typeof engineContract> = createORPCClient(link);
    onTestFinished(() => port2.close());
    return { engine, page: port2, served: port1 };
  }
  return { db, news, errors, failures, connect, server };
}

it.each(['node', 'electron'] as const)('answers the contract over the port of %s', async (kind) => {
  const { db, connect } = desk();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  const { engine } = connect(kind);
  const { total, rows } = await engine.inbox.list({ view: 'open' });
  expect({ total, ids: rows.map((row) => row.id) }).toEqual({ total: 1, ids: [conversationId(1)] });
  expect(await engine.conversation.get({ id: conversationId(1) })).toMatchObject({
    conversation: { id: conversationId(1) },
  });
  expect((await engine.people({})).agents).toHaveLength(4);
});

it('fills in what a call leaves out, and changes one setting alone', async () => {
  const { engine } = desk().connect();
  await engine.settings.set({ density: 'compact' });
  expect(await engine.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark', density: 'compact' });
});

it('tells of changes as they are committed, numbered', async () => {
  const { connect } = desk();
  const { engine } = connect('electron');
  const leaving = new AbortController();
  const events = await engine.events({}, { signal: leaving.signal });
  const next = events.next();
  await engine.settings.set({ theme: 'dark' });
  expect((await next).value).toEqual({ type: 'changed', seq: 1, keys: [{ topic: 'settings' }] });
  leaving.abort();
  await expect(events.next()).rejects.toThrow();
});

it('brings bytes over as bytes', async () => {
  const attach = vi.fn(({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
    hash: hashOf(1),
    name,
    mime: 'image/png',
    bytes: bytes.byteLength,
  }));
  const { engine } = desk({
    compose: {
      check: () => [],
      attach,
      send: () => fail('empty', ''),
      undoAlong: () => fail('too-late', ''),
    },
  }).connect('electron');
  const bytes = new Uint8Array([0, 1, 2, 255]);
  expect(await engine.compose.attach({ name: 'x.png', bytes })).toMatchObject({ bytes: 4 });
  expect([...(attach.mock.calls[0]?.[0].bytes ?? [])]).toEqual([0, 1, 2, 255]);
});

it("reads the macros of another system out of a file from the page, in the workspace's language", async () => {
  const { engine } = desk({
    readImport: createImportReader({ locale: () => 'es', keep: () => Promise.resolve() }).macros,
  }).connect('electron');
  const read = (text: string) =>
    engine.studio.readImport({ name: 'macros.csv', bytes: new TextEncoder().encode(text) });
  const [good, other] = await Promise.all([read('title,text\nSaludo,Hola\n'), read('id,amount\n1,2\n')]);
  expect(good).toMatchObject({ outcome: 'read', macros: [{ content: { bodies: { es: 'Hola' } } }] });
  expect(other).toMatchObject({ outcome: 'refused', why: 'unknown-shape', line: 1 });
});

it('answers with the errors of the contract, as the page knows them', async () => {
  const { connect, errors } = desk({
    compose: {
      check: () => [],
      attach: () => fail('too-large', 'at most 15 MB', true),
      send: () => fail('empty', 'nothing'),
      undoAlong: () => fail('too-late', ''),
    },
  });
  const { engine } = connect();
  const { error } = await safe(engine.conversation.get({ id: conversationId(404) }));
  expect(isDefinedError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'not-found', data: { kind: 'not-found', retry: false } });
  const large = await safe(engine.compose.attach({ name: 'x', bytes: new Uint8Array(1) }));
  expect(large.error).toMatchObject({ data: { kind: 'too-large', retry: true } });
  const bad = await safe(engine.conversation.get({ id: 'not an id' }));
  expect(isDefinedError(bad.error)).toBe(true);
  expect(bad.error).toMatchObject({ data: { kind: 'bad-input' } });
  expect(errors).not.toHaveBeenCalled();
});

it('logs a broken invariant with its stack and says no more than that there was one', async () => {
  const { connect, errors, failures } = desk({
    status: () => {
      throw new TypeError('secret detail of /home/agent');
    },
  });
  const { engine } = connect();
  const { error } = await safe(engine.status({}));
  expect(error).toMatchObject({ data: { kind: 'internal', retry: false } });
  expect(JSON.stringify(error instanceof ORPCError ? error.toJSON() : error)).not.toContain('secret detail');
  expect(errors).toHaveBeenCalledWith(
    expect.objectContaining({ procedure: 'status', stack: expect.stringContaining('secret detail') }),
    expect.any(String),
  );
  expect(failures).toEqual([]);
});

it('says that the database is at fault, and tells whoever can mend it', async () => {
  const { db, connect, failures } = desk();
  const { engine } = connect();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  // Another connection, because this one remembers the index; SQLite guards the index's tables from everybody else.
  const vandal = new Database(db.name);
  vandal.unsafeMode(true);
  vandal.prepare("UPDATE message_search_data SET block = x'ffffffffffffffffff' WHERE id = 10").run();
  vandal.close();
  const { error } = await safe(engine.search.messages({ query: 'anything' }));
  expect(error).toMatchObject({ data: { kind: 'database' } });
  expect(failures).toEqual(['corrupt']);
});

it('serves several pages, and stops working for one that has gone', async () => {
  let aborted = 0;
  const { connect, server } = desk();
  const first = connect();
  const second = connect('electron');
  await first.engine.events({});
  first.served.on('close', () => {
    aborted += 1;
  });
  first.page.close();
  await expect.poll(() => aborted).toBe(1);
  expect(await second.engine.inbox.views({})).toHaveLength(14);
  server.close();
  await expect(safe(second.engine.inbox.views({}))).resolves.toMatchObject({ error: expect.anything() });
});
