import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { SecretInForm } from './SecretInForm.tsx';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

beforeAll(setUpTexts);
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function formWith(kept: boolean) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  return {
    async write(written: object) {
      await act(async () => root.render(<SecretInForm written={written} kept={kept} />));
      await act(async () => vi.advanceTimersByTime(300));
    },
    notice: () => document.querySelector('[role="status"]')?.textContent ?? null,
    close: () => act(async () => root.unmount()),
  };
}

it('says before it is sent that a secret stands in a form, whichever field has it, and of which kind', async () => {
  const form = await formWith(true);
  await form.write({ note: 'The customer has sent 500 USDT over BEP-20.', override: '' });
  expect(form.notice()).toBeNull();
  await form.write({ note: '', override: `The customer says: ${phrase}` });
  expect(form.notice()).toMatch(/^A recovery phrase\. It is kept on no disk: .*It cannot be sent\.$/);
  await form.write({ facts: { hash: { value: '4111 1111 1111 1111', messageId: null } } });
  expect(form.notice()).toMatch(/^A card number\. /);
  await form.write({ note: 'They have read it to me. I have told them to move the money.' });
  expect(form.notice()).toBeNull();
  await form.close();
});

it('says of what no draft is kept only what to do', async () => {
  const form = await formWith(false);
  await form.write({ text: phrase });
  expect(form.notice()).toBe(
    'A recovery phrase. It looks like the words of a wallet. Whoever reads them owns the money. Take them out.',
  );
  await form.close();
});
