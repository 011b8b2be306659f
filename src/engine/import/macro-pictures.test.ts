import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/domain/limits.ts';
import { MacroImport } from '../../shared/domain/macro-import.ts';
import { placedPictures } from '../../shared/domain/placed-pictures.ts';
import { readFileOfMacros } from './read-file.ts';

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
/** Another picture: what stands behind a PNG's end is part of the file. */
const other = (mark: string) => new Uint8Array(Buffer.concat([dot, Buffer.from(mark)]));
const png = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { read: found, pictures } = await readFileOfMacros({ name, bytes, locale: 'en' });
  const result = MacroImport.parse(found);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result));
  return { ...result, pictures };
}
async function only(value: unknown) {
  const { macros, problems, pictures } = await read('export.json', JSON.stringify(value));
  expect(problems).toEqual([]);
  const [macro] = macros;
  if (!macro || macros.length > 1) throw new Error('not one macro');
  const { content, notes } = macro;
  return { content, notes, pictures, text: content.bodies.en ?? '' };
}

/** As `GET /api/v2/macros` answers. */
const zendesk = (html: string, more: object[] = []) => ({
  macros: [
    {
      url: 'https://northgate.zendesk.com/api/v2/macros/360011.json',
      id: 360011,
      title: 'Deposits::Where the memo is',
      active: true,
      actions: [{ field: 'comment_value_html', value: html }, ...more],
      restriction: null,
    },
  ],
});

