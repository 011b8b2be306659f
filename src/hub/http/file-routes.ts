import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ContentHash } from '../../shared/domain/ids.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Caller } from '../auth/authenticate.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { sniffType } from '../files/sniff.ts';
import { mayFetchFile } from '../services/file-access.ts';
import { findSecretInFile } from '../services/firewall/guard-file.ts';
import { secretFailure } from '../services/firewall/refuse-secrets.ts';
import { insertFile, readFiles } from '../store/queries/files.ts';
import { loadViewer } from '../sync/scope.ts';

/** What an agent may attach, by its content. */
export const fileTypes: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
  'video/mp4',
  'application/zip',
];

/** Enough of a file to tell its type. */
const headBytes = 4_100;

/** Raw bytes in and out by their hash. */
export function fileRoutes(context: HubContext, signIn: (request: Request) => Promise<Caller>): Hono {
  const { store, files, log } = context;
  const app = new Hono();

  app.put('/files/:hash', async (c) => {
    const caller = await signIn(c.req.raw);
    const hash = hashOf(c.req.param('hash'));
    const tooLarge = () => new HubFailure('too-large', `A file has at most ${limits.attachmentBytes} bytes.`);
    if (Number(c.req.header('content-length') ?? 0) > limits.attachmentBytes) throw tooLarge();
    if (!c.req.raw.body) throw new HubFailure('bad-input', 'There are no bytes in this request.');
    let mime = '';
    const outcome = await files.put(hash, c.req.raw.body, limits.attachmentBytes, async (path) => {
      mime = await typeOf(path);
      const secret = await findSecretInFile(mime, () => readFile(path), log);
      if (secret) throw secretFailure(secret);
    });
    if (outcome.kind === 'too-large') throw tooLarge();
    if (outcome.kind === 'wrong-hash')
      throw new HubFailure('bad-input', 'The bytes do not have the hash they came under.', {
        fields: ['hash'],
      });
    const file = { hash, mime, bytes: outcome.bytes, createdAt: context.clock() };
    await insertFile(store.db, caller.workspaceId, file, caller.agentId);
    return c.body(null, 204);
  });

  app.get('/files/:hash', async (c) => {
    const caller = await signIn(c.req.raw);
    const hash = hashOf(c.req.param('hash'));
    const absent = () => new HubFailure('not-found', 'There is no such file.');
    const [file] = await readFiles(store.db, caller.workspaceId, [hash]);
    const viewer = file ? await loadViewer(store.db, caller.agentId) : null;
    // Not allowed and not there look the same.
    if (!file || !viewer || !(await mayFetchFile(store.db, viewer, file))) throw absent();
    const content = await files.read(hash, restFrom(c.req.header('range')));
    if (!content) throw absent();
    const { from, bytes } = content;
    return c.body(Readable.toWeb(content.stream) as ReadableStream, from > 0 ? 206 : 200, {
      'content-type': file.mime,
      'content-length': String(bytes - from),
      ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes - 1}/${bytes}` } : {}),
      'accept-ranges': 'bytes',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  return app;
}

/** The byte at which the wanted rest begins; of other ranges all is given, as a server may. */
function restFrom(range: string | undefined): number {
  return Number(/^bytes=(\d{1,12})-$/.exec(range ?? '')?.[1] ?? 0);
}

function hashOf(text: string): string {
  const hash = ContentHash.safeParse(text);
  if (!hash.success)
    throw new HubFailure('bad-input', 'A file is named by its SHA-256.', { fields: ['hash'] });
  return hash.data;
}

async function typeOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    const mime = await sniffType(head.subarray(0, bytesRead));
    if (!mime || !fileTypes.includes(mime))
      throw new HubFailure('unsupported-type', `A file must be one of: ${fileTypes.join(', ')}.`);
    return mime;
  } finally {
    await file.close();
  }
}
