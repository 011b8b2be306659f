import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import { setUpTexts, speak } from '../../text/i18n.ts';
import { ToldSteps, toldId } from './ToldSteps.tsx';

beforeAll(setUpTexts);
afterAll(() => speak('en'));

const steps = [
  { name: 'Accept', telling: 'byItself' },
  { name: 'Ask back', telling: 'not' },
  { name: 'Hand over…', telling: 'byAgent' },
  { name: 'Resolve', telling: 'byItself' },
] as const;

function drawn() {
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(<ToldSteps id="x" steps={steps} />);
  return [...host.querySelectorAll('li')];
}

it('says of each step whether the customer hears of it, and by whom', () => {
  expect(drawn().map(({ textContent }) => textContent)).toEqual([
    'The customer is told: Accept and Resolve',
    'Words for the customer are ready, an agent sends them: Hand over',
    'The customer is not told: Ask back',
  ]);
  expect(drawn().map(({ id }) => id)).toEqual(
    ['byItself', 'byAgent', 'not'].map((one) => toldId('x', one as 'not')),
  );
});

it.each(interfaceLanguages)('has words for it in %s', async (language) => {
  await speak(language);
  const said = drawn().map(({ textContent }) => textContent ?? '');
  expect(new Set(said).size).toBe(3);
  expect(said.join()).not.toMatch(/ui\.told|\{\{/);
});

it('says nothing where there is nothing to choose', () => {
  expect(renderToStaticMarkup(<ToldSteps id="x" steps={[]} />)).toBe('');
});
