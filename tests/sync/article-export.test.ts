import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../src/engine/export/articles/articles-archive.ts';
import { writeArticlesTable } from '../../src/engine/export/articles/articles-table.ts';
import { htmlOf } from '../../src/engine/import/articles/body-html.ts';
import type { BodyBlock, Cell, Inline } from '../../src/engine/import/articles/body-tree.ts';
import { marks } from '../../src/engine/import/articles/body-tree.ts';
import { readBody } from '../../src/engine/import/articles/read-body.ts';
import { testKnowledge } from '../../src/hub/seed/knowledge/test-knowledge.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { insertArticles } from '../../src/hub/store/queries/articles.ts';
import { listVersions } from '../../src/hub/store/queries/document-versions.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { insertCollections, insertSections } from '../../src/hub/store/queries/shelves.ts';
import { sameHtmlKey } from '../../src/shared/domain/article-same.ts';
import { cleanLine } from '../../src/shared/domain/clean-text.ts';
import type { Attachment } from '../../src/shared/domain/conversation.ts';
import type { ArticleContent } from '../../src/shared/domain/studio.ts';
import type { ArticleInFile } from '../../src/shared/wire/article-imports.ts';
import { bringArticles, countedArticles, readArticlesOf } from '../support/article-import.ts';
import { auditOfAction } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

/** Collections and their sections, called as folders are best not called. */
const shelves = {
  'Moving / coins': ['Basics', 'A: "b" \\ c', '#1'],
  '- Geld: \u0627\u0644\u0645\u0627\u0644': ['Basics', 'true', '日本語 %20'],
};

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);
/** SHA-256 of these bytes; a second one that the archive has no room for. */
const shown = await sha256(png);
const absent = 'cd'.repeat(32);
const picture = (hash: string): Attachment => ({ hash, name: 'p.png', mime: 'image/png', bytes: png.length });

