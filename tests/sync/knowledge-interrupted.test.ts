import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { countWantedFiles, getFile } from '../../src/engine/db/queries/files.ts';
import { nodeTransport } from '../../src/engine/net/transport.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { insertArticles } from '../../src/hub/store/queries/articles.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import type { Article } from '../../src/shared/domain/knowledge.ts';
import { rounds } from '../support/brief.ts';
import { closeEngines, inStep, startEngine, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { articleFixture, randomFrom } from '../support/engine-data.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

const articleCount = rounds(250, 20_000);
const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const between = (least: number, most: number) => least + Math.floor(random() * (most - least));
const documentsPerFetch = 50;
const picturesAtOnce = 3;
const filesAtOnce = 50;

let hub: TestHub;
let line: TcpProxy;
let library: { readonly articles: Article[]; readonly pictures: ReadonlyMap<string, number> };
beforeAll(async () => {
  hub = await startTestHub({ limits: { perAgent: 1_000_000, perIp: 1_000_000, perIpSignedOut: 1_000_000 } });
  library = await fillLibrary();
  line = await startTcpProxy(Number(new URL(hub.url).port));
}, 900_000);
afterEach(closeEngines);
afterAll(async () => {
  await line.close();
  await hub.close();
});

/** Each article with a picture of its own, every tenth with its neighbour's too. */
async function fillLibrary(): Promise<typeof library> {
  const articles: Article[] = [];
  const pictures = new Map<string, number>();
  const own: Article['pictures'] = [];
  let onTheirWay: Promise<unknown>[] = [];
  for (let n = 0; n < articleCount; n += 1) {
    const content = Buffer.alloc(between(3_000, 9_000), `${seed} ${n} `);
    const hash = createHash('sha256').update(content).digest('hex');
    const bytes = content.byteLength;
    onTheirWay.push(hub.hub.context.files.put(hash, Readable.from([content]), bytes));
    // Each waits for the disk: together they wait once.
    if (onTheirWay.length === filesAtOnce || n + 1 === articleCount) {
      await Promise.all(onTheirWay);
      onTheirWay = [];
    }
    pictures.set(hash, bytes);
    own.push({ hash, name: `${n}.png`, mime: 'image/png', bytes });
    const shown = own.slice(n % 10 === 9 ? -2 : -1);
    const figures = shown.map((one) => `<figure><img src="gc-file:${one.hash}" alt="${n}"></figure>`);
    const bodyHtml = `<p>Question ${n} about fees</p>${figures.join('')}`;
    const { sectionId } = hub.articles.public;
    const document = articleFixture(1_000 + n, { sectionId, bodyHtml, pictures: shown });
    articles.push({ ...document, hash: documentHash(document) });
  }
  await hub.hub.store.transaction(async (tx) => {
    for (const { hash, mime, bytes } of own)
      await insertFile(tx, hub.workspace.id, { hash, mime, bytes, createdAt: 1 }, null);
    await insertArticles(tx, hub.workspace.id, articles);
  });
  return { articles, pictures };
}

it(`fetches nothing twice of ${articleCount} articles with pictures, however often the line breaks (seed ${seed})`, async () => {
  const { articles, pictures } = library;
  const asked = { documents: 0, pictures: 0, rests: 0 };
  /** What was asked for although it was here. */
  const again: string[] = [];
  const begunAt = new Map<string, number>();
  const hasArticle = (id: string) =>
    engine.db().prepare('SELECT 1 FROM articles WHERE id = ?').get(id) !== undefined;

  async function note(request: Request): Promise<void> {
    if (request.url.endsWith('/sync/documents')) {
      const { wanted } = (await request.json()) as { wanted: { kind: string; id: string }[] };
      asked.documents += wanted.length;
      again.push(...wanted.filter(({ id }) => hasArticle(id)).map(({ id }) => id));
    }
    const [, hash] = /\/files\/([0-9a-f]{64})$/.exec(request.url) ?? [];
    if (hash === undefined) return;
    const from = Number(/\d+/.exec(request.headers.get('range') ?? '0')?.[0]);
    asked.pictures += 1;
    if (from > 0) asked.rests += 1;
    // What came of it before stays, so it is never asked for from further ahead.
    if (getFile(engine.db(), hash)?.state === 'here' || from < (begunAt.get(hash) ?? 0)) again.push(hash);
    begunAt.set(hash, from);
  }

  let engine: TestEngine = startEngine({
    hub: { embedded: { url: line.url, secret: testSecret } },
    transport: {
      ...nodeTransport,
      async fetch(request) {
        await note(request.clone());
        return nodeTransport.fetch(request);
      },
    },
  });
  const count = (sql: string) => engine.db().prepare<[], { n: number }>(sql).get()?.n ?? 0;
  const articlesHere = () => count('SELECT count(*) AS n FROM articles');
  const picturesHere = () => count("SELECT count(*) AS n FROM files WHERE state = 'here'");

  /** Breaks the line in the middle of an answer, once so many are here; every other time the app ends as well. */
  let breaks = 0;
  async function breakAt(here: () => number, wanted: number): Promise<void> {
    await until(`${wanted} to be here`, () => here() >= wanted, 600_000);
    const harmed = line.harmed();
    const after = between(1_200, 3_500);
    const ways = [
      { truncateResponseAfter: after },
      { cutResponseAfter: after },
      { stallResponseAfter: after },
    ];
    line.set({ ...ways[breaks % ways.length], onlyRequests: /^(GET .*\/files\/|POST .*\/sync\/documents)/ });
    await until('an answer to break', () => line.harmed() > harmed);
    line.set({ refuse: true });
    line.resetAll();
    breaks += 1;
    if (breaks % 2 === 0) {
      await engine.close();
      engine = engine.reopen();
    } else await until('that to be felt', () => engine.status().connection.state !== 'online');
    line.clear();
    engine.station().driver.kick();
  }
  /** So many moments from here to nearly there, in order. */
  const moments = (times: number, from: number, to: number) =>
    Array.from({ length: times }, () => between(from + 1, from + (to - from) * 0.7)).sort((a, b) => a - b);

  await until('the first articles', () => articlesHere() > 2);
  const total = [...pictures.values()].reduce((sum, bytes) => sum + bytes, 0);
  const pictureMegabytes = Math.floor((total * 0.6) / 1_000_000);
  await call(engine).settings.set({ pictureMegabytes });
  for (const moment of moments(4, articlesHere(), articleCount)) await breakAt(articlesHere, moment);
  const within = Math.floor(((pictureMegabytes * 1_000_000) / total) * pictures.size);
  for (const moment of moments(4, 0, within)) await breakAt(picturesHere, moment);
  await inStep(engine, 600_000);
  const given = await call(engine).files.pictures({});
  expect(given.bytes).toBeLessThanOrEqual(pictureMegabytes * 1_000_000);
  expect(given.bytes).toBeGreaterThan(pictureMegabytes * 1_000_000 - 9_000);
  expect(given.beyond).toBeGreaterThan(0);

  await call(engine).settings.set({ pictureMegabytes: null });
  for (const moment of moments(2, picturesHere(), pictures.size)) await breakAt(picturesHere, moment);
  await until('all pictures', () => countWantedFiles(engine.db()) === 0, 600_000);

  expect(breaks).toBe(10);
  expect(again).toEqual([]);
  // Beside everything once, what was just under way when the line broke.
  expect(asked.documents).toBeLessThanOrEqual(articles.length + 10 + breaks * documentsPerFetch);
  expect(asked.pictures).toBeLessThanOrEqual(pictures.size + 1 + breaks * picturesAtOnce);
  expect(asked.rests).toBeGreaterThan(0);
  const rows = engine.db().prepare<[], { id: string; hash: string }>('SELECT id, hash FROM articles').all();
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  expect(articles.filter(({ id, hash }) => hashes.get(id) !== hash)).toEqual([]);
  const { files } = engine.station().workspace;
  for (const [hash, bytes] of pictures) expect((await files.read(hash))?.byteLength).toBe(bytes);
}, 1_800_000);
