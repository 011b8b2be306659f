import { describe, expect, it } from 'vitest';
import { ArticleImport } from '../../shared/domain/article-import.ts';
import { MacroImport } from '../../shared/domain/macro-import.ts';
import { readArticlesInThread, readInThread } from './read-in-thread.ts';

const file = (text: string, name = 'x.json') => ({
  name,
  bytes: new TextEncoder().encode(text),
  locale: 'en',
});
const macros = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, id) => ({
      id,
      title: `Folder ${id % 20}::Macro ${id}`,
      active: true,
      actions: [
        {
          field: 'comment_value_html',
          value: `<p>Hi {{ticket.requester.first_name}},</p>${'<p>Some <b>words</b> to say.</p>'.repeat(30)}`,
        },
        { field: 'status', value: 'pending' },
        { field: 'current_tags', value: 'a b c' },
      ],
    })),
  );

it('reads in a thread what is read here', async () => {
  const { read } = await readInThread(file(macros(3)));
  expect(read).toMatchObject({ outcome: 'read', system: 'zendesk', macros: [{}, {}, {}] });
});

it('reads five thousand macros', async () => {
  const began = performance.now();
  const { read } = await readInThread(file(macros(5_000)));
  console.info(`5,000 macros: ${Math.round(performance.now() - began)} ms`);
  expect(read.outcome === 'read' && read.macros).toHaveLength(5_000);
});

const articles = (count: number) =>
  JSON.stringify({
    articles: Array.from({ length: count }, (_, id) => ({
      id,
      html_url: `https://help.northgate.example/hc/en-us/articles/${id}`,
      title: `Article ${id}`,
      body: `<h2>Fees</h2>${'<p>Some <b>words</b> to <a href="https://x.example">read</a>.</p>'.repeat(30)}`,
      draft: false,
      locale: 'en-us',
      source_locale: 'en-us',
      section_id: 20,
      user_segment_id: null,
      label_names: [],
    })),
  });

it('reads articles in a thread', async () => {
  const { read } = await readArticlesInThread(file(articles(3)));
  expect(read).toMatchObject({ outcome: 'read', articles: [{}, {}, {}] });
});

describe.each([
  { of: 'macros', inThread: readInThread, many: file(macros(5_000)) },
  { of: 'articles', inThread: readArticlesInThread, many: file(articles(4_000)) },
])('of a file of $of', ({ inThread, many }) => {
  it('ends what takes too long', async () => {
    const { read } = await inThread(many, undefined, { milliseconds: 1, megabytes: 768 });
    expect(read).toMatchObject({ outcome: 'refused', why: 'took-too-long' });
  });

  it('ends what takes too much memory, and goes on living', async () => {
    const { read } = await inThread(many, undefined, { milliseconds: 60_000, megabytes: 24 });
    expect(read).toMatchObject({ outcome: 'refused', why: 'too-large' });
  });

  it('refuses one that is too large before a thread is begun for it', async () => {
    const large = { name: 'x.zip', bytes: new Uint8Array(200 * 1024 * 1024), locale: 'en' };
    const before = process.memoryUsage();
    // A thread could not answer in that time.
    const { read } = await inThread(large, undefined, { milliseconds: 0, megabytes: 768 });
    expect(read).toMatchObject({ outcome: 'refused', why: 'too-large' });
    expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(before.arrayBuffers);
  });

  it('stops when nobody waits for it any more', async () => {
    const ending = new AbortController();
    const reading = inThread(many, ending.signal);
    ending.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
    await expect(inThread(file('[]'), ending.signal)).rejects.toThrow('gone');
  });
});

it.each([
  ['nested without end', '{"a":'.repeat(1_000_000), 'not-readable'],
  ['of nothing but brackets', '[]'.repeat(1_600_000), 'too-many'],
  ['of nothing but quotes', '"'.repeat(4_000_000), 'unknown-shape'],
  ['of nothing but separators', `title,text\n${','.repeat(3_000_000)}`, 'read'],
  ['of nothing but line ends', `title,text\n${'\n'.repeat(3_000_000)}`, 'read'],
  ['of open tags', JSON.stringify([{ title: 'a', content_html: '<b><i><a>'.repeat(20_000) }]), 'read'],
  ['of markup in Markdown', `---\ntitle: A\n---\n${'[*_`'.repeat(40_000)}`, 'read'],
  [
    'of different keys',
    `[{${Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join()}}]`,
    'unknown-shape',
  ],
])('answers a file %s', async (_, text, what) => {
  const { read } = await readInThread(file(text, 'x'));
  expect(MacroImport.parse(read)).toEqual(read);
  expect(read.outcome === 'read' ? read.outcome : read.why).toBe(what);
});

it.each([
  ['nested without end', '{"a":'.repeat(1_000_000), 'x', 'not-readable'],
  ['of nothing but brackets', '[]'.repeat(1_600_000), 'x.json', 'too-many'],
  ['of nothing but quotes', '"'.repeat(4_000_000), 'x.json', 'unknown-shape'],
  ['of open tags', '<b><i><a>'.repeat(100_000), 'x.html', 'read'],
  ['of open lists', '<ul><li>'.repeat(100_000), 'x.html', 'read'],
  ['of attributes', `<p ${'a=1 '.repeat(500_000)}>x</p>`, 'x.html', 'read'],
  ['of half an entity', '&#'.repeat(1_000_000), 'x.html', 'read'],
  ['of markup in Markdown', `# A\n${'[*_`'.repeat(40_000)}`, 'x.md', 'read'],
  ['of quotes within quotes in Markdown', `${'>'.repeat(50_000)} a`, 'x.md', 'not-readable'],
])('answers a file of articles %s', async (_, text, name, what) => {
  const { read } = await readArticlesInThread(file(text, name));
  expect(ArticleImport.parse(read)).toEqual(read);
  expect(read.outcome === 'read' ? read.outcome : read.why).toBe(what);
});
