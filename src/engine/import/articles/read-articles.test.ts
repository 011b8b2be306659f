import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArticleImport, ImportedArticle } from '../../../shared/domain/article-import.ts';
import { readArticles } from './read-articles.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

function read(name: string, content: string | Uint8Array): ArticleImport {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return readArticles({ name, bytes, locale: 'en' }).read;
}
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );

function taken(result: ArticleImport) {
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}
const only = (result: ArticleImport): ImportedArticle => {
  const [article, ...rest] = taken(result).articles;
  if (!article || rest.length > 0) throw new Error(JSON.stringify(result));
  return article;
};

const zendeskArticle = (id: number, more: object = {}) => ({
  id,
  url: `https://northgate.zendesk.com/api/v2/help_center/en-us/articles/${id}.json`,
  html_url: `https://help.northgate.example/hc/en-us/articles/${id}`,
  author_id: 1,
  comments_disabled: true,
  draft: false,
  promoted: false,
  position: 0,
  vote_sum: 0,
  vote_count: 0,
  section_id: 20,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-02T00:00:00Z',
  name: `Wrong network ${id}`,
  title: `Wrong network ${id}`,
  source_locale: 'en-us',
  locale: 'en-us',
  outdated: false,
  outdated_locales: [],
  edited_at: '2025-01-02T00:00:00Z',
  user_segment_id: null,
  permission_group_id: 7,
  content_tag_ids: [],
  label_names: ['network', 'deposit'],
  body: '<p>Send the <b>hash</b>.</p>',
  ...more,
});
const shelves = {
  sections: [
    { id: 20, category_id: 30, name: 'On-chain', locale: 'en-us', html_url: 'https://x.example/s/20' },
  ],
  categories: [{ id: 30, name: 'Deposits', locale: 'en-us', html_url: 'https://x.example/c/30' }],
};

describe('Zendesk', () => {
  it('reads pages of a help center with its sections, categories and translations', () => {
    const translations = [
      {
        id: 5,
        source_id: 1,
        source_type: 'Article',
        locale: 'pt-br',
        title: 'Rede errada',
        body: '<p>Envie o hash.</p>',
        html_url: 'https://help.northgate.example/hc/pt-br/articles/1',
        draft: true,
        outdated: false,
      },
    ];
    const pages = [
      { count: 2, page: 1, next_page: 'https://x', articles: [zendeskArticle(1)], ...shelves },
      { count: 2, page: 2, next_page: null, articles: [zendeskArticle(2, { user_segment_id: 9 })] },
      { translations },
    ];
    const result = taken(read('help.json', pages.map((page) => JSON.stringify(page)).join('\n')));
    expect(result).toMatchObject({ system: 'zendesk', problems: [] });
    expect(result.articles).toMatchObject([
      {
        origin: {
          system: 'zendesk',
          account: 'northgate.zendesk.com',
          key: 'article:1:en',
          family: 'article:1',
        },
        active: true,
        place: { collection: 'Deposits', section: 'On-chain' },
        content: {
          locale: 'en',
          title: 'Wrong network 1',
          audience: 'public',
          bodyHtml: '<p>Send the <strong>hash</strong>.</p>',
          url: 'https://help.northgate.example/hc/en-us/articles/1',
          tags: ['network', 'deposit'],
        },
        notes: [],
      },
      {
        origin: { key: 'article:1:pt-BR', family: 'article:1' },
        active: false,
        content: { locale: 'pt-BR', title: 'Rede errada' },
      },
      {
        content: { audience: 'internal', url: null },
        notes: [{ about: 'internal', why: 'restricted' }],
      },
    ]);
  });

  it('takes nothing for public that does not say who may read it', () => {
    const { user_segment_id: _, ...untold } = zendeskArticle(1);
    expect(only(read('a.json', JSON.stringify({ articles: [untold] })))).toMatchObject({
      content: { audience: 'internal' },
      notes: [
        { about: 'internal', why: 'not-told' },
        { about: 'unmapped', field: 'section_id', value: '20', why: 'known-there-only' },
      ],
    });
    const several = zendeskArticle(2, { user_segment_ids: [4, 5] });
    expect(only(read('a.json', JSON.stringify({ articles: [several] }))).content.audience).toBe('internal');
  });

  it('takes two regions of one language for two, and says so; the article among its own translations is one', () => {
    const translations = ['en-us', 'en-gb'].map((locale) => ({
      source_id: 1,
      locale,
      title: locale,
      body: '<p>x</p>',
    }));
    const result = taken(read('a.json', JSON.stringify({ articles: [zendeskArticle(1, { translations })] })));
    expect(result.articles).toHaveLength(1);
    expect(result.problems).toMatchObject([{ field: 'locale', why: 'duplicate', found: 'en-gb' }]);
  });

  it('names what is broken by its place, and reads the rest', () => {
    const result = taken(
      read(
        'a.json',
        JSON.stringify({
          articles: [
            zendeskArticle(1),
            zendeskArticle(2, { title: 7 }),
            zendeskArticle(3, { body: null }),
            zendeskArticle(1),
            { weird: true },
            3,
          ],
        }),
      ),
    );
    expect(result.articles).toHaveLength(1);
    expect(result.problems).toMatchObject([
      { index: 5, why: 'wrong-type', found: '3' },
      { index: 1, field: 'title', why: 'wrong-type' },
      { index: 2, field: 'body', why: 'no-text' },
      { index: 3, why: 'duplicate' },
      { index: 4, why: 'unknown-shape', found: 'weird' },
    ]);
  });
});

