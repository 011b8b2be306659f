import { expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { type Desk, type TrayItem, trayMenu, trayTip } from './tray-menu.ts';

const now = Date.UTC(2026, 10, 28, 12);
const say = (instant: number) => new Date(instant).toISOString().slice(11, 16);

function menu(desk: Desk) {
  const done: string[] = [];
  const items = trayMenu(desk, now, en, say, {
    show: () => done.push('show'),
    next: () => done.push('next'),
    quiet: (until) => done.push(until === null ? 'loud' : 'quiet'),
    settings: () => done.push('settings'),
    quit: () => done.push('quit'),
  });
  const find = (label: string, among: TrayItem[] = items): Exclude<TrayItem, 'line'> | undefined =>
    among
      .flatMap((item) => (item === 'line' ? [] : 'items' in item ? [item, ...item.items] : [item]))
      .find((item): item is Exclude<TrayItem, 'line'> => item !== 'line' && item.label === label);
  const press = (label: string) => {
    const item = find(label);
    if (item && 'run' in item) item.run();
    return done.at(-1);
  };
  return { find, press };
}

it('leads to the next conversation while one needs the agent, and says when none does', () => {
  const waiting = menu({ needsYou: 3, quietUntil: null });
  expect(waiting.press('Next of 3 that need you')).toBe('next');
  expect(menu({ needsYou: 0, quietUntil: null }).find('Nothing needs you')).toMatchObject({ enabled: false });
});

it('is made quiet for half an hour or until tomorrow, and loud again before that', () => {
  const loud = menu({ needsYou: 0, quietUntil: null });
  expect(loud.press('For 30 minutes')).toBe('quiet');
  expect(loud.press('Until tomorrow, 8:00')).toBe('quiet');
  const quiet = menu({ needsYou: 0, quietUntil: now + 60_000 });
  expect(quiet.press('End the quiet time (until 12:01)')).toBe('loud');
  expect(quiet.find('Quiet now')).toBeUndefined();
  expect(menu({ needsYou: 0, quietUntil: now }).find('Quiet now')).toBeDefined();
});

it('shows the app, its settings, and ends it', () => {
  const { press } = menu({ needsYou: 0, quietUntil: null });
  expect(['Show Groundcrew', 'Notification settings…', 'Quit Groundcrew'].map(press)).toEqual([
    'show',
    'settings',
    'quit',
  ]);
});

it('says the number and the quiet time under the pointer', () => {
  expect(trayTip({ needsYou: 1, quietUntil: null }, now, en, say)).toBe(
    'Groundcrew\n1 conversation needs you',
  );
  expect(trayTip({ needsYou: 2, quietUntil: now + 60_000 }, now, en, say)).toBe(
    'Groundcrew\n2 conversations need you\nQuiet until 12:01',
  );
});
