import { expect, it } from 'vitest';
import { htmlOf } from './body-html.ts';
import { readBody } from './read-body.ts';

const poster = 'a'.repeat(64);

function read(html: string): { readonly html: string; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const blocks = readBody(html, {
    picture: (src) => (src === 'poster.png' ? poster : null),
    link: (href) => href,
    dropped: (name) => dropped.push(name),
  });
  return { html: htmlOf(blocks), dropped };
}

it.each([
  ['//www.youtube.com/embed/dQw4w9WgXcQ?rel=0', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://player.vimeo.com/video/76979871', 'https://vimeo.com/76979871'],
])('makes the player of %s a link to where the film is watched', (src, page) => {
  const read_ = read(`<p>Before.<iframe src="${src}" title="Verify in two minutes"></iframe>After.</p>`);
  const link = `<p><a href="${page}">Verify in two minutes</a></p>`;
  expect(read_).toEqual({ html: `<p>Before.</p>${link}<p>After.</p>`, dropped: [] });
});

it('shows the poster of a film above the link, whichever source it has', () => {
  const film =
    '<source src="https://cdn.example/v.mp4"><track src="x.vtt"><p>Your browser cannot play it.</p>';
  expect(read(`<figure><video poster="poster.png">${film}</video></figure>`)).toEqual({
    html:
      `<figure><img src="gc-file:${poster}" alt="cdn.example"></figure>` +
      '<p><a href="https://cdn.example/v.mp4">cdn.example</a></p>',
    dropped: [],
  });
  const remote = '<video src="https://cdn.example/v.mp4" poster="https://x/p.png" title="Fees"></video>';
  expect(read(remote).html).toBe('<p><a href="https://cdn.example/v.mp4">Fees</a></p>');
});

it.each([
  ['iframe', '<iframe src="https://forms.example/embed/1"></iframe>'],
  ['iframe', '<iframe src="javascript:alert(1)"></iframe>'],
  ['iframe', '<iframe src="https://www.youtube.com.evil.example/embed/dQw4w9WgXcQ"></iframe>'],
  ['iframe', '<iframe src="https://www.youtube.com/embed/x%22onload"></iframe>'],
  ['video', '<video src="video/verify.mp4"></video>'],
  ['video', '<video><source src="http://cdn.example/v.mp4"></video>'],
])('leaves out and names an %s that no film on the web is in: %s', (name, html) => {
  expect(read(`<p>Words.</p>${html}`)).toEqual({ html: '<p>Words.</p>', dropped: [name] });
});
