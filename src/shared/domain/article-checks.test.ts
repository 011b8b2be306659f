import { describe, expect, it } from 'vitest';
import { articleDoubtsOf, isForbiddenArticle } from './article-checks.ts';

const article = (bodyHtml: string, locale = 'en') => ({ title: 'Deposits', bodyHtml, locale });
const doubts = (bodyHtml: string, more: Parameters<typeof articleDoubtsOf>[1] = {}) =>
  articleDoubtsOf(article(bodyHtml), more).map(({ kind, text }) => `${kind}: ${text}`);
const known = {
  keys: new Set(['fees']),
  urls: new Set(['https://help.northgate.example/en/articles/fees']),
};

describe('what is doubted about an article', () => {
  it.each([
    ['<p>Never send us your recovery phrase.</p>', []],
    ['<p>Send us your <b>recovery</b> phrase.</p>', ['asks-for-secret: Send us your recovery phrase']],
    ['<p>It will be refunded.</p>', ['promise: will be refunded']],
    ['<p>Write to help@northgate.example.</p>', []],
    ['<p>Write to Maya at maya@mail.example.</p>', ['personal-data: maya@mail.example']],
    [
      '<p>Call +44 20 7946 0958 or pay 1234 5678 9012 3456.</p>',
      ['personal-data: +44 20 7946 0958', 'personal-data: 1234 5678 9012 3456'],
    ],
    ['<p>Block 840000 of 21000000, fee 0.0005 BTC, 2026-03-02.</p>', []],
    ['<figure><img src="gc-file:x" alt=""></figure><img src="gc-file:y" alt="A map">', ['no-alt: ']],
  ])('%s', (html, expected) => {
    expect(doubts(html, { ownDomains: ['northgate.example'] })).toEqual(expected);
  });

  it('a link to an article that is not there, or may not be said', () => {
    const link = (href: string) => doubts(`<p><a href="${href}">here</a></p>`, { known });
    for (const good of [
      'gc-article:fees',
      'https://help.northgate.example/en/articles/fees',
      'https://mempool.space/tx/1',
      'https://help.northgate.example',
      '#steps',
      'mailto:help@northgate.example',
    ])
      expect(link(good), good).toEqual([]);
    for (const dead of [
      'gc-article:gone',
      'https://help.northgate.example/en/articles/gone',
      'http://example.com',
      'javascript:alert(1)',
      '',
    ])
      expect(link(dead), dead).toEqual(['dead-link: here']);
    expect(articleDoubtsOf(article('<a href="gc-article:gone">x</a>'))).toEqual([]);
  });

  it('a domain that is made to be taken for the exchange’s own, in the text or behind a link', () => {
    const own = { ownDomains: ['northgate.example'] };
    expect(doubts('<p>See https://n0rthgate.example/fees</p>', own)).toEqual([
      'imitation: n0rthgate.example',
    ]);
    expect(doubts('<p><a href="https://northgate-help.example/">here</a></p>', own)).toEqual([
      'imitation: here',
    ]);
    const said = '<a href="https://northgate.help/">northgate.help</a>';
    expect(doubts(`<p>${said}</p>`, own)).toEqual(['imitation: northgate.help']);
    expect(doubts('<p><a href="https://help.northgate.example/">here</a> or mempool.space</p>', own)).toEqual(
      [],
    );
  });

  it('languages that are missing, and sentences that nobody reads in one go', () => {
    expect(doubts('<p>x</p>', { missing: ['es', 'tr'] })).toEqual(['no-translation: es tr']);
    const long = `Then ${'and then '.repeat(17)}stop.`;
    expect(doubts(`<p>Short one. ${long}</p>`)).toEqual([`long-sentence: ${long.slice(0, 160)}`]);
    expect(doubts(`<ul>${'<li>one two three four five</li>'.repeat(20)}</ul>`)).toEqual([]);
  });
});

it('only a secret, and asking for one, stops it', () => {
  expect(isForbiddenArticle(article('<p>It will be refunded. <img src="gc-file:x"></p>'))).toBe(false);
  expect(isForbiddenArticle(article('<p>Please share your password.</p>'))).toBe(true);
});
