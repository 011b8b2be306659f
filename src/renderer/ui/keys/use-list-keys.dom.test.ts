import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { useListKeys } from './use-list-keys.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const opened: string[] = [];
const place = document.body.appendChild(document.createElement('div'));
let root = createRoot(place);

function Field({ hits, settled }: { hits: string[]; settled: boolean }) {
  const keys = useListKeys(hits.length, settled, (index) => opened.push(hits[index] ?? ''));
  return createElement('input', { onKeyDown: keys.onKeyDown });
}

const show = (hits: string[], settled: boolean) =>
  act(() => root.render(createElement(Field, { hits, settled })));
const press = (key: string) =>
  act(() =>
    place.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
  );

afterEach(() => {
  act(() => root.unmount());
  root = createRoot(place);
  opened.length = 0;
});

it('opens what Enter is on', () => {
  show(['memo', 'fees'], true);
  press('ArrowDown');
  press('Enter');
  expect(opened).toEqual(['fees']);
});

it('lets Enter wait for the answer to what was typed', () => {
  show(['of the letter before'], false);
  press('Enter');
  expect(opened).toEqual([]);
  show(['memo'], true);
  expect(opened).toEqual(['memo']);
});

it('forgets Enter with the next key', () => {
  show(['of the letter before'], false);
  press('Enter');
  press('x');
  show(['memo'], true);
  expect(opened).toEqual([]);
});
