import { expect, it } from 'vitest';
import { fileOf, pageFile } from './app-pages.ts';

const root = '/opt/groundcrew/out/renderer';

it('serves the page and what belongs to it', () => {
  expect(pageFile(root, 'app://groundcrew/')?.path).toBe(`${root}/index.html`);
  expect(pageFile(root, 'app://groundcrew/assets/main-1.js')).toEqual({
    path: `${root}/assets/main-1.js`,
    type: 'text/javascript; charset=utf-8',
  });
});

it.each([
  'app://groundcrew/../main/index.js',
  'app://groundcrew/%2e%2e/main/index.js',
  'app://groundcrew/..%2f..%2fetc/passwd.html',
  'app://groundcrew/%00.html',
  'app://groundcrew/%E0%A4%A.html',
  'app://groundcrew/secrets.sqlite',
  'app://other/index.html',
])('serves nothing for %s', (address) => {
  const file = pageFile(root, address);
  // The URL parser may already have folded the dots away; then the file still lies inside.
  if (file) expect(file.path.startsWith(`${root}/`)).toBe(true);
  else expect(file).toBeNull();
});

it('serves sounds from their own folder, and nothing else from there', () => {
  const folders = { pages: root, sounds: '/opt/groundcrew/resources/sounds' };
  expect(fileOf(folders, 'app://groundcrew/sounds/chime.wav')).toEqual({
    path: '/opt/groundcrew/resources/sounds/chime.wav',
    type: 'audio/wav',
  });
  expect(fileOf(folders, 'app://groundcrew/sounds/..%2ficons%2ficon.png')).toBeNull();
  expect(fileOf(folders, 'app://groundcrew/sounds/index.html')).toBeNull();
  expect(fileOf(folders, 'app://groundcrew/index.html')?.path).toBe(`${root}/index.html`);
});
