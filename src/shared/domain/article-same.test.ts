import { expect, it } from 'vitest';
import { sameHtmlKey } from './article-same.ts';

it.each([
  ['spaces between blocks', '<p>a</p>\n\n<ul>\n<li>b</li>\n</ul>\n', '<p>a</p><ul><li>b</li></ul>'],
  ['other names of the same', '<p><b>a</b> <i>b</i></p>', '<p><strong>a</strong> <em>b</em></p>'],
  ['the order of attributes', '<a title=x href="https://a.b">c</a>', "<a href='https://a.b'>c</a>"],
  [
    'parts of a table',
    '<table><thead><tr><th>a</th></tr></thead></table>',
    '<table><tr><th>a</th></tr></table>',
  ],
  [
    'a frame around a picture',
    '<figure><img src="gc-file:aa" alt=""></figure>',
    '<img src="gc-file:aa" alt="">',
  ],
  ['signs written out', '<p>a &amp; &#98;&nbsp;c</p>', '<p>a & b\u00a0c</p>'],
  ['a paragraph alone in an item', '<ul><li><p>a</p></li></ul>', '<ul><li>a</li></ul>'],
])('takes %s for nothing', (_, one, other) => {
  expect(sameHtmlKey(one)).toBe(sameHtmlKey(other));
});

it.each([
  ['a word', '<p>a</p>', '<p>b</p>'],
  ['emphasis', '<p>a</p>', '<p><em>a</em></p>'],
  ['where a link leads', '<a href="https://a.b">c</a>', '<a href="https://a.c">c</a>'],
  ['a picture', '<img src="gc-file:aa" alt="">', '<img src="gc-file:bb" alt="">'],
  ['paragraphs', '<p>a</p><p>b</p>', '<p>a b</p>'],
  ['who reads it', '<div class="internal-block"><p>a</p></div>', '<p>a</p>'],
  ['markup that is text', '<p>&lt;em&gt;a</p>', '<p><em>a</em></p>'],
  ['spaces in code', '<pre><code>a  b</code></pre>', '<pre><code>a b</code></pre>'],
])('sees %s', (_, one, other) => {
  expect(sameHtmlKey(one)).not.toBe(sameHtmlKey(other));
});
