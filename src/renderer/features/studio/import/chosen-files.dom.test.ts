import { expect, it } from 'vitest';
import { readArticles } from '../../../../engine/import/articles/read-articles.ts';
import { readFileOfMacros } from '../../../../engine/import/read-file.ts';
import { chosenFiles } from './chosen-files.ts';

/** A file as a chooser gives it, in a folder where `path` names one. */
function fileAt(path: string, content: string | Uint8Array<ArrayBuffer>): File {
  const file = new File([content], path.split('/').at(-1) ?? '');
  Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return file;
}

const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

it('reads a folder of articles as one, with the pictures that lie in it', async () => {
  const chosen = await chosenFiles(
    [
      fileAt(
        'help/Moving coins/delays.md',
        '# Why it takes long\n\nIt waits.\n\n![The steps](../steps.png)\n',
      ),
      fileAt('help/Fees/fees.md', '# Fees\n\nThere are few.\n'),
      fileAt('help/steps.png', dot),
      fileAt('help/notes.docx', 'not read'),
      fileAt('help/old.zip', 'an archive of its own'),
    ],
    'article',
  );
  expect(chosen.map(({ name }) => name)).toEqual(['old.zip', 'help.zip']);
  const folder = chosen[1];
  expect(folder?.size).toBeGreaterThan(dot.byteLength);
  const bytes = (await folder?.read()) ?? new Uint8Array();
  const { read, pictures } = readArticles({ name: 'help.zip', bytes, locale: 'en' });
  if (read.outcome === 'refused') throw new Error(read.why);
  expect(read.problems).toEqual([]);
  const shown = read.articles.map(({ content }) => [content.title, content.pictures.length]);
  expect(shown).toEqual([
    ['Why it takes long', 1],
    ['Fees', 0],
  ]);
  expect(pictures.map(({ bytes }) => bytes)).toEqual([dot]);
});

it('reads macros one by one, their folders kept, and what else lies there not at all', async () => {
  const files = [
    fileAt('Macros/Deposits/late.md', '# Late'),
    fileAt('Macros/notes.docx', 'not read'),
    fileAt('alone.csv', 'title'),
  ];
  expect((await chosenFiles(files, 'macro')).map(({ name }) => name)).toEqual([
    'alone.csv',
    'Deposits/late.md',
  ]);
  const [picked] = await chosenFiles([fileAt('odd.ending', 'text')], 'article');
  expect(picked?.name).toBe('odd.ending');
});

it('reads macros that pictures lie beside as one with them, their folders kept', async () => {
  const files = [
    fileAt('Macros/Deposits/late.md', 'It waits.\n\n![The steps](../steps.png)\n'),
    fileAt('Macros/steps.png', dot),
    fileAt('Macros/fees.csv', 'title,text\nFees,There are few.'),
  ];
  const chosen = await chosenFiles(files, 'macro');
  expect(chosen.map(({ name }) => name)).toEqual(['fees.csv', 'Macros.zip']);
  const bytes = (await chosen[1]?.read()) ?? new Uint8Array();
  const { read, pictures } = await readFileOfMacros({ name: 'Macros.zip', bytes, locale: 'en' });
  expect(read).toMatchObject({
    problems: [],
    macros: [
      {
        content: { title: 'late', folder: ['Deposits'], bodies: { en: 'It waits.\n\n[steps.png]' } },
        notes: [],
      },
    ],
  });
  expect(pictures.map((picture) => picture.bytes)).toEqual([dot]);
});
