import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { useWorkspace } from '../../state/workspace.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { ListHeader } from './ListHeader.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
beforeAll(setUpTexts);
// jsdom prefers no colours.
window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;

const place = document.body.appendChild(document.createElement('div'));
const onLeave = vi.fn();
let root = createRoot(place);
const before = useWorkspace.getState();

beforeEach(async () => {
  useWorkspace.setState({ filter: 'にほん' });
  await act(async () =>
    root.render(
      <MantineProvider env="test" forceColorScheme="light">
        <ListHeader name="Open" total={3} onLeave={onLeave} />
      </MantineProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  root = createRoot(place);
  onLeave.mockClear();
  useWorkspace.setState(before, true);
});

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => void place.querySelector('input')?.dispatchEvent(event));
  return event;
}

it.each([
  ['while it composes', { isComposing: true }],
  ['as it ends', { keyCode: 229 }],
])('leaves Enter, Escape and arrows to an input method, %s', (_, more) => {
  for (const key of ['Enter', 'Escape', 'ArrowDown']) expect(press(key, more).defaultPrevented).toBe(false);
  expect(onLeave).not.toHaveBeenCalled();
  expect(useWorkspace.getState().filter).toBe('にほん');
});

it('is cleared by Escape, and left by Enter and by the arrow', () => {
  press('Escape');
  expect(useWorkspace.getState().filter).toBe('');
  press('Enter');
  press('ArrowDown');
  press('Escape');
  expect(onLeave).toHaveBeenCalledTimes(3);
});
