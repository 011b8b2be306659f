import { expect, it } from 'vitest';
import { MacroImport } from '../../shared/domain/macro-import.ts';
import { readInThread } from './read-in-thread.ts';

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

it('ends what takes too long', async () => {
  const { read } = await readInThread(file(macros(5_000)), undefined, { milliseconds: 1, megabytes: 768 });
  expect(read).toMatchObject({ outcome: 'refused', why: 'took-too-long' });
});

it('ends what takes too much memory, and goes on living', async () => {
  const { read } = await readInThread(file(macros(5_000)), undefined, {
    milliseconds: 30_000,
    megabytes: 24,
  });
  expect(read).toMatchObject({ outcome: 'refused', why: 'too-large' });
});

it('stops when nobody waits for it any more', async () => {
  const ending = new AbortController();
  const reading = readInThread(file(macros(5_000)), ending.signal);
  ending.abort(new Error('gone'));
  await expect(reading).rejects.toThrow('gone');
  await expect(readInThread(file('[]'), ending.signal)).rejects.toThrow('gone');
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
