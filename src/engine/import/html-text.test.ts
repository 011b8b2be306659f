import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emphasised } from '../../shared/domain/emphasis.ts';
import { textOfHtml } from './html-text.ts';
import { textOfMarkdown } from './markdown-text.ts';

const text = (html: string) => textOfHtml(html);

it('sets paragraphs apart and lines below each other', () => {
  expect(text('<p>Hello Maya,</p><p>your deposit<br>is here.</p>')).toBe(
    'Hello Maya,\n\nyour deposit\nis here.',
  );
  expect(text('<div dir="ltr"><div>Hello</div><div><br></div><div>Bye</div></div>')).toBe('Hello\n\nBye');
  expect(text('<p>One</p>\n<p>&nbsp;</p>\n<p>Two</p>')).toBe('One\n\nTwo');
  expect(text('<p>&lt;not markup&gt; &amp; more</p>')).toBe('<not markup> & more');
});

it('writes lists, quotes and tables with their signs', () => {
  expect(text('<p>Do:</p><ol><li>this</li><li><p>that</p><ul><li>within</li></ul></li></ol><p>End</p>')).toBe(
    'Do:\n\n1. this\n2. that\n   - within\n\nEnd',
  );
  expect(text('<p>They:</p><blockquote><p>a</p><p>b</p></blockquote><p>us</p>')).toBe(
    'They:\n\n> a\n>\n> b\n\nus',
  );
  expect(text('<table><tr><td>Asset</td><td>Fee</td></tr><tr><td>BTC</td><td>1</td></tr></table>')).toBe(
    'Asset  Fee\nBTC    1',
  );
  expect(text('<table><tr><td><p>only</p><p>frame</p></td></tr></table>after')).toBe('only\nframe\n\nafter');
  expect(text('<pre>a\n  b</pre>')).toBe('a\n  b');
});

it('marks bold, slanted and code words so that they are drawn as such', () => {
  const said = text('<p><strong>Never</strong> share your <em>seed </em>or <code>key</code>.</p>');
  expect(said).toBe('**Never** share your _seed_ or `key`.');
  expect(emphasised(said).filter((part) => part.bold ?? part.italic ?? part.code)).toEqual([
    { text: 'Never', bold: true },
    { text: 'seed', italic: true },
    { text: 'key', code: true },
  ]);
  expect(text('<h2>Steps</h2><p>go</p>')).toBe('**Steps**\n\ngo');
  expect(text('wi<b>th</b>in')).toBe('within');
  expect(text('<b><i>both</i></b>')).toBe('**_both_**');
});

it('keeps where links lead, unless their words say it, and nothing that would run', () => {
  expect(text('See <a href="https://a.example/x">our page</a>.')).toBe('See our page (https://a.example/x).');
  expect(text('<a href="https://a.example">https://a.example/</a>')).toBe('https://a.example/');
  expect(text('<a href="https://a.example/x"><b>our</b> page</a>')).toBe(
    '**our** page (https://a.example/x)',
  );
  expect(text('<a href="{{ticket.url}}">it</a>')).toBe('it ({{ticket.url}})');
  expect(text('<a href="javascript:alert(1)">it</a>')).toBe('it');
  expect(text('<script>alert(1)</script><style>x{}</style>Hi')).toBe('Hi');
});

it('asks what stands for a picture, and has its words where nothing does', () => {
  const html = '<p>Look: <img src=" https://a.example/x.png " alt="the menu">, <b>then</b></p>';
  expect(text(html)).toBe('Look: the menu, **then**');
  const asked: string[][] = [];
  const place = (...picture: string[]) => {
    asked.push(picture);
    return '[x_y.png]';
  };
  expect(textOfHtml(html, place)).toBe('Look: [x_y.png], **then**');
  expect(asked).toEqual([['https://a.example/x.png', 'the menu']]);
  expect(textOfHtml('<a href="https://a.example/x"><img src="x.png"></a>', place)).toBe(
    '[x_y.png] (https://a.example/x)',
  );
});

it('reads Markdown, in which markup is text', () => {
  expect(textOfMarkdown('Hi *you*,\nsend to <your address>\n\n- **a**\n- [b](https://b.example)')).toBe(
    'Hi _you_,\nsend to <your address>\n\n- **a**\n- b (https://b.example)',
  );
  expect(textOfMarkdown("Hi {{ contact.first_name || 'there' }}")).toBe(
    "Hi {{ contact.first_name || 'there' }}",
  );
});

it('loses no word and answers with text, whatever the markup', () => {
  const tag = fc.constantFrom(
    ...['p', 'b', 'i', 'a href="x"', 'li', 'ul', 'td', 'tr', 'table', 'blockquote', 'pre', 'div'],
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(' ')[0]}>`),
    fc.constantFrom('<br>', ' ', '\n', '*', '&nbsp;'),
    fc.nat(99).map((number) => `w${number}w`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      // Words of a table stand in its cells.
      const html = pieces.join('').replace(/<\/?(?:table|tr|td)[^>]*>/g, '');
      const words = (said: string) => said.match(/w\d+w/g) ?? [];
      expect(words(text(html))).toEqual(words(html));
    }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(typeof text(pieces.join(''))).toBe('string');
    }),
  );
});