describe('Freshdesk', () => {
  const solution = (id: number, more: object = {}) => ({
    id,
    type: 1,
    title: `Fees ${id}`,
    description: '<p>One per cent.</p>',
    description_text: 'One per cent.',
    folder_id: 40,
    category_id: 50,
    status: 2,
    thumbs_up: 0,
    thumbs_down: 0,
    hits: 3,
    tags: ['fees'],
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
    ...more,
  });
  const folder = (visibility: number) => ({
    id: 40,
    name: 'Trading',
    description: null,
    category_id: 50,
    visibility,
    articles_count: 1,
  });
  const category = { id: 50, name: 'Fees', description: '', created_at: '2025-01-01T00:00:00Z' };

  it('reads solutions with the folders and categories in which they lie', () => {
    const text = JSON.stringify([[category], [folder(1)], [solution(1), solution(2, { status: 1 })]].flat());
    expect(taken(read('s.json', text)).articles).toMatchObject([
      {
        origin: { system: 'freshdesk', key: 'article:1:en' },
        active: true,
        place: { collection: 'Fees', section: 'Trading' },
        content: { audience: 'public', bodyHtml: '<p>One per cent.</p>', tags: ['fees'] },
      },
      { active: false },
    ]);
  });

  it.each([2, 3, 4])('keeps what a folder shows to some alone (%i) for the team', (visibility) => {
    const text = JSON.stringify([folder(visibility), category, solution(1)]);
    expect(only(read('s.json', text))).toMatchObject({
      content: { audience: 'internal' },
      notes: [{ about: 'internal', why: 'restricted' }],
    });
  });

  it('keeps what lies in a folder of which nothing is told for the team', () => {
    expect(only(read('s.json', JSON.stringify([solution(1)]))).content.audience).toBe('internal');
  });
});

