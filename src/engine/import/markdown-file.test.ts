import { expect, it } from 'vitest';
import { MacroImport } from '../../shared/domain/macro-import.ts';
import { readImport } from './read-import.ts';

const read = (text: string, name = 'Deposits/Wrong network.md') =>
  MacroImport.parse(readImport({ name, bytes: new TextEncoder().encode(text), locale: 'en' }).read);

it('reads a head and a text', () => {
  const result = read(
    [
      '---',
      'title: Ask for the hash',
      'folder: [Deposits, Wrong network]',
      'shortcut: hash',
      'locale: es',
      'tags: [network, 2024]',
      'status: pending',
      'channels: chat, email',
      'owner: Maya',
      '---',
      '',
      'Hola {{ticket.requester.first_name}},',
      '',
      '* envíe el *hash*',
    ].join('\r\n'),
  );
  expect(result).toEqual({
    outcome: 'read',
    system: 'markdown',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    problems: [],
    moreProblems: 0,
    macros: [
      {
        origin: { system: 'markdown', account: null, key: '["deposits","wrong network","ask for the hash"]' },
        active: true,
        restricted: null,
        foreign: [],
        content: expect.objectContaining({
          title: 'Ask for the hash',
          folder: ['Deposits', 'Wrong network'],
          shortcut: 'hash',
          bodies: { es: 'Hola {{customer.first_name}},\n\n- envíe el _hash_' },
          tags: ['network', '2024'],
          channels: ['chat', 'email'],
          actions: [{ type: 'status', status: 'pending' }],
        }),
        notes: [{ about: 'unmapped', field: 'owner', value: 'Maya', why: 'no-counterpart' }],
      },
    ],
  });
});

it('is called as its file, and lies in its folders, where it does not say otherwise', () => {
  expect(read('Just a text.')).toMatchObject({
    macros: [{ content: { title: 'Wrong network', folder: ['Deposits'], bodies: { en: 'Just a text.' } } }],
  });
});

it('names the line where a head is broken, and the field that is wrong', () => {
  expect(read('---\ntitle: A\nfolder: [B\n---\ntext')).toMatchObject({
    outcome: 'refused',
    why: 'not-readable',
    form: 'front-matter',
  });
  expect(read('---\ntitle: A\nno end')).toMatchObject({ why: 'not-readable', form: 'front-matter', line: 1 });
  expect(read('---\nlocale: nowhere land\n---\ntext')).toMatchObject({
    outcome: 'read',
    macros: [],
    problems: [{ field: 'locale', why: 'wrong-type' }],
  });
});

it('expands no head that grows without end', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
  expect(read(`---\nl0: &l0 [x,x]\n${levels.join('\n')}\n---\ntext`)).toMatchObject({
    outcome: 'refused',
    why: 'not-readable',
    form: 'front-matter',
  });
});
