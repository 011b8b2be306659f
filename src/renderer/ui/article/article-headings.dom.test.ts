import { expect, it } from 'vitest';
import { articleHeadings } from './article-headings.ts';

it('lists the headings in their order, by their own names or by their words', () => {
  const html =
    '<h2 id="first">Before  you\nsend</h2><p>x</p><h3>Which network?</h3><h2>Fees &amp; times</h2><h4>deep</h4><h2> </h2>';
  expect(articleHeadings(html)).toEqual([
    { anchor: 'first', text: 'Before you send', level: 2 },
    { anchor: 'which-network', text: 'Which network?', level: 3 },
    { anchor: 'fees-times', text: 'Fees & times', level: 2 },
  ]);
});

it('leaves out what is folded away, what is for the team alone and what is not for reading', () => {
  const html =
    '<h2>Shown</h2><div class="internal-block"><h2>Ours</h2></div><details><summary>More</summary><h2>Folded</h2></details><script><h2>no</h2></script>';
  expect(articleHeadings(html).map(({ text }) => text)).toEqual(['Shown']);
});
