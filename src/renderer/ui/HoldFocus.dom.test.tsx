import { act, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { HoldFocus } from './HoldFocus.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Comes a moment later than what draws it, as the popovers and dialogs of the library do. */
function Over({ name }: { name: string }) {
  const [drawn, setDrawn] = useState(false);
  useLayoutEffect(() => setDrawn(true), []);
  return (
    drawn &&
    createPortal(
      <div>
        <HoldFocus />
        <input data-autofocus aria-label={name} />
      </div>,
      document.body,
    )
  );
}

const root = createRoot(document.body.appendChild(document.createElement('div')));
const show = (...names: string[]) =>
  act(async () =>
    root.render(
      <>
        <textarea aria-label="reply" />
        {names.map((name) => (
          <Over key={name} name={name} />
        ))}
      </>,
    ),
  );
const focused = () => document.activeElement?.getAttribute('aria-label');

it('gives the focus to what opens, and back through what closed while it opened', async () => {
  await show();
  document.querySelector('textarea')?.focus();
  await show('palette');
  expect(focused()).toBe('palette');
  await show('menu');
  expect(focused()).toBe('menu');
  await show();
  expect(focused()).toBe('reply');
});

it('gives the focus back step by step where one thing stays open under another', async () => {
  await show();
  document.querySelector('textarea')?.focus();
  await show('drawer');
  await show('drawer', 'question');
  expect(focused()).toBe('question');
  await show('drawer');
  expect(focused()).toBe('drawer');
  await show();
  expect(focused()).toBe('reply');
});
