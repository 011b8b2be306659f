import { expect, it } from 'vitest';
import { takesReplies } from './replies.ts';
import { createSystemQuiet } from './system-quiet.ts';

it.each([
  ['GNOME, banners off', 'ubuntu:GNOME', 'false', true],
  ['GNOME, banners on', 'GNOME', 'true', false],
  ['KDE, inhibited', 'KDE', '(<true>,)', true],
  ['KDE, not inhibited', 'KDE', '(<false>,)', false],
  ['an answer that nobody understands', 'GNOME', "No such key 'show-banners'", null],
  ['no answer', 'KDE', null, null],
])('reads the do-not-disturb of %s', async (_what, desktop, answer, quiet) => {
  const asked: string[] = [];
  const systemQuiet = createSystemQuiet('linux', desktop, async (file) => {
    asked.push(file);
    return answer;
  });
  expect(await systemQuiet()).toBe(quiet);
  expect(await systemQuiet()).toBe(quiet);
  expect(asked).toHaveLength(1);
});

it.each([
  ['linux', 'XFCE'],
  ['win32', ''],
  ['darwin', ''],
] as const)('says that it cannot be read on %s %s, and asks nothing', async (platform, desktop) => {
  const systemQuiet = createSystemQuiet(platform, desktop, () => Promise.reject(new Error('asked')));
  expect(await systemQuiet()).toBeNull();
});

it('knows where a note takes an answer', () => {
  expect(takesReplies('darwin')).toBe(true);
  expect(takesReplies('linux')).toBe(false);
  expect(takesReplies('win32')).toBe(false);
});
