import { expect, it } from 'vitest';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import { htmlWords } from './html-words.ts';

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const kinds = (html: string) => findSecrets(htmlWords(html)).map(({ kind }) => kind);

it('reads words through their markup, whatever is between them', () => {
  const ways = [
    `<p>${words.join(' ')}</p>`,
    `<ol>${words.map((word) => `<li>${word}</li>`).join('')}</ol>`,
    `<table>${words.map((word, at) => `<tr><td>${at + 1}</td><td><b>${word.slice(0, 1)}</b>${word.slice(1)}</td></tr>`).join('')}</table>`,
    words.map((word) => `${word}<br>`).join(''),
    words.map((word) => `&#${word.charCodeAt(0)};${word.slice(1)}&nbsp;`).join(''),
    `<img alt="${words.join(' ')}">`,
    `<!-- ${words.join(' ')} -->`,
    `<p title='${words.map((word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`).join(' ')}'>x</p>`,
    `<textarea>${words.join('\n')}`,
  ];
  for (const way of ways) expect(kinds(way), way).toEqual(['seed-phrase']);
  expect(
    kinds(`<p>${words.slice(0, 6).join(' ')}</p><p>and we hope that</p>${words.slice(6).join(' ')}`),
  ).toEqual([]);
});

it('reads hostile markup too', { timeout: 10_000 }, () => {
  for (const html of [
    '<p><b>x'.repeat(70_000),
    '<'.repeat(490_000),
    '<a b="'.repeat(80_000),
    '&#'.repeat(240_000),
    '<!--'.repeat(100_000),
  ])
    expect(kinds(html)).toEqual([]);
});