it('reads the articles of a Chatwoot portal, translations as one family', () => {
  const payload = [
    {
      id: 8,
      slug: 'a',
      title: 'Limits',
      content: '# Daily\n\nUp to **5 BTC** a day.\n\n- one\n- two',
      description: '',
      status: 'published',
      account_id: 1,
      category: { id: 3, name: 'Account', slug: 'account', locale: 'en' },
      views: 1,
    },
    {
      id: 9,
      title: 'Límites',
      content: 'Hasta 5 BTC.',
      status: 'draft',
      category: { id: 4, name: 'Cuenta', locale: 'es' },
      associated_article_id: 8,
    },
  ];
  expect(
    taken(read('c.json', JSON.stringify({ payload, meta: { articles_count: 2 } }))).articles,
  ).toMatchObject([
    {
      origin: { system: 'chatwoot', key: 'article:8', family: 'article:8' },
      place: { section: 'Account' },
      content: {
        audience: 'public',
        bodyHtml: '<h2>Daily</h2><p>Up to <strong>5 BTC</strong> a day.</p><ul><li>one</li><li>two</li></ul>',
      },
    },
    { origin: { family: 'article:8' }, active: false, content: { locale: 'es' } },
  ]);
});

describe('an archive', () => {
  it('reads Markdown with its pictures, by folders, and never looks for pictures on the web', () => {
    const { read: result, pictures } = readArticles({
      name: 'help.zip',
      locale: 'en',
      bytes: zip({
        'Help/Deposits/On-chain/wrong-network.md':
          '---\naudience: public\ntags: [network]\nvalid_until: 2030-01-01\nowner: me\n---\n# Wrong network\n\nLook:\n\n![The map](../../img/map.png "A map")\n\n![x](https://tracker.example/p.gif) ![y](../gone.png) [bad](javascript:alert(1))\n',
        'Help/Deposits/On-chain/wrong-network.es.md': 'Mira.',
        'Help/img/map.png': png,
        'Help/.DS_Store': 'x',
      }),
    });
    expect(taken(result).problems).toEqual([]);
    const hash = pictures[0]?.file.hash;
    expect(pictures).toMatchObject([{ file: { name: 'map.png', mime: 'image/png', bytes: png.length } }]);
    expect(taken(result).articles).toMatchObject([
      {
        origin: { system: 'markdown', family: 'Deposits/On-chain/wrong-network' },
        place: { collection: 'Deposits', section: 'On-chain' },
        content: {
          title: 'Wrong network',
          audience: 'public',
          tags: ['network'],
          validity: { until: Date.parse('2030-01-01') },
          bodyHtml: `<p>Look:</p><figure><img src="gc-file:${hash}" alt="The map"></figure><p>bad</p>`,
        },
        notes: [
          { about: 'picture', name: 'https://tracker.example/p.gif', why: 'remote' },
          { about: 'picture', name: '../gone.png', why: 'not-there' },
          { about: 'link', name: 'javascript:alert(1)' },
          { about: 'unmapped', field: 'owner', value: 'me' },
        ],
      },
      {
        content: { locale: 'es', audience: 'internal', title: 'wrong network' },
        notes: [{ about: 'internal', why: 'not-told' }],
      },
    ]);
  });

  it('reads pages of HTML, of which the team alone may read what nothing calls public', () => {
    const page =
      '<!doctype html><html lang="pt-br"><head><title>Taxas</title><style>p{}</style></head><body><h1>Taxas</h1>' +
      '<script>alert(1)</script><p onclick="x()">Um por cento.<img src=data:text/html;base64,PHNjcmlwdD4= alt=z></p>' +
      '<iframe src="https://video.example"></iframe></body></html>';
    expect(only(read('p.zip', zip({ 'Fees/taxas.html': page })))).toMatchObject({
      origin: { system: 'html' },
      place: { collection: '', section: 'Fees' },
      content: { locale: 'pt-BR', title: 'Taxas', audience: 'internal', bodyHtml: '<p>Um por cento.</p>' },
      notes: [
        { about: 'picture', name: 'data:', why: 'no-picture' },
        { about: 'internal', why: 'not-told' },
        { about: 'markup', name: 'iframe', count: 1 },
      ],
    });
  });

  it('reads the pages of an API that lie in it together', () => {
    const files = {
      'articles-1.json': JSON.stringify({ articles: [zendeskArticle(1)] }),
      'sections.json': JSON.stringify(shelves),
      'broken.json': '{"articles": [',
    };
    const result = taken(read('hc.zip', zip(files)));
    expect(result.articles).toMatchObject([{ place: { collection: 'Deposits', section: 'On-chain' } }]);
    expect(result.problems).toMatchObject([{ file: 'broken.json', line: 1, why: 'broken' }]);
  });

  it('takes nothing whose name leads out of it, nor a text in another encoding, and says so', () => {
    const files = {
      '../../etc/passwd.md': 'x',
      'C:\\windows\\a.md': 'x',
      '/root/b.md': 'x',
      'latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      'good.md': 'Good.',
      'head.md': '---\ntags: [\n---\nx',
      'who.md': '---\naudience: everybody\n---\nx',
    };
    const result = taken(read('evil.zip', zip(files)));
    expect(result.articles.map(({ content }) => content.title)).toEqual(['good']);
    expect(result.problems.map(({ file, why, field }) => `${file} ${why} ${field}`)).toEqual([
      '../../etc/passwd.md bad-name null',
      '/root/b.md bad-name null',
      'C:\\windows\\a.md bad-name null',
      'head.md broken null',
      'latin.md broken null',
      'who.md wrong-type audience',
    ]);
  });

  it('refuses a bomb, a cut one, and one that is too large, before any of it is unpacked', () => {
    const bomb = zip({ 'a.md': new Uint8Array(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(read('a.zip', bomb)).toEqual({
      outcome: 'refused',
      why: 'too-large',
      form: 'archive',
      line: null,
    });
    const whole = zip({ 'a.md': 'x'.repeat(1000) });
    expect(read('a.zip', whole.slice(0, -30))).toMatchObject({ outcome: 'refused', why: 'not-readable' });
    expect(read('a.zip', new Uint8Array(200 * 1024 * 1024))).toMatchObject({
      outcome: 'refused',
      why: 'too-large',
    });
  });
});

it('takes no article that is nested without end, and is quick about it', () => {
  const deep = `${'<div>'.repeat(100_000)}x`;
  const result = taken(
    read('a.json', JSON.stringify({ articles: [zendeskArticle(1, { body: deep }), zendeskArticle(2)] })),
  );
  expect(result.articles).toHaveLength(1);
  expect(result.problems).toMatchObject([{ index: 0, field: 'body', why: 'broken' }]);
});

it('takes no macro and no canned response for an article, least of all for a public one', () => {
  const others = [
    { id: 1, title: 'Macro', description: null, active: true, actions: [] },
    { id: 2, title: 'Canned', folder_id: 3, content: 'x', content_html: '<p>x</p>' },
    { id: 4, title: 'Canned', folder_id: 3, content: 'x' },
    { id: 5, short_code: 'hi', content: 'x' },
  ];
  const result = taken(read('m.json', JSON.stringify([...others, zendeskArticle(1)])));
  expect(result.articles).toHaveLength(1);
  expect(result.problems.map(({ index, why }) => `${index} ${why}`)).toEqual([
    '0 unknown-shape',
    '1 unknown-shape',
    '2 unknown-shape',
    '3 unknown-shape',
  ]);
});

it.each([
  ['notes.old.md', 'en', 'notes.old'],
  ['notes.vi.md', 'vi', 'notes'],
  ['notes.pt-br.md', 'pt-BR', 'notes'],
])('reads the language of %s out of its name', (name, locale, title) => {
  expect(only(read(name, 'Words.')).content).toMatchObject({ locale, title });
});

it.each([
  ['', 'empty'],
  ['{"articles": [', 'not-readable'],
  ['just words', 'unknown-shape'],
  ['[{"id": 1, "amount": 2}]', 'unknown-shape'],
])('refuses %j as a file: %s', (text, why) => {
  expect(read('x.json', text)).toMatchObject({ outcome: 'refused', why });
});
