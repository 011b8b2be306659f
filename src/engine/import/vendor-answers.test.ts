import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  chatwootArticles,
  chatwootCanned,
  chatwootMacros,
  freshdeskResponses,
  freshdeskSolutions,
  zammadMacros,
  zammadTexts,
  zendeskArticles,
  zendeskMacros,
} from '../../../tests/support/vendor-answers.ts';
import { readArticles } from './articles/read-articles.ts';
import { readImport } from './read-import.ts';

function macrosOf(...pages: readonly unknown[]) {
  const bytes = strToU8(pages.map((page) => JSON.stringify(page)).join('\n'));
  const { read } = readImport({ name: 'export.json', bytes, locale: 'en' });
  if (read.outcome === 'refused') throw new Error(read.why);
  expect(read.problems).toEqual([]);
  return read.macros;
}

function articlesOf(files: Readonly<Record<string, unknown>>) {
  const zip = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, page]) => [name, strToU8(JSON.stringify(page))])),
  );
  const { read } = readArticles({ name: 'export.zip', bytes: zip, locale: 'en' });
  if (read.outcome === 'refused') throw new Error(read.why);
  expect(read.problems).toEqual([]);
  return read.articles;
}

it('reads macros as Zendesk describes them', () => {
  const [redirect, save, empty, mine] = macrosOf(zendeskMacros);
  expect(redirect).toMatchObject({
    origin: { system: 'zendesk', account: 'subdomain.zendesk.com', key: 'macro:360111062754' },
    restricted: null,
    foreign: [],
    content: {
      title: 'Close and redirect to topics',
      bodies: { en: expect.stringMatching(/^Thanks for your request\..*forums\.$/) },
      actions: [
        { type: 'status', status: 'solved' },
        { type: 'priority', priority: 'normal' },
        { type: 'assign', to: 'me' },
      ],
    },
  });
  // The queues of whoever uses it are no queue.
  expect(redirect?.notes).toEqual([
    { about: 'unmapped', field: 'type', value: 'incident', why: 'no-counterpart' },
    { about: 'unmapped', field: 'group_id', value: 'current_groups', why: 'no-counterpart' },
  ]);
  expect(save).toMatchObject({ active: true, restricted: null, content: { bodies: {} } });
  expect(empty).toMatchObject({ active: false, content: { actions: [], bodies: {} } });
  expect(mine).toMatchObject({ restricted: { to: 'people', names: ['4'] } });
});

it('reads canned responses as Freshdesk describes them, those of a personal folder as somebody’s own', () => {
  const macros = macrosOf(...freshdeskResponses);
  expect(macros).toMatchObject([
    {
      origin: { system: 'freshdesk', key: 'canned:1' },
      restricted: null,
      content: {
        title: 'Canned Response title 1',
        folder: ['My folder'],
        bodies: { en: 'Hi {{customer.name}}' },
      },
      notes: [],
    },
    {
      restricted: { to: 'people', names: [] },
      content: { folder: ['Mine'], bodies: { en: 'See you' } },
      notes: [{ about: 'file', name: 'terms.pdf' }],
    },
  ]);
});

it('reads canned responses and macros as Chatwoot describes them', () => {
  expect(macrosOf(chatwootCanned)).toMatchObject([
    {
      origin: { system: 'chatwoot', key: 'canned:1' },
      content: {
        title: 'look',
        shortcut: 'look',
        bodies: { en: 'Hello {{customer.name}}, we look into it.' },
      },
      notes: [],
    },
  ]);
  expect(macrosOf(chatwootMacros)).toMatchObject([
    {
      origin: { system: 'chatwoot', key: 'macro:1' },
      restricted: null,
      foreign: [{ kind: 'group', id: '3', field: 'assign_team' }],
      content: {
        title: 'Escalate',
        bodies: { en: 'One moment, **please**.' },
        actions: [{ type: 'tags', add: ['escalated'], remove: [] }],
      },
    },
  ]);
});

it('reads text modules and macros as Zammad has them', () => {
  expect(macrosOf(zammadTexts)).toMatchObject([
    {
      origin: { system: 'zammad', key: 'text:1' },
      restricted: null,
      content: {
        title: 'Ask for the hash',
        folder: ['Deposits'],
        shortcut: 'hash',
        bodies: { en: 'Hello {{customer.first_name}},\nplease send us the hash.' },
      },
      notes: [],
    },
  ]);
  expect(macrosOf(zammadMacros)).toMatchObject([
    {
      content: {
        title: 'Close & Tag as Spam',
        bodies: { en: 'We close this.' },
        actions: [
          { type: 'status', status: 'solved' },
          { type: 'tags', add: ['spam'], remove: [] },
          { type: 'assign', to: 'me' },
          { type: 'go', to: 'close-tab' },
        ],
      },
      notes: [],
    },
  ]);
});

it('reads articles as Zendesk has them, with their sections and categories', () => {
  expect(articlesOf({ 'articles.json': zendeskArticles })).toMatchObject([
    {
      origin: { system: 'zendesk', key: 'article:35467:en' },
      active: true,
      place: { collection: 'Deposits', section: 'Networks' },
      content: { locale: 'en', audience: 'public', tags: ['network'] },
      notes: [],
    },
  ]);
});

it('reads solutions as Freshdesk describes them: who may read them is their folder’s', () => {
  expect(articlesOf(freshdeskSolutions)).toMatchObject([
    {
      origin: { system: 'freshdesk', key: 'article:6:en' },
      active: true,
      place: { collection: 'Deposits', section: 'Networks' },
      content: { audience: 'public', bodyHtml: '<p>The one of your wallet.</p>', tags: ['network'] },
      notes: [],
    },
    {
      active: false,
      place: { collection: 'Deposits', section: 'Inside' },
      content: { audience: 'internal' },
      notes: [{ about: 'internal', why: 'restricted' }],
    },
  ]);
});

it('reads articles as Chatwoot describes them, in the language and under the name of their category', () => {
  expect(articlesOf(chatwootArticles)).toMatchObject([
    {
      origin: { system: 'chatwoot', key: 'article:9' },
      active: true,
      place: { section: 'Depósitos' },
      content: {
        locale: 'es',
        title: 'Red equivocada',
        bodyHtml: '<p>Escríbanos con el <strong>hash</strong>.</p>',
        tags: ['red'],
      },
      notes: [],
    },
    { active: false, content: { title: 'A draft' } },
  ]);
});