describe.each(databaseKinds)('our own articles on %s', (database) => {
  let hub: TestHub;
  const people = {} as Record<'lena' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['lena', 'omar'] as const) people[name] = wireClient(hub.url, await hub.signIn(name));
    for (const hash of [shown, absent])
      await insertFile(
        hub.hub.store.db,
        hub.workspace.id,
        { ...picture(hash), createdAt: 1 },
        hub.agents.lena.id,
      );
    for (const [at, [name, inside]] of Object.entries(shelves).entries()) {
      const collection = { id: newId(), name, icon: 'book', position: at };
      await insertCollections(hub.hub.store.db, hub.workspace.id, [collection]);
      await insertSections(
        hub.hub.store.db,
        hub.workspace.id,
        inside.map((one, position) => ({ id: newId(), collectionId: collection.id, name: one, position })),
      );
    }
  });
  afterAll(() => hub.close());

  it('gives them to nobody who does not write them', async () => {
    expect(await kindOf(people.omar.articleImports.export({ after: null }))).toBe('forbidden');
  });

  it('writes down that they were taken, and by whom', async () => {
    await people.lena.articleImports.export({ after: null });
    expect(await auditOfAction(hub.hub.store.db, 'articles-export')).toMatchObject([
      { actorKind: 'agent', actorId: hub.agents.lena.id },
    ]);
  });

  it('exports what it imports again as the same, down to each word, and imports that twice as once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryArticle, { minLength: 1, maxLength: 6 }), async (contents) => {
        const sections = (await people.lena.studio.articles({})).sections;
        const ids = contents.map(() => newId());
        const keys = new Map<string, string>();
        /** A family has an article a language at most. */
        const keyOf = ({ family, locale }: (typeof contents)[number]) => {
          const shared = keys.get(`${family}`) ?? `a-${newId()}`;
          const key = keys.has(`${family} ${locale}`) ? `a-${newId()}` : shared;
          keys.set(`${family}`, shared).set(`${family} ${locale}`, key);
          return key;
        };
        const written = contents.map((one, at): ArticleContent => {
          const { family: _, replacedBy, ...content } = one;
          const bodyHtml = settled(content.bodyHtml);
          return {
            ...content,
            bodyHtml,
            articleKey: keyOf(one),
            sectionId: sections[at % sections.length]?.id ?? '',
            url: content.audience === 'internal' ? null : content.url,
            pictures: [shown, absent].filter((hash) => bodyHtml.includes(hash)).map(picture),
            validity: {
              ...content.validity,
              ...(replacedBy !== null && { replacedBy: ids[replacedBy % ids.length] ?? '' }),
            },
          };
        });
        const live = written.map(({ validity, ...content }, at) => {
          const bounded = Object.keys(validity).length > 0;
          const document = {
            ...content,
            id: ids[at] ?? '',
            version: 1,
            ...(bounded && { validity }),
            updatedAt: 1,
          };
          return { ...document, hash: documentHash(document) };
        });
        await insertArticles(hub.hub.store.db, hub.workspace.id, live);
        const ours = await exported(people.lena);
        // A cell has its tags apart by commas.
        const plain = ours.filter(({ tags }) => !tags.some((tag) => /[,;|]/.test(tag)));
        const table = readArticlesOf('ours.csv', await writeArticlesTable(plain));
        expect(countedArticles((await bringArticles(people.lena, table)).plan)).toEqual({
          same: plain.length,
        });
        const zip = await writeArchive(ours, (hash) => Promise.resolve(hash === shown ? png : null));
        const articles = readArticlesOf('ours.zip', zip);
        // What is here is read by the same way out as what is exported: a loss on it shows against what was put in.
        for (const [at, { articleKey, sectionId, pictures: _, ...said }] of written.entries()) {
          const back = articles.find(({ origin }) => origin.key === `article:${live[at]?.id}`);
          const shelf = sections.find(({ id }) => id === sectionId);
          expect(back).toMatchObject({
            origin: { system: 'groundcrew', family: `key:${articleKey}` },
            place: { collection: shelf?.collection, section: shelf?.name },
          });
          expect(back?.content).toEqual({ ...said, pictures: expect.anything() });
          expect(back?.notes.filter(({ about }) => about !== 'internal')).toEqual([]);
        }
        const { plan } = await bringArticles(people.lena, articles);
        expect(plan.findings.filter(({ finding }) => finding !== 'same')).toEqual([]);
        expect(plan.findings.length).toBeGreaterThanOrEqual(live.length);
        // In a place where they are not yet: ids and keys are free there, and what replaces one of them comes along.
        const drawn = articles.filter(({ origin }) => ids.includes(origin.key.slice(8))).slice(-3);
        const fresh = new Map(drawn.map(({ origin }) => [origin.key.slice(8), newId()]));
        const run = newId();
        const elsewhere = drawn.map((one) => {
          const { validity, title, ...content } = one.content;
          const { replacedBy } = validity;
          return {
            ...one,
            origin: {
              ...one.origin,
              key: `article:${fresh.get(one.origin.key.slice(8))}`,
              family: `key:b-${run}-${one.origin.family.slice(-12)}`,
            },
            content: {
              ...content,
              title: `${title.slice(0, 100).trim()} ${newId()}`,
              url: null,
              validity: {
                ...validity,
                ...(replacedBy && { replacedBy: fresh.get(replacedBy) ?? replacedBy }),
              },
            },
          };
        });
        const first = await bringArticles(people.lena, elsewhere);
        expect(countedArticles(first.plan)).toEqual({ new: elsewhere.length });
        expect(first.plan.findings.flatMap(({ left }) => left)).toEqual([]);
        await first.commit();
        for (const { origin, content, place } of elsewhere) {
          const id = origin.key.slice(8);
          const { db } = hub.hub.store;
          const [draft] = await listVersions<ArticleContent>(db, hub.workspace.id, 'article', id);
          const { articleKey, sectionId, pictures, ...said } = draft?.content ?? ({} as ArticleContent);
          const { pictures: _, ...sent } = content;
          expect(said).toEqual(sent);
          expect(`key:${articleKey}`).toBe(origin.family);
          expect(sections.find((one) => one.id === sectionId)).toMatchObject({
            name: place.section,
            collection: place.collection,
          });
          // By what is in it a picture is the same: nobody sees its name.
          expect(pictures.map(({ hash, mime, bytes }) => ({ hash, mime, bytes }))).toEqual(
            [shown, absent]
              .filter((hash) => content.bodyHtml.includes(hash))
              .map((hash) => ({ hash, mime: 'image/png', bytes: png.length }))
              .sort(
                (one, other) => content.bodyHtml.indexOf(one.hash) - content.bodyHtml.indexOf(other.hash),
              ),
          );
        }
        expect(countedArticles((await bringArticles(people.lena, elsewhere)).plan)).toEqual({
          same: elsewhere.length,
        });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  async function exported(client: WireClient): Promise<ArticleInFile[]> {
    const all: ArticleInFile[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof client.articleImports.export>> =
        await client.articleImports.export({ after });
      all.push(...page.articles);
      if (page.next === null) return all;
      after = page.next;
    }
  }
});

