import { strToU8, zipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { ArticlesCommitted } from '../../src/shared/wire/article-imports.ts';
import {
  bringArticles,
  countedArticles,
  helpCenter,
  readArticlesOf,
  zendeskArticle,
} from '../support/article-import.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { bring, readMacros } from '../support/macro-import.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

describe.each(databaseKinds)('articles of other systems on %s', (database) => {
  let hub: TestHub;
  let nextId = 1_000;
  const people = {} as Record<'lena' | 'ada' | 'carla' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['lena', 'ada', 'carla', 'omar'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(() => hub.close());

  const id = () => {
    nextId += 1;
    return nextId;
  };
  const read = (articles: readonly object[], section?: string, category?: string) =>
    readArticlesOf('help.json', JSON.stringify(helpCenter(articles, section, category)));
  const recordOf = (answer: ArticlesCommitted) => {
    if (answer.outcome !== 'imported') throw new Error(JSON.stringify(answer));
    return answer.record;
  };
  const shelves = () => people.lena.studio.articles({});
  const lineOf = async (title: string) =>
    (await shelves()).articles.find(({ work, live }) => work?.title === title || live?.title === title);
  const workOf = async (title: string) => {
    const { documentId = newId() } = (await lineOf(title)) ?? {};
    const [first] = (await people.lena.studio.article({ documentId })).versions;
    if (!first || first.number !== null) throw new Error(`no work on ${title}`);
    return { documentId, versionId: first.id, expected: first.revision, content: first.content };
  };
  const sectionsNamed = async (name: string) =>
    (await shelves()).sections.filter((section) => section.name === name);
  const change = async (who: keyof typeof people, what: object) =>
    people[who].studio.changeArticle({ key: newId(), change: what as never });

  it('makes drafts of what is new with the section in which they stand, once, and knows them again', async () => {
    const [a, b] = [id(), id()];
    const articles = read(
      [
        zendeskArticle(a, `Hash ${a}`, '<p>Send the <b>hash</b>.</p>', {
          translations: [
            {
              source_id: a,
              locale: 'es',
              title: `El hash ${a}`,
              body: '<p>Envíe el hash.</p>',
              draft: false,
            },
          ],
        }),
        zendeskArticle(b, `Inside ${b}`, '<p>For us.</p>', { user_segment_id: 4 }),
      ],
      `Networks ${a}`,
    );
    const first = await bringArticles(people.lena, articles);
    expect(countedArticles(first.plan)).toEqual({ new: 3 });
    expect(first.plan.findings[0]?.place).toEqual({
      collection: 'Moving',
      section: `Networks ${a}`,
      isNew: true,
    });
    expect(await sectionsNamed(`Networks ${a}`)).toEqual([]);
    expect(recordOf(await first.commit())).toMatchObject({
      kind: 'article',
      systems: ['zendesk'],
      accounts: ['northgate.zendesk.com'],
      counts: { created: 3, changed: 0, same: 0, skipped: 0, refused: 0 },
      standing: { draft: 3 },
    });
    expect(await sectionsNamed(`Networks ${a}`)).toMatchObject([{ collection: 'Moving' }]);
    const [english, spanish] = [await workOf(`Hash ${a}`), await workOf(`El hash ${a}`)];
    expect(english.content).toMatchObject({
      audience: 'public',
      bodyHtml: '<p>Send the <strong>hash</strong>.</p>',
      url: `https://help.northgate.example/hc/en-us/articles/${a}`,
    });
    expect(spanish.content).toMatchObject({ locale: 'es', articleKey: english.content.articleKey });
    expect((await workOf(`Inside ${b}`)).content).toMatchObject({ audience: 'internal', url: null });
    // The answer was lost: asked again it is that import, and nothing more.
    expect(recordOf(await first.commit())).toMatchObject({ counts: { created: 3 } });
    const again = await bringArticles(people.lena, articles);
    expect(countedArticles(again.plan)).toEqual({ same: 3 });
    expect(await kindOf(again.commit())).toBe('bad-input');
    // Renamed there it is the same article here, and a translation that comes later is one of it.
    const later = read(
      [
        zendeskArticle(a, `Another title ${a}`, '<p>Send the <b>hash</b>.</p>', {
          translations: [{ source_id: a, locale: 'pt-br', title: 'O hash', body: '<p>Envie.</p>' }],
        }),
      ],
      `Networks ${a}`,
    );
    expect((await bringArticles(people.lena, later)).plan.findings).toMatchObject([
      { finding: 'changed', fields: ['title'], documentId: english.documentId },
      { finding: 'new' },
    ]);
    const logged = await hub.hub.store.db.select().from(audit);
    expect(logged.filter(({ action }) => action === 'articles-import')).toHaveLength(1);
  });

  it('leaves what was changed here and not there, and makes nothing public that is for the team', async () => {
    const n = id();
    const before = zendeskArticle(n, `Spreads ${n}`, '<p>One.</p>', { label_names: ['fees'] });
    await (await bringArticles(people.lena, read([before]))).commit();
    const { content, ...on } = await workOf(`Spreads ${n}`);
    await change('lena', {
      do: 'write',
      ...on,
      content: { ...content, title: `Our spreads ${n}`, audience: 'internal' },
      note: '',
    });
    const worked = await bringArticles(people.ada, read([{ ...before, body: '<p>Two.</p>' }]));
    expect(worked.plan.findings).toMatchObject([
      { finding: 'skipped', why: 'being-worked-on', writers: [hub.agents.lena.id] },
    ]);
    for (const [who, what] of [
      ['lena', { do: 'submit' }],
      ['carla', { do: 'approve' }],
      ['lena', { do: 'publish', at: null, recalls: false }],
    ] as const) {
      const { content: _, ...at } = await workOf(`Our spreads ${n}`);
      expect(await change(who, { ...what, ...at })).toMatchObject({ outcome: 'saved' });
    }
    const next = await bringArticles(people.ada, read([{ ...before, body: '<p>Two.</p>' }]));
    expect(next.plan.findings).toMatchObject([{ finding: 'changed', fields: ['body'] }]);
    await next.commit();
    expect((await workOf(`Our spreads ${n}`)).content).toMatchObject({
      title: `Our spreads ${n}`,
      audience: 'internal',
      bodyHtml: '<p>Two.</p>',
      url: null,
      tags: ['fees'],
    });
  });

  it('finds what is here by its title, whatever its case, and a section by its name', async () => {
    const { title, bodyHtml, sectionId } = hub.articles.public;
    const [shelf] = (await shelves()).sections.filter((one) => one.id === sectionId);
    const page = `---\naudience: public\ncollection: ${shelf?.collection}\nsection: ${shelf?.name.toUpperCase()}\n---\n`;
    const articles = readArticlesOf('x.md', `${page}# ${title.toUpperCase()}\n\n${bodyHtml}\n\nAnd more.\n`);
    const { plan } = await bringArticles(people.lena, articles);
    expect(plan.findings).toMatchObject([
      {
        finding: 'changed',
        documentId: hub.articles.public.id,
        fields: expect.not.arrayContaining(['section', 'audience']),
        place: { section: shelf?.name, isNew: false },
      },
    ]);
  });

  it('refuses what no review would let pass, twice the same, and what is a draft there unless it is wanted', async () => {
    const n = id();
    const articles = [
      ...read([
        zendeskArticle(n, `Ask ${n}`, '<p>Please send us your recovery phrase.</p>'),
        zendeskArticle(id(), `Draft ${n}`, '<p>x</p>', { draft: true }),
        zendeskArticle(id(), `Twice ${n}`, '<p>x</p>'),
      ]),
      ...readArticlesOf('t.md', `# Twice ${n}\n\nOther words.`),
    ];
    await (await bringArticles(people.lena, readArticlesOf('t.md', `# Twice ${n}\n\nFirst.`))).commit();
    const { plan } = await bringArticles(people.lena, articles, false);
    expect(plan.findings.map(({ finding, why }) => why ?? finding)).toEqual([
      'asks-for-secret',
      'switched-off',
      'being-worked-on',
      'duplicate',
    ]);
  });

  it('takes pictures that the hub has and the trainer brought, and no others', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, nextId % 250]);
    const n = id();
    const zip = zipSync({
      [`Guides/map ${n}.md`]: strToU8('---\naudience: public\n---\nSee\n\n![Map](m.png)\n'),
      'Guides/m.png': png,
    });
    const articles = readArticlesOf('g.zip', zip);
    const [picture] = articles[0]?.content.pictures ?? [];
    if (!picture) throw new Error('no picture was read');
    expect((await bringArticles(people.lena, articles)).plan.findings).toMatchObject([
      { finding: 'new', left: [{ what: 'picture', name: 'm.png' }] },
    ]);
    await insertFile(hub.hub.store.db, hub.workspace.id, { ...picture, createdAt: 1 }, hub.agents.lena.id);
    expect((await bringArticles(people.ada, articles)).plan.findings).toMatchObject([{ left: [{}] }]);
    const brought = await bringArticles(people.lena, articles);
    expect(brought.plan.findings).toMatchObject([{ finding: 'new', left: [] }]);
    await brought.commit();
    expect((await workOf(`map ${n}`)).content).toMatchObject({
      pictures: [picture],
      bodyHtml: `<p>See</p><figure><img src="gc-file:${picture.hash}" alt="Map"></figure>`,
    });
  });

  it('does nothing that was not seen, nothing for whoever does not write, and mixes up no kinds', async () => {
    const n = id();
    const articles = read([zendeskArticle(n, `Race ${n}`, '<p>x</p>')], `Race ${n}`);
    const one = await bringArticles(people.lena, articles);
    await (await bringArticles(people.ada, articles)).commit();
    expect(await one.commit()).toMatchObject({
      outcome: 'changed',
      plan: { findings: [{ finding: 'same' }] },
    });
    expect(await sectionsNamed(`Race ${n}`)).toHaveLength(1);
    expect(await kindOf(bringArticles(people.omar, articles))).toBe('forbidden');
    expect(await kindOf(people.carla.articleImports.export({ after: null }))).toBe('forbidden');
    const macros = await bring(people.lena, readMacros('m.csv', `title,text\nMixed ${n},x\n`));
    expect(
      await kindOf(people.lena.articleImports.check({ importId: macros.importId, takesInactive: true })),
    ).toBe('not-found');
  });

  it('undoes an import with the sections that it made, but for what somebody has gone on with', async () => {
    const [a, b, c] = [id(), id(), id()];
    const articles = [
      ...read([zendeskArticle(a, `Gone ${a}`, '<p>x</p>')], `Gone ${a}`, `Only ${a}`),
      ...read([zendeskArticle(b, `Stays ${b}`, '<p>x</p>')], `Stays ${b}`, `Kept ${b}`),
    ];
    const brought = await bringArticles(people.lena, articles);
    await brought.commit();
    const { content: _, ...on } = await workOf(`Stays ${b}`);
    await change('lena', { do: 'submit', ...on });
    const undone = await people.lena.imports.undo({ importId: brought.importId });
    expect(undone).toMatchObject({
      record: { kind: 'article', undone: { taken: 1, kept: 1 } },
      kept: [{ title: `Stays ${b}`, state: 'in-review' }],
    });
    expect(await lineOf(`Gone ${a}`)).toBeUndefined();
    expect(await sectionsNamed(`Gone ${a}`)).toEqual([]);
    expect(await sectionsNamed(`Stays ${b}`)).toHaveLength(1);
    // Undone, it comes again as new.
    expect(countedArticles((await bringArticles(people.lena, articles)).plan)).toMatchObject({ new: 1 });
    const whole = await bringArticles(
      people.lena,
      read([zendeskArticle(c, `Whole ${c}`, '<p>x</p>')], `W ${c}`),
    );
    await whole.commit();
    const { work } = await people.lena.imports.work({ importId: whole.importId });
    expect(work).toMatchObject([{ title: `Whole ${c}`, state: 'draft' }]);
    const named = work.map(({ macroId, versionId, expected }) => ({ macroId, versionId, expected }));
    const advanced = await people.lena.imports.advance({ kind: 'article', to: 'in-review', work: named });
    expect(advanced).toEqual({ done: 1, failed: [] });
  });
});
