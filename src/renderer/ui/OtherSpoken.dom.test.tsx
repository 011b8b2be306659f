import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '../text/i18n.ts';
import { OtherSpoken } from './OtherSpoken.tsx';

beforeAll(setUpTexts);

const said = (...tried: string[]): string | null => {
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(<OtherSpoken tried={tried} />);
  return host.textContent;
};

it('says in which language a text is shown for want of another, and which were looked for in turn', () => {
  expect(said('pt-BR', 'pt', 'en')).toBe(
    'pt-BR → pt → en Shown in English, because there is none in Portuguese.',
  );
  expect(said('pt-BR', 'pt')).toBe(
    'pt-BR → pt Shown in Portuguese, because there is none in Brazilian Portuguese.',
  );
});

it('says nothing of a text in the language that was looked for', () => {
  expect(said('pt-BR')).toBe('');
  expect(said()).toBe('');
});
