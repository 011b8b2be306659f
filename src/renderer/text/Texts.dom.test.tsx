import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { setUpTexts, speak } from './i18n.ts';
import { Texts } from './Texts.tsx';
import { useTranslation } from './use-translation.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
let drawn = 0;

function Word() {
  const { t } = useTranslation();
  drawn += 1;
  return <p>{t('ui.retry')}</p>;
}

it('draws what is within anew in another language, and not for anything else', async () => {
  setUpTexts();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const draw = () =>
    act(async () =>
      root.render(
        <Texts>
          <Word />
        </Texts>,
      ),
    );
  await draw();
  const english = host.textContent;
  expect([english, drawn]).toEqual(['Try again', 1]);
  await act(() => speak('es'));
  expect(host.textContent).not.toBe(english);
  expect(drawn).toBe(2);
  await act(() => speak('en'));
  expect(host.textContent).toBe(english);
  await act(async () => root.unmount());
});