it('writes every article of the demo so that it is read again as it was, as files and as a table', async () => {
  const { articles, sections, collections, files } = testKnowledge();
  const ours = articles.map((article) => {
    const section = sections.find(({ id }) => id === article.sectionId);
    const collection = collections.find(({ id }) => id === section?.collectionId);
    return {
      ...article,
      validity: {},
      place: { collection: collection?.name ?? '', section: section?.name ?? '' },
    };
  });
  const zip = await writeArchive(ours, (hash) =>
    Promise.resolve(files.find((file) => file.hash === hash)?.bytes ?? null),
  );
  const some = ours.filter((_, at) => at % 5 === 0);
  const inArchive = readArticlesOf('ours.zip', zip);
  const inTable = readArticlesOf('ours.csv', await writeArticlesTable(some));
  for (const [back, mine] of [[inArchive, ours] as const, [inTable, some] as const]) {
    expect(back).toHaveLength(mine.length);
    for (const { id, bodyHtml, title, url, tags, audience, place } of mine) {
      const its = back.find(({ origin }) => origin.key === `article:${id}`);
      expect(its?.content).toMatchObject({ title, url, audience, tags: [...new Set(tags)] });
      expect(its?.place).toEqual(place);
      expect(sameHtmlKey(its?.content.bodyHtml ?? '')).toBe(sameHtmlKey(bodyHtml));
      expect(its?.notes.filter(({ about }) => about !== 'internal')).toEqual([]);
    }
  }
  // The bytes of pictures come along in the archive alone.
  for (const { id, pictures } of ours) {
    const its = inArchive.find(({ origin }) => origin.key === `article:${id}`);
    expect(its?.content.pictures.map(({ hash }) => hash).sort()).toEqual(
      pictures.map(({ hash }) => hash).sort(),
    );
  }
});

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/** As the studio would keep it. */
function settled(html: string): string {
  return htmlOf(
    readBody(html, {
      picture: (src) => src.replace(/^gc-file:/, ''),
      link: (href) => href,
      dropped: () => {},
    }),
  );
}

const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 14 }).map((text) => `w${text}`);
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    word.map((text): Inline => ({ kind: 'text', text })),
    fc.constant<Inline>({ kind: 'break' }),
    fc.record({
      kind: fc.constant('mark' as const),
      mark: fc.constantFrom(...marks),
      inside: fc.array(tie('inline'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom(
        'https://northgate.example/a_b?c=1&d=(2)',
        'gc-article:fees',
        'mailto:a@b.example',
      ),
      inside: word.map((text): Inline[] => [{ kind: 'text', text }]),
    }),
  ),
}));
const line = fc
  .array(inline, { maxLength: 4 })
  .map((inside): Inline[] => [{ kind: 'text', text: 'x' }, ...inside]);
const { block } = fc.letrec<{ block: BodyBlock; cell: Cell }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line.map((inside): BodyBlock => ({ kind: 'paragraph', inside })),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      inside: line,
    }),
    fc.constant<BodyBlock>({ kind: 'rule' }),
    fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((lines): BodyBlock => ({ kind: 'code', text: lines.join('\n\n') })),
    fc.record({
      kind: fc.constant('picture' as const),
      picture: fc.record({
        hash: fc.constantFrom(shown, absent),
        alt: fc.constantFrom('', 'A "map" [x]'),
        caption: fc.constantFrom('', 'Below <it>'),
        width: fc.constantFrom(null, 40),
        height: fc.constantFrom(null, 30),
      }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constant(1),
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('quote' as const, 'internal' as const),
      inside: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.array(tie('cell'), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  ),
  cell: fc.record({
    head: fc.boolean(),
    colspan: fc.constantFrom(1, 2),
    rowspan: fc.constant(1),
    inside: fc.array(tie('block'), { maxLength: 2 }),
  }),
}));

const label = fc.string({ unit: 'grapheme', maxLength: 14 }).map((text) => cleanLine(`l${text}`, 60));
/** As the studio keeps it: nothing in it that asks for a secret. */
const arbitraryArticle = fc.record({
  locale: fc.constantFrom('en', 'es', 'pt-BR', 'ar'),
  title: fc
    .tuple(fc.stringMatching(/^[a-z:"'# -]{1,12}$/), label, fc.uuid())
    .map((parts) => `T ${parts.join(' ').trim()}`.replace(/\s+/g, ' ')),
  audience: fc.constantFrom('public' as const, 'internal' as const),
  bodyHtml: fc
    .array(block, { maxLength: 6 })
    .map((blocks) => htmlOf([{ kind: 'paragraph', inside: [{ kind: 'text', text: 'Begin.' }] }, ...blocks])),
  url: fc.option(
    fc
      .tuple(fc.uuid(), fc.constantFrom('', '?a=1&b=%20', '#part-2', '/حول'))
      .map(([id, more]) => `https://help.northgate.example/${id}${more}`),
  ),
  tags: fc.uniqueArray(label, { maxLength: 3 }),
  pictures: fc.constant([]),
  validity: fc.record(
    { from: fc.nat(), until: fc.nat(), product: label, jurisdiction: label },
    { requiredKeys: [], noNullPrototype: true },
  ),
  /** Those of one family are translations of each other. */
  family: fc.nat(2),
  /** By which of the others, counted through. */
  replacedBy: fc.option(fc.nat()),
});
