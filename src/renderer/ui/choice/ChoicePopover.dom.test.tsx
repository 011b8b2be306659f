import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { ChoicePopover, choicesWith } from './ChoicePopover.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
beforeAll(setUpTexts);
// jsdom has no layout: nothing to scroll, no colours to prefer.
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;

const chosen: string[] = [];
const place = document.body.appendChild(document.createElement('div'));
let root = createRoot(place);

afterEach(() => {
  act(() => root.unmount());
  root = createRoot(place);
  chosen.length = 0;
});

const show = (names: string[], settled: boolean) =>
  act(async () =>
    root.render(
      <MantineProvider env="test" forceColorScheme="light">
        <ChoicePopover
          opened
          onClose={() => undefined}
          label="Add a tag"
          choices={(typed) =>
            choicesWith(
              typed,
              names.map((name) => ({ id: name, label: name })),
            )
          }
          settled={settled}
          onChoose={(id) => chosen.push(id)}
          empty="Nothing fits"
        >
          <button type="button">Tags</button>
        </ChoicePopover>
      </MantineProvider>,
    ),
  );

const field = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (!found) throw new Error('no field');
  return found;
};
const press = (key: string) =>
  act(async () => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const type = async (text: string) => {
  for (const letter of text) {
    await press(letter);
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        field(),
        field().value + letter,
      );
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
};

it('lets Enter wait for choices that are on their way, and takes the first that fits', async () => {
  await show([], false);
  await type('fe');
  await press('Enter');
  expect(document.body.textContent).not.toContain('Nothing fits');
  expect(chosen).toEqual([]);
  await show(['memo', 'fees', 'fear'], true);
  expect(chosen).toEqual(['fees']);
});

it('takes no choice by Enter that stands first only until all are here', async () => {
  await show(['split'], false);
  await press('Enter');
  await show(['merge', 'split'], true);
  expect(chosen).toEqual(['merge']);
});

it('forgets Enter with the next letter, and where nothing fits', async () => {
  await show([], false);
  await press('Enter');
  await type('m');
  await show(['memo'], true);
  await show([], false);
  await press('Enter');
  await show([], true);
  expect(document.body.textContent).toContain('Nothing fits');
  await show(['memo'], true);
  expect(chosen).toEqual([]);
});

it('goes to the last choice by End, and round to the first', async () => {
  await show(['memo', 'fees', 'fear'], true);
  await press('End');
  await press('Enter');
  await press('ArrowDown');
  await press('Enter');
  expect(chosen).toEqual(['fear', 'memo']);
});

it.each([
  ['tomas', 'Tomás Herrero'],
  ['TOMÁS', 'Tomás Herrero'],
  ['istanbul', 'İstanbul'],
  ['ISIK', 'Işık'],
  ['dang', 'Đặng Minh'],
])('finds, typed “%s”, “%s”', (typed, label) => {
  const all = [label, 'Somebody else'].map((one) => ({ id: one, label: one }));
  expect(choicesWith(typed, all).map(({ id }) => id)).toEqual([label]);
});