describe('a picture in the text of a macro that comes', () => {
  it('in its own address becomes one of its files and stands where it stood', async () => {
    const { text, content, notes, pictures } = await only([
      {
        id: 2,
        name: 'Deposits::Memo',
        keywords: 'memo',
        content: `<div>Open this:</div><div><img src="${png(dot)}" style="width: 640px;" alt="the [memo] field"></div><div>Then <b>copy</b> it.</div>`,
        active: true,
      },
    ]);
    expect(text).toBe('Open this:\n[the memo field.png]\nThen **copy** it.');
    expect(notes).toEqual([]);
    expect(content.attachments).toMatchObject([
      { name: 'the memo field.png', mime: 'image/png', bytes: dot.length },
    ]);
    expect(placedPictures(text, content.attachments)).toHaveLength(1);
    expect(pictures).toEqual([
      { file: expect.objectContaining({ hash: content.attachments[0]?.hash }), bytes: new Uint8Array(dot) },
    ]);
  });

  it('is one file however often it stands there, and others of the same name get one of their own', async () => {
    const [a, b] = [png(other('a')), png(other('b'))];
    const { text, content } = await only(
      zendesk(`<p><img src="${a}" alt="map.png"><img src="${b}" alt="map.png"> and <img src="${a}"></p>`),
    );
    expect(text).toBe('[map.png][map (2).png] and [map.png]');
    expect(content.attachments.map(({ name }) => name)).toEqual(['map.png', 'map (2).png']);
    expect(placedPictures(text, content.attachments)).toHaveLength(3);
  });

  it('counts as no part of the text’s length, and may be broken into lines', async () => {
    const long = new Uint8Array(Buffer.concat([dot, Buffer.alloc(limits.macroBodyCharacters * 10)]));
    const src = png(long).replace(/.{76}/g, '$&\n');
    const { text, notes, pictures } = await only(zendesk(`<p>Here:</p><img src="${src}"><p>Bye</p>`));
    expect(text).toBe('Here:\n\n[picture.png]\n\nBye');
    expect(notes).toEqual([]);
    expect(pictures.map(({ bytes }) => bytes)).toEqual([long]);
  });

  it('stays words where it is written as words', async () => {
    const { text, notes } = await only(zendesk('<p>Never send data:image/png;base64,iVBO to anybody.</p>'));
    expect(text).toBe('Never send data:image/png;base64,iVBO to anybody.');
    expect(notes).toEqual([]);
  });

  it('on the web is named by its host alone, and never by what opens it', async () => {
    const { text, content, notes, pictures } = await only(
      zendesk(
        '<p>Open <img src="https://northgate.zendesk.com/attachments/token/Qx7sEcReT/?name=inline-1234.png" alt="the menu">.</p>' +
          '<p><img class="inline-image" src="https://attachment.freshdesk.com/inline/attachment?token=eyJhbGciOi"></p>' +
          '<p><img src="//cdn.northgate.example/a%20b/step%201.PNG"></p>',
      ),
    );
    expect(text).toBe('Open the menu.');
    expect(content.attachments).toEqual([]);
    expect(pictures).toEqual([]);
    expect(notes).toEqual([
      { about: 'picture', name: 'northgate.zendesk.com (inline-1234.png)', why: 'remote' },
      { about: 'picture', name: 'attachment.freshdesk.com', why: 'remote' },
      { about: 'picture', name: 'cdn.northgate.example (step 1.PNG)', why: 'remote' },
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/Qx7sEcReT|eyJ/);
  });

  it('is named with why where it is none, one too many, or nowhere', async () => {
    const drawing = `data:image/svg+xml;base64,${Buffer.from('<svg onload="x()"/>').toString('base64')}`;
    const many = Array.from({ length: 11 }, (_, at) => `<img src="${png(other(`${at}`))}" alt="no ${at}">`);
    const { content, notes } = await only(
      zendesk(
        `<img src="${drawing}" alt="a drawing"><img src="data:image/svg+xml;utf8,%3Csvg/%3E">` +
          `<img src="/api/v1/attachments/12?x=1"><img src="cid:ii_k2"><img src="">${many.join('')}`,
      ),
    );
    expect(notes).toEqual([
      { about: 'picture', name: 'a drawing', why: 'no-picture' },
      { about: 'picture', name: 'data:', why: 'no-picture' },
      { about: 'picture', name: '/api/v1/attachments/12', why: 'not-there' },
      { about: 'picture', name: 'cid:ii_k2', why: 'not-there' },
      { about: 'picture', name: 'no 10', why: 'too-many' },
    ]);
    expect(content.attachments).toHaveLength(limits.attachmentsPerMessage);
  });

  it('never goes to customers out of what the team alone reads', async () => {
    const shown = `<p>Ours: <img src="${png(dot)}" alt="limits.png"></p>`;
    const note = await only(zendesk(shown, [{ field: 'comment_mode_is_public', value: 'false' }]));
    const aside = await only(
      zendesk('<p>Hello</p>', [
        { field: 'side_conversation', value: ['About it', shown, 'desk@bank.example', 'text/html'] },
      ]),
    );
    const zammad = await only([
      { id: 5, name: 'Look', perform: { 'article.note': { body: shown, internal: 'true' } } },
    ]);
    const chatwoot = await only({
      payload: [
        {
          id: 3,
          name: 'Look',
          actions: [{ action_name: 'add_private_note', action_params: [`Ours: ![limits.png](${png(dot)})`] }],
        },
      ],
    });
    for (const { content, notes, pictures } of [note, aside, zammad, chatwoot]) {
      expect(content.attachments).toEqual([]);
      expect(pictures).toEqual([]);
      expect(notes).toContainEqual({ about: 'picture', name: 'limits.png', why: 'in-note' });
    }
    expect(note.content.actions).toContainEqual({ type: 'note', text: 'Ours: limits.png' });
  });

  it('comes along in the Markdown of Chatwoot too', async () => {
    const { text, content, notes } = await only([
      {
        id: 7,
        short_code: 'memo',
        content: `Look:\n\n![](${png(dot)})\n![](https://app.chatwoot.com/rails/active_storage/blobs/redirect/eyJf/menu.png?cw_image_height=24px)`,
      },
    ]);
    expect(text).toBe('Look:\n\n[picture.png]');
    expect(content.attachments).toHaveLength(1);
    expect(notes).toEqual([{ about: 'picture', name: 'app.chatwoot.com (menu.png)', why: 'remote' }]);
  });
});

describe('an archive of macros', () => {
  it('gives them the pictures that lie beside them, their folders, and names what is broken by its file', async () => {
    const { macros, problems, pictures } = await read(
      'macros.zip',
      zipSync({
        'northgate/macros.json': strToU8(JSON.stringify(zendesk('<p>See <img src="images/map.png"></p>'))),
        'northgate/images/map.png': other('a'),
        'northgate/Deposits/late.md': strToU8(
          'It waits: ![the map](../images/map.png) ![gone](steps%201.png)\n![step](step%202.png) ![](/huge.png)\n',
        ),
        'northgate/huge.png': [
          new Uint8Array(Buffer.concat([dot, Buffer.alloc(limits.attachmentBytes)])),
          { level: 0 },
        ],
        'northgate/Deposits/step 2.png': other('b'),
        'northgate/Deposits/unused.png': other('c'),
        'northgate/Deposits/broken.json': strToU8('{"macros": ['),
        'northgate/Deposits/again.json': strToU8(JSON.stringify(zendesk('<p>Again</p>'))),
        'northgate/readme.docx': strToU8('not read'),
        '__MACOSX/northgate/._map.png': strToU8('noise'),
      }),
    );
    expect(macros).toMatchObject([
      {
        content: {
          title: 'Where the memo is',
          bodies: { en: 'See [map.png]' },
          attachments: [{ name: 'map.png' }],
        },
        notes: [],
      },
      {
        content: {
          title: 'late',
          folder: ['Deposits'],
          bodies: { en: 'It waits: [map.png] gone\n[step 2.png]' },
          attachments: [{ name: 'map.png' }, { name: 'step 2.png' }],
        },
        notes: [
          { about: 'picture', name: 'steps%201.png', why: 'not-there' },
          { about: 'picture', name: '/huge.png', why: 'too-large' },
        ],
      },
    ]);
    expect(problems).toMatchObject([
      { file: 'Deposits/again.json', why: 'duplicate' },
      { file: 'Deposits/broken.json', why: 'broken' },
    ]);
    expect(pictures.map(({ bytes }) => bytes)).toEqual([other('a'), other('b')]);
  });

  it('is refused when it is broken or holds no macros, and one in which a workbook lies is no workbook', async () => {
    const answer = async (bytes: Uint8Array) =>
      (await readFileOfMacros({ name: 'x.zip', bytes, locale: 'en' })).read;
    const whole = zipSync({ 'a.md': strToU8('Hello') });
    expect(await answer(whole.slice(0, -10))).toMatchObject({ why: 'not-readable', form: 'archive' });
    expect(await answer(zipSync({ 'map.png': other('a') }))).toMatchObject({ why: 'unknown-shape' });
    const odd = zipSync({ 'x/xl/workbook.xml.md': [strToU8('Hello'), { level: 0 }] });
    expect(await answer(odd)).toMatchObject({ macros: [{ content: { bodies: { en: 'Hello' } } }] });
    expect(await answer(zipSync({ '../out.md': strToU8('Hello'), 'in.md': strToU8('Hi') }))).toMatchObject({
      problems: [{ why: 'bad-name' }],
      macros: [{ content: { title: 'in' } }],
    });
  });
});
