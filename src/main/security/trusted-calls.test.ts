import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { isTrusted } from './trusted-calls.ts';

// Not there outside of the app.
vi.mock('electron', () => ({ ipcMain: {} }));

const page = { url: 'app://groundcrew/index.html' };
const trust = (frames: { url: string }[]) => ({
  mainFrames: () => frames,
  mayCall: (url: string) => url.startsWith('app://groundcrew/'),
});

it('trusts the main frame of a window of ours on a page of ours', () => {
  expect(isTrusted(page, trust([page]))).toBe(true);
});

it('trusts no frame inside, no other window, no other page and nobody who is gone', () => {
  expect(isTrusted({ ...page }, trust([page]))).toBe(false);
  expect(isTrusted(page, trust([]))).toBe(false);
  const elsewhere = { url: 'https://app.groundcrew.example/' };
  expect(isTrusted(elsewhere, trust([elsewhere]))).toBe(false);
  expect(isTrusted(null, trust([page]))).toBe(false);
});

it('is the only way in which the shell listens to a page', () => {
  const main = join(import.meta.dirname, '..');
  const sources = globSync('**/*.ts', { cwd: main })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(main, file), 'utf8') }));
  expect(sources.length).toBeGreaterThan(30);
  // Of the process, of a window's contents and of a frame.
  const listening = /\bipcMain\b|\.ipc\b|'ipc-message/;
  expect(sources.filter(({ text }) => listening.test(text)).map(({ file }) => file)).toEqual([
    'security/trusted-calls.ts',
  ]);
});
