import { Editor } from '@tiptap/core';
import { afterEach, expect, it, vi } from 'vitest';
import { articleExtensions, htmlOf, isArticleLink, unkeptIn } from './body-editor.ts';
import { toggleFolded } from './fold.ts';
import { isDuration, isVideoAddress, videoContent } from './video.ts';

vi.mock('../../../engine/client.ts', () => ({
  engine: { files: { ensure: () => Promise.resolve({ state: 'here' }) } },
}));

const hash = 'ab'.repeat(32);
let editor: Editor | null = null;
afterEach(() => editor?.destroy());

function written(content: string): string {
  editor = new Editor({ element: null, extensions: articleExtensions('For the team only'), content });
  return htmlOf(editor);
}

it.each([
  '<p>Plain, <strong>bold</strong> and <em>italic</em>.</p>',
  '<h2>One</h2><h3>Two</h3><blockquote><p>Said.</p></blockquote>',
  '<ol><li>First</li><li>Then<ul><li>inner</li></ul></li></ol>',
  '<table><tbody><tr><th>Net</th></tr><tr><td>ERC-20</td></tr></tbody></table>',
  '<p><a href="gc-article:fees">Fees</a> and <a href="https://help.example/a">more</a></p>',
  `<figure><img src="gc-file:${hash}" alt="A map" width="9" height="4"><figcaption>Here</figcaption></figure>`,
  '<p>Press <kbd>Ctrl</kbd> for H<sub>2</sub>O<sup>3</sup>.</p>',
  '<details><summary>Why <em>so</em> long?</summary><p>It waits.</p><ul><li>one</li></ul></details><p>On.</p>',
  '<p>By <abbr title="two-factor authentication">2FA</abbr> alone.</p>',
  '<dl><dt>Gas</dt><dd>What a chain takes.</dd><dt>Memo</dt><dd>Whose it is.<ul><li>one</li></ul></dd></dl>',
  '<p>All.</p><div class="internal-block"><p>Us.</p><ul><li>one</li></ul></div>',
])('gives back what it was given: %s', (html) => {
  expect(written(html)).toBe(html);
});

it('takes no picture from elsewhere, no script and no link that leads to neither web nor article', () => {
  expect(written('<p>a</p><img src="https://evil.example/x.png" onerror="x()">')).toBe('<p>a</p>');
  expect(written('<p>a<script>x()</script></p>')).not.toContain('script');
  expect(written('<p><a href="javascript:x()">a</a></p>')).not.toContain('href');
  for (const href of ['https://a.example', 'mailto:a@b.example', 'gc-article:fees', '#steps'])
    expect(isArticleLink(href), href).toBe(true);
  for (const href of ['http://a.example', 'javascript:x()', 'file:///x', 'gc-file:x', ''])
    expect(isArticleLink(href), href).toBe(false);
});

it('says which elements it would lose', () => {
  expect(
    unkeptIn(
      '<details><summary>a</summary><p>b <ruby>c</ruby></p><dl><dt>d</dt></dl><video></video></details>',
    ),
  ).toEqual(['ruby', 'video']);
  expect(unkeptIn('<h2>a</h2><table><tbody><tr><td>b</td></tr></tbody></table>')).toEqual([]);
});

it('folds what is marked under a line to be written, and unfolds it again', () => {
  const html = '<p>Before.</p><p>It waits.</p><ul><li>one</li></ul>';
  const element = document.body.appendChild(document.createElement('div'));
  editor = new Editor({ element, extensions: articleExtensions('For the team only'), content: html });
  editor.commands.setTextSelection({ from: 12, to: editor.state.doc.content.size - 2 });
  expect(toggleFolded(editor)).toBe(true);
  editor.commands.insertContent('Why so long?');
  expect(htmlOf(editor)).toBe(
    '<p>Before.</p><details><summary>Why so long?</summary><p>It waits.</p><ul><li>one</li></ul></details>',
  );
  const { view } = editor;
  view.someProp('handleKeyDown', (take) => take(view, new KeyboardEvent('keydown', { key: 'Enter' })));
  editor.commands.insertContent('Well: ');
  expect(htmlOf(editor)).toContain('</summary><p>Well: It waits.</p>');
  expect(toggleFolded(editor)).toBe(true);
  expect(htmlOf(editor)).toBe('<p>Before.</p><p>Why so long?</p><p>Well: It waits.</p><ul><li>one</li></ul>');
});

it('marks keys', () => {
  const element = document.body.appendChild(document.createElement('div'));
  const extensions = articleExtensions('For the team only');
  editor = new Editor({ element, extensions, content: '<p>Press Esc now.</p>' });
  editor.chain().setTextSelection({ from: 7, to: 10 }).toggleMark('kbd').run();
  expect(htmlOf(editor)).toBe('<p>Press <kbd>Esc</kbd> now.</p>');
});

it('shows a film as one that was imported: its poster, and below it the link to where it is watched', () => {
  const address = 'https://vimeo.com/76979871';
  const poster = { src: `gc-file:${hash}`, width: 9, height: 4 };
  editor = new Editor({
    element: null,
    extensions: articleExtensions('For the team only'),
    content: '<p>a</p>',
  });
  editor.commands.insertContentAt(
    editor.state.doc.content.size,
    videoContent({ title: 'Verify', address, duration: '2:05', poster }),
  );
  expect(htmlOf(editor)).toBe(
    `<p>a</p><figure><img src="gc-file:${hash}" alt="Verify" width="9" height="4"></figure>` +
      `<p><a href="${address}">▶ Verify (2:05)</a></p>`,
  );
});

it('takes only a film on the web, and a time that a clock shows', () => {
  for (const address of [
    'http://vimeo.com/1',
    'https://vimeo',
    'https://a@vimeo.com/1',
    'javascript:x()',
    'vimeo.com',
  ])
    expect(isVideoAddress(address), address).toBe(false);
  expect(isVideoAddress('https://vimeo.com/1?x=2#t')).toBe(true);
  for (const time of ['2:05', '0:30', '120:00', '1:02:05']) expect(isDuration(time), time).toBe(true);
  for (const time of ['2', '2:5', '2:75', '1:75:05', 'two']) expect(isDuration(time), time).toBe(false);
});
