import { expect, it } from 'vitest';
import { articleExcerpt, articleStepLists, stepsText } from './article-text.ts';

const articleSteps = (of: { bodyHtml: string }) => stepsText(articleStepLists(of));

const article = (bodyHtml: string, url: string | null = 'https://help.example/en/articles/memo') => ({
  title: 'Memo and tag',
  url,
  bodyHtml,
});

it('excerpts the opening paragraphs and says where to read on', () => {
  expect(
    articleExcerpt(article('<h2>Why</h2><p>A memo names  your\naccount.</p><p>Without it we look.</p>')),
  ).toBe(
    'A memo names your account.\n\nWithout it we look.\n\nMemo and tag: https://help.example/en/articles/memo',
  );
});

it('stops an excerpt before it grows long, but never at nothing', () => {
  const long = `<p>${'word '.repeat(200)}</p><p>second</p>`;
  expect(articleExcerpt(article(long, null))).not.toContain('second');
  expect(articleExcerpt(article(long, null)).length).toBeGreaterThan(900);
});

it('writes out the steps with their numbers, headings and sub-steps', () => {
  const html =
    '<h2>Find the hash</h2><ol><li>Open <b>Wallet</b></li><li>Tap the transfer<ul><li>scroll down</li></ul></li></ol>' +
    '<h2>Send it</h2><ol start="3"><li>Paste it here</li></ol>';
  expect(articleSteps(article(html))).toBe(
    'Find the hash\n1. Open Wallet\n2. Tap the transfer\n   – scroll down\n\nSend it\n3. Paste it here',
  );
});

it('has no steps where nothing is numbered', () => {
  expect(articleSteps(article('<p>one</p><ul><li>two</li></ul>'))).toBe('');
});

it('takes nothing from markup that is not for reading', () => {
  expect(articleExcerpt(article('<p>ok<script>alert(1)</script></p><style>p{}</style>', null))).toBe('ok');
});

it('puts nothing into a message that is for the team alone', () => {
  const bodyHtml =
    '<p>Open.</p><div class="internal-block"><p>Ours.</p><ol><li>hidden step</li></ol></div><ol><li>Step</li></ol>';
  const article = { title: 'Fees', url: null, bodyHtml };
  expect(articleExcerpt(article)).toBe('Open.\n\nStep');
  expect(articleSteps(article)).toBe('1. Step');
});

it('writes out the chosen steps alone, with the numbers and headings that they have in the article', () => {
  const bodyHtml =
    '<h2>Look</h2><ol><li>one</li><li>two<ol><li>deeper</li></ol></li></ol><h2>Send</h2><ol><li>three</li></ol>';
  const lists = articleStepLists({ bodyHtml });
  expect(lists.map(({ heading, steps }) => [heading, steps.length])).toEqual([
    ['Look', 2],
    ['Send', 1],
  ]);
  expect(stepsText(lists, (list, step) => list === 0 && step === 1)).toBe('Look\n2. two\n   1. deeper');
  expect(stepsText(lists, (list) => list === 1)).toBe('Send\n1. three');
});
