import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './html-text.ts';

it.each([
  ['<p>Send <b>only</b> USDT.</p><p>Then wait.</p>', 'Send only USDT. Then wait.'],
  ['a<br>b<i>c</i>d', 'a bcd'],
  ['1 &lt; 2 &amp;&nbsp;3 &#8364; &#x1F600; &unknown;', '1 < 2 & 3 € 😀 &unknown;'],
  ['<style>p { color: red }</style>x<script>alert("</p>")</script >y', 'x y'],
  ['<!-- <b>no</b> -->yes', 'yes'],
  ['3 < 4 and <5', '3 < 4 and <5'],
  ['open <b', 'open'],
  ['<a href="x>y">z</a>', 'y">z'],
  ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
])('reads %s as %s', (html, text) => {
  expect(plainText(html)).toBe(text);
});

it('reads whatever it is given, however long', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => typeof plainText(html) === 'string'));
  for (const piece of ['<', '<b', '<!--', '&#', '<script>', '</script', '<a href="', '<style', '&', '< ']) {
    expect(typeof plainText(piece.repeat(100_000))).toBe('string');
  }
});
