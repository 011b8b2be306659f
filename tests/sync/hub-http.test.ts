import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatRates } from '../../src/hub/chat/routes.ts';
import { callLimits } from '../../src/hub/http/rate-limits.ts';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import { httpStatus, WireError, wireErrorKinds } from '../../src/shared/wire/errors.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { kindOf, refusalOf, wireClient } from '../support/wire.ts';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let omar: Session;
  let mia: Session;

  beforeAll(async () => {
    hub = await startTestHub({ database, server: true });
    omar = await hub.signIn('omar');
    mia = await hub.signIn('mia');
  });
  afterAll(() => hub.close());

  type Ask = {
    method?: string;
    path: string;
    body?: string | Uint8Array<ArrayBuffer>;
    type?: string | null;
    session?: Session | null;
    headers?: Record<string, string>;
  };

  async function ask({
    method = 'POST',
    path,
    body,
    type = 'application/json',
    session = omar,
    headers = {},
  }: Ask) {
    const answer = await fetch(hub.url + path, {
      method,
      headers: {
        ...(type === null ? {} : { 'content-type': type }),
        ...(session ? { authorization: `Bearer ${session.accessToken}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text };
  }

  function wireErrorIn(text: string): WireError {
    return WireError.parse((JSON.parse(text) as { data: unknown }).data);
  }

  const batch = (mutation: unknown) => JSON.stringify({ items: [{ key: uuidv7(), mutation }] });
  const deep = '['.repeat(2_000_000);

  it.each<[string, Ask, WireError['kind']]>([
    ['a body that is not JSON', { path: '/api/v1/sync/changes', body: '{"since":' }, 'bad-input'],
    ['an empty body', { path: '/api/v1/sync/changes', body: '' }, 'bad-input'],
    ['a list where an object belongs', { path: '/api/v1/sync/changes', body: '[]' }, 'bad-input'],
    ['JSON nested two million deep', { path: '/api/v1/sync/changes', body: deep }, 'bad-input'],
    [
      'a body that is not UTF-8',
      { path: '/api/v1/sync/changes', body: new Uint8Array([0x22, 0xff, 0x22]) },
      'bad-input',
    ],
    ['a number out of range', { path: '/api/v1/sync/changes', body: '{"since":-1}' }, 'bad-input'],
    ['a number beyond all integers', { path: '/api/v1/sync/changes', body: '{"since":1e400}' }, 'bad-input'],
    ['a fraction', { path: '/api/v1/sync/changes', body: '{"since":0.5}' }, 'bad-input'],
    [
      'a page larger than allowed',
      { path: '/api/v1/sync/snapshot', body: '{"phase":"working","after":null,"limit":101}' },
      'bad-input',
    ],
    [
      'an id that is none',
      { path: '/api/v1/sync/thread', body: '{"conversationId":"1; drop table messages"}' },
      'bad-input',
    ],
    [
      'a mutation nobody knows',
      { path: '/api/v1/mutations', body: batch({ kind: 'delete-everything' }) },
      'bad-input',
    ],
    ['a batch of none', { path: '/api/v1/mutations', body: '{"items":[]}' }, 'bad-input'],
    [
      'a form',
      { path: '/api/v1/sync/start', body: 'a=1', type: 'application/x-www-form-urlencoded' },
      'unsupported-type',
    ],
    ['no content type', { path: '/api/v1/sync/start', body: '{}', type: null }, 'unsupported-type'],
    [
      'a body over the limit',
      { path: '/api/v1/mutations', body: `"${'x'.repeat(9 * 1024 * 1024)}"` },
      'too-large',
    ],
    ['an unknown call', { path: '/api/v1/sync/everything', body: '{}' }, 'not-found'],
    ['the wrong method', { method: 'DELETE', path: '/api/v1/sync/start' }, 'not-found'],
    ['an unknown place', { method: 'GET', path: '/etc/passwd' }, 'not-found'],
    ['a path that climbs', { method: 'GET', path: '/chat/%2e%2e/%2e%2e/entry.js' }, 'not-found'],
    ['no session', { path: '/api/v1/sync/start', body: '{}', session: null }, 'not-signed-in'],
    [
      'another version of the protocol',
      { path: '/api/v1/sync/start', body: '{}', headers: { 'groundcrew-wire': '99' } },
      'upgrade-required',
    ],
    [
      'a file under a name that is no hash',
      { method: 'PUT', path: '/api/v1/files/..%2f..%2fx', body: 'x', type: null },
      'bad-input',
    ],
    ['a file nobody has', { method: 'GET', path: `/api/v1/files/${'0'.repeat(64)}` }, 'not-found'],
  ])('answers %s with a typed error', async (_what, asked, kind) => {
    const { status, headers, text } = await ask(asked);
    expect(wireErrorIn(text).kind).toBe(kind);
    expect(status).toBe(httpStatus[kind]);
    expect(headers.get('content-type')).toContain('application/json');
    expect(text).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|select /i);
    expect(text.length).toBeLessThan(2_000);
  });

  it('names the fields that are wrong', async () => {
    const { text } = await ask({ path: '/api/v1/sync/snapshot', body: '{"phase":"later","limit":0}' });
    expect(wireErrorIn(text).fields).toEqual(['phase', 'after', 'limit']);
  });

  it('leaves nothing half-written of a bad batch', async () => {
    const id = hub.conversations.g1.id;
    const good = { key: uuidv7(), mutation: { kind: 'priority', conversationId: id, priority: 'high' } };
    const bad = { key: uuidv7(), mutation: { kind: 'priority', conversationId: id, priority: 'highest' } };
    expect(
      (await ask({ path: '/api/v1/mutations', body: JSON.stringify({ items: [good, bad] }) })).status,
    ).toBe(400);
    const { messages } = await wireClient(hub.url, omar).sync.thread({ conversationId: id });
    expect(messages).toHaveLength(1);
  });

  it('takes the largest numbers that the contract lets through', async () => {
    const client = wireClient(hub.url, omar);
    const { id, lastOrdinal } = hub.conversations.g1;
    const thread = await client.sync.thread({ conversationId: id, before: Number.MAX_SAFE_INTEGER });
    expect(thread.messages).toHaveLength(lastOrdinal);
    expect(await kindOf(client.sync.changes({ since: Number.MAX_SAFE_INTEGER }))).toBe('resnapshot');
    const base = { seenOrdinal: Number.MAX_SAFE_INTEGER, heldMs: Number.MAX_SAFE_INTEGER, assigneeId: null };
    const { results } = await client.mutations.apply({
      items: [
        {
          key: uuidv7(),
          mutation: {
            kind: 'reply',
            conversationId: id,
            messageId: uuidv7(),
            bodyText: 'Hi',
            attachments: [],
            sources: [],
            base,
          },
        },
      ],
    });
    expect(results[0]?.outcome).toBe('applied');
  });

  it('describes itself by a valid OpenAPI document that names its limits and errors', async () => {
    const { text } = await ask({ method: 'GET', path: '/api/v1/openapi.json', session: null });
    const document = JSON.parse(text) as { info: { description: string }; paths: object };
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/auth/sign-in', '/sync/changes', '/mutations', '/files/{hash}', '/simulator']),
    );
    for (const kind of wireErrorKinds) expect(document.info.description).toContain(`\`${kind}\``);
    for (const number of [limits.messageCharacters, limits.mutationsPerBatch, limits.idempotencyDays])
      expect(document.info.description).toContain(String(number));
    for (const rate of [`${callLimits.perAgent} calls a minute`, `${chatRates.starts} beginnings`])
      expect(document.info.description).toContain(rate);
  });

  it('compresses large answers for those who ask', async () => {
    const { headers } = await ask({
      path: '/api/v1/sync/snapshot',
      body: '{"phase":"working","after":null}',
    });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('says that it is well', async () => {
    expect(await ask({ method: 'GET', path: '/healthz', session: null })).toMatchObject({
      status: 200,
      text: '{"ok":true}',
    });
  });

  const png = (extra: string) => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    return Uint8Array.from(Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(extra)]));
  };
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const put = (bytes: Uint8Array<ArrayBuffer>, session = omar, hash = hashOf(bytes)) =>
    ask({ method: 'PUT', path: `/api/v1/files/${hash}`, body: bytes, type: 'image/png', session });
  const get = (hash: string, session = omar) =>
    ask({ method: 'GET', path: `/api/v1/files/${hash}`, session });

  it('keeps a file under its hash and hands it out as a download that no browser runs', async () => {
    const bytes = png('one');
    const wanted = { hash: hashOf(bytes), name: 'one.png', mime: 'image/png', bytes: bytes.length };
    const client = wireClient(hub.url, omar);
    expect(await client.files.missing({ files: [wanted] })).toEqual({ missing: [wanted.hash] });
    expect((await put(bytes)).status).toBe(204);
    expect(await client.files.missing({ files: [wanted] })).toEqual({ missing: [] });
    const { status, headers } = await get(wanted.hash);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('hands out the rest of a file whose beginning is there', async () => {
    const bytes = png('of a range');
    const hash = hashOf(bytes);
    await put(bytes);
    const rest = async (range: string) => {
      const headers = { authorization: `Bearer ${omar.accessToken}`, range };
      const answer = await fetch(`${hub.url}/api/v1/files/${hash}`, { headers });
      return {
        status: answer.status,
        from: answer.headers.get('content-range'),
        bytes: await answer.bytes(),
      };
    };
    const end = bytes.length - 1;
    expect(await rest('bytes=10-')).toEqual({
      status: 206,
      from: `bytes 10-${end}/${bytes.length}`,
      bytes: bytes.subarray(10),
    });
    // What cannot be given, or is not understood, is given whole.
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-5', 'bytes=0-', 'bytes=1-2,5-', 'lines=3-'])
      expect(await rest(range)).toEqual({ status: 200, from: null, bytes });
  });

  it('refuses a file whose bytes are not what its name or its type says', async () => {
    const wrong = await put(png('two'), omar, hashOf(png('three')));
    expect(wireErrorIn(wrong.text)).toMatchObject({ kind: 'bad-input', fields: ['hash'] });
    const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]);
    expect(wireErrorIn((await put(program)).text).kind).toBe('unsupported-type');
    expect(wireErrorIn((await put(new Uint8Array(limits.attachmentBytes + 1))).text).kind).toBe('too-large');
    expect((await get(hashOf(program))).status).toBe(404);
  });

  it('hands a file only to those who may see where it is', async () => {
    const bytes = png('of general');
    const hash = hashOf(bytes);
    await put(bytes);
    expect((await get(hash, mia)).status).toBe(404);
    const { id } = hub.conversations.g2;
    const attachments = [{ hash, name: 'x.png', mime: 'image/png', bytes: bytes.length }];
    const note = {
      kind: 'note' as const,
      conversationId: id,
      messageId: uuidv7(),
      bodyText: 'See',
      attachments,
    };
    const { results } = await wireClient(hub.url, omar).mutations.apply({
      items: [{ key: uuidv7(), mutation: note }],
    });
    expect(results[0]?.outcome).toBe('applied');
    expect((await get(hash, mia)).status).toBe(404);
    expect((await get(hash, await hub.signIn('lena'))).status).toBe(200);
    expect((await get(hub.picture.hash, mia)).status).toBe(200);
    const stolen = { ...note, conversationId: hub.conversations.w1.id, messageId: uuidv7() };
    const theft = await wireClient(hub.url, mia).mutations.apply({
      items: [{ key: uuidv7(), mutation: stolen }],
    });
    expect(theft.results[0]).toMatchObject({ outcome: 'refused', why: 'attachment-missing' });
    // Whoever has the bytes may bring them, and then has them.
    expect((await put(bytes, mia)).status).toBe(204);
    expect((await get(hash, mia)).status).toBe(200);
  });

  it('gives a customer no file for knowing its hash', async () => {
    const bytes = png('of an agent');
    await put(bytes);
    const { id, customerId } = hub.conversations.g3;
    const to = { workspaceId: hub.workspace.id, conversationId: id, customerId };
    const inbound = { id: uuidv7(), text: 'Mine', attachments: [{ hash: hashOf(bytes), name: 'x.png' }] };
    expect(await receiveCustomerMessage(hub.hub.context, to, inbound)).toEqual({
      outcome: 'attachment-missing',
    });
  });

  it('tells a busy agent when to come back, and leaves the others in peace', async () => {
    const narrow = await startTestHub({ database, limits: { perAgent: 5 } });
    const busy = wireClient(narrow.url, await narrow.signIn('omar'));
    for (let n = 0; n < 5; n += 1) await busy.sync.manifest({});
    const refused = await refusalOf(busy.sync.manifest({}));
    expect(refused).toMatchObject({ kind: 'rate-limited', retry: 'later' });
    expect(refused.retryAfter).toBeGreaterThan(0);
    const raw = await fetch(`${narrow.url}/api/v1/sync/manifest`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${(await narrow.signIn('omar')).accessToken}`,
      },
      body: '{}',
    });
    expect(Number(raw.headers.get('retry-after'))).toBeGreaterThan(0);
    await wireClient(narrow.url, await narrow.signIn('mia')).sync.manifest({});
    await narrow.close();
  });

  it('answers on its own machine only when it runs inside the app', async () => {
    const embedded = await startTestHub({ database });
    const statusFor = (host: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = new URL(embedded.url);
        request({ host: '127.0.0.1', port, path: '/healthz', headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor(new URL(embedded.url).host)).toBe(200);
    expect(await statusFor('localhost:1')).toBe(200);
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor('127.0.0.1.evil.example')).toBe(403);
    await embedded.close();
  });

  it('outlives bytes that are no HTTP', async () => {
    const { port } = new URL(hub.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('\u0000\u0001 nonsense\r\n\r\n'));
      let heard = '';
      socket.on('data', (data) => {
        heard += data.toString();
      });
      socket.on('end', () => resolve(heard));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ask({ method: 'GET', path: '/healthz' })).status).toBe(200);
  });
});
