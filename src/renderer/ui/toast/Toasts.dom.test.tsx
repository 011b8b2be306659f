import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { runCommand } from '../keys/commands.ts';
import { Toasts } from './Toasts.tsx';
import { toast, useToasts } from './toasts.ts';

let root: Root;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  setUpTexts();
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const page = (
    <MantineProvider>
      <Toasts />
    </MantineProvider>
  );
  await act(async () => root.render(page));
});
afterEach(async () => {
  await act(async () => root.unmount());
  useToasts.setState({ toasts: [] });
  vi.useRealTimers();
});

const say = (...of: Parameters<typeof toast>) => act(async () => toast(...of));
const pass = (seconds: number) => act(async () => vi.advanceTimersByTime(seconds * 1_000));
const said = () => useToasts.getState().toasts.map(({ text }) => text);
const undoing = (run: () => void) => ({ undo: { label: 'Undo', run } });

it('takes back by key what the newest says, one after the other, until there is nothing more', async () => {
  const taken: string[] = [];
  await say(
    'Closed A',
    'success',
    undoing(() => taken.push('A')),
  );
  await say(
    'Closed B',
    'success',
    undoing(() => taken.push('B')),
  );
  await say('Copied', 'success');
  await act(async () => runCommand('undo'));
  expect([taken, said()]).toEqual([['B'], ['Closed A', 'Copied']]);
  await act(async () => runCommand('undo'));
  expect(taken).toEqual(['B', 'A']);
  expect(runCommand('undo')).toBe(false);
});

it('leaves time to reach a button, and stays while somebody is at it', async () => {
  await say('Copied', 'success');
  await say(
    'Closed',
    'success',
    undoing(() => {}),
  );
  await pass(5);
  expect(said()).toEqual(['Closed']);
  const button = document.querySelector<HTMLElement>('[data-news] button');
  await act(async () => button?.focus());
  await pass(60);
  expect(said()).toEqual(['Closed']);
  await act(async () => button?.blur());
  await pass(11);
  expect(said()).toEqual([]);
});
