import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import { q } from '../../engine/queries.ts';
import { setUpTexts, speak } from '../../text/i18n.ts';
import { dateOf } from '../time/say-time.ts';
import { ValidityFacts } from './ValidityFacts.tsx';

const approvedBy = '0198c0de-0000-7000-8000-00000000000a';
const from = Date.UTC(2026, 2, 1);
const until = Date.UTC(2027, 3, 1);

beforeAll(setUpTexts);
afterAll(() => speak('en'));

function facts(validity?: Validity): (string | null)[] {
  const client = new QueryClient();
  const people = { agents: [{ id: approvedBy, name: 'Yuki Tanabe' }], groups: [], targets: [] };
  client.setQueryData(q.people.queryKey({ input: {} }), people as never);
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <ValidityFacts version={3} validity={validity} />
    </QueryClientProvider>,
  );
  return [...host.querySelectorAll('li')].map((fact) => fact.textContent);
}

it('says of what product and law, by whose word and when a version is good, and nothing that is not set', () => {
  expect(facts({ product: 'Card', jurisdiction: 'EU', approvedBy, from, until })).toEqual([
    'version 3',
    'Product: Card',
    'Jurisdiction: EU',
    'Approved by Yuki Tanabe',
    `Valid from ${dateOf(from)}`,
    `Valid until ${dateOf(until)}`,
  ]);
  expect(facts({ product: 'Card' })).toEqual(['version 3', 'Product: Card']);
  expect(facts()).toEqual(['version 3']);
  const gone = '0198c0de-0000-7000-8000-00000000000b';
  expect(facts({ approvedBy: gone })[1]).toBe(`Approved by ${i18next.t('conversation.event.unknownAgent')}`);
});

it.each(interfaceLanguages)('has words for all of it in %s', async (language) => {
  await speak(language);
  const said = facts({ product: 'Card', jurisdiction: 'EU', approvedBy, from, until });
  expect(said).toHaveLength(6);
  expect(new Set(said).size).toBe(6);
  expect(said.join()).not.toMatch(/validity\.|\{\{/);
});
