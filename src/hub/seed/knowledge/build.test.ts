import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Article, Collection, Macro, Section } from '../../../shared/domain/knowledge.ts';
import { documentHash } from '../../services/document-hash.ts';
import { buildKnowledge } from './build.ts';
import { webpSize } from './pictures.ts';
import { idFor, seedNow, testKnowledge } from './test-knowledge.ts';

const { collections, sections, articles, macros, files } = testKnowledge();
const english = articles.filter(({ locale }) => locale === 'en');

it('is what the contracts say it is', () => {
  expect(z.array(Collection).parse(collections)).toEqual(collections);
  expect(z.array(Section).parse(sections)).toEqual(sections);
  expect(z.array(Article).parse(articles)).toEqual(articles);
  expect(z.array(Macro).parse(macros)).toEqual(macros);
});

it('is as large as an exchange needs', () => {
  expect(collections.length).toBeGreaterThanOrEqual(12);
  expect(new Set(english.map(({ articleKey }) => articleKey)).size).toBeGreaterThanOrEqual(300);
  expect(english.filter(({ audience }) => audience === 'internal').length).toBeGreaterThanOrEqual(40);
  for (const locale of ['es', 'pt-BR', 'tr', 'vi', 'ar']) {
    expect(articles.filter((article) => article.locale === locale).length, locale).toBeGreaterThanOrEqual(40);
    expect(macros.filter(({ bodies }) => bodies[locale]).length, locale).toBeGreaterThanOrEqual(60);
  }
  for (const locale of ['ru', 'zh']) {
    expect(macros.filter(({ bodies }) => bodies[locale]).length, locale).toBeGreaterThanOrEqual(15);
  }
  expect(macros.length).toBeGreaterThanOrEqual(180);
  expect(files.length).toBeGreaterThanOrEqual(60);
});

it('comes out the same to the byte every time', () => {
  expect(buildKnowledge({ now: seedNow, idFor })).toEqual(testKnowledge());
});

it('has every picture that is shown, under the hash of its bytes, small and crisp', () => {
  const known = new Map(files.map((file) => [file.hash, file]));
  for (const file of files) {
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(file.hash);
    expect(file.bytes.length, file.name).toBeLessThanOrEqual(25 * 1024);
    expect(webpSize(file.bytes).width, file.name).toBe(960);
  }
  const shown = new Set<string>();
  for (const { articleKey, bodyHtml, pictures } of articles) {
    const inText = new Set([...bodyHtml.matchAll(/gc-file:([0-9a-f]{64})/g)].map((match) => match[1]));
    expect(new Set(pictures.map(({ hash }) => hash)), articleKey).toEqual(inText);
    for (const hash of inText) {
      expect(known.has(hash ?? ''), articleKey).toBe(true);
      shown.add(hash ?? '');
    }
  }
  for (const macro of macros)
    for (const { hash } of macro.attachments) expect(known.has(hash), macro.title).toBe(true);
  expect([...known.values()].filter(({ hash }) => !shown.has(hash)).map(({ name }) => name)).toEqual([]);
});

it('shows a picture in nearly every public article', () => {
  const bare = english.filter(({ audience, pictures }) => audience === 'public' && pictures.length === 0);
  expect(bare.map(({ articleKey }) => articleKey).sort()).toEqual([
    'bereavement',
    'glossary',
    'supported-countries',
    'what-cannot-be-undone',
    'wrong-address',
  ]);
});

it('seals each document with the hash of its content', () => {
  for (const document of [...articles, ...macros]) expect(document.hash).toBe(documentHash(document));
  const ids = [...articles, ...macros, ...collections, ...sections].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const allowed: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    'h2 h3 p ul ol li strong em code pre blockquote table thead tbody tr th td figure figcaption hr'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
};

it('keeps to the tags and attributes that articles may have', () => {
  for (const { articleKey, locale, bodyHtml } of articles) {
    const parser = new Parser({
      onopentag(name, attributes) {
        const where = `${articleKey}.${locale}: <${name}>`;
        expect(Object.keys(allowed), where).toContain(name);
        for (const attribute of Object.keys(attributes)) expect(allowed[name], where).toContain(attribute);
        if (name === 'img') expect(attributes.alt?.length, where).toBeGreaterThan(3);
      },
    });
    parser.write(bodyHtml);
    parser.end();
    expect(bodyHtml, articleKey).not.toMatch(/\*\*|"article:|picture:|\]\(/);
  }
});

it('links only to what is there, and from public articles only to public ones', () => {
  const addresses = new Set(articles.map(({ url }) => url));
  const keys = new Set(english.map(({ articleKey }) => articleKey));
  const texts = [
    ...articles.map(({ articleKey, audience, bodyHtml }) => ({ name: articleKey, audience, text: bodyHtml })),
    ...macros.map(({ title, bodies }) => {
      return { name: title, audience: 'public' as const, text: Object.values(bodies).join('\n') };
    }),
  ];
  for (const { name, audience, text } of texts) {
    for (const [address] of text.matchAll(
      /https:\/\/help\.northgate\.example\/[a-zA-Z-]+\/articles\/[a-z0-9-]+/g,
    )) {
      expect(addresses.has(address), `${name} → ${address}`).toBe(true);
    }
    for (const [, key] of text.matchAll(/gc-article:([a-z0-9-]+)/g)) {
      expect(audience, `${name} → ${key}`).toBe('internal');
      expect(keys.has(key ?? ''), `${name} → ${key}`).toBe(true);
    }
  }
});

it('gives public articles an address and internal ones none', () => {
  for (const { articleKey, audience, url } of articles)
    expect(url === null, articleKey).toBe(audience === 'internal');
});

it('names no two articles of one language alike, and no two macros', () => {
  const titles = articles.map(({ locale, title }) => `${locale}: ${title.toLowerCase()}`);
  expect(duplicates(titles)).toEqual([]);
  expect(duplicates(macros.map(({ title }) => title.toLowerCase()))).toEqual([]);
  expect(duplicates(macros.map(({ shortcut }) => shortcut))).toEqual([]);
  expect(macros.every(({ shortcut }) => shortcut)).toBe(true);
});

it('files macros in nested folders and articles in sections that exist', () => {
  expect(Math.max(...macros.map(({ folder }) => folder.length))).toBeGreaterThanOrEqual(2);
  expect(new Set(macros.map(({ folder }) => folder.join('/'))).size).toBeGreaterThanOrEqual(25);
  const known = new Set(sections.map(({ id }) => id));
  for (const { articleKey, sectionId } of articles) expect(known.has(sectionId), articleKey).toBe(true);
  const used = new Set(articles.map(({ sectionId }) => sectionId));
  expect(sections.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([]);
});

function duplicates<T>(values: readonly T[]): T[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
