import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  macroFixture,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { askForMissing } from './recovery-asking.ts';

const bodies = { en: 'Please send: {{ask.missing}}.', es: 'Envíe, por favor: {{ask.missing}}.' };

function desk(locale: string, macro?: Partial<Macro>) {
  const db = staffedDatabase();
  const customer = customerFixture(1, { locale });
  applyBundles(db, [bundleFixture(1, { customer })], fixtureNow);
  const row = macroFixture(1, { shortcut: 'recovery-ask', version: 3, bodies, ...macro });
  if (macro) applyDocuments(db, [{ entity: 'macro', id: row.id, row }], new Map(), fixtureNow);
  return db;
}
const ask = (db: ReturnType<typeof desk>, ...fields: Parameters<typeof askForMissing>[1]['fields']) =>
  askForMissing(db, { conversationId: conversationId(1), fields }, fixtureNow);

it('asks with the trainers’ macro, in the customer’s language, and says of which version it is', () => {
  const { text, sources } = ask(desk('es', {}), 'hash', 'amount');
  expect(text).toMatch(/^Envíe, por favor: .+; .+\.$/);
  expect(sources).toEqual([expect.objectContaining({ kind: 'macro', version: 3 })]);
});

it.each([
  ['there is none', undefined],
  ['it may not be said', { validity: { withdrawnAt: fixtureNow - 1 } }],
])('asks in its own words where %s', (_, macro) => {
  const { text, sources } = ask(desk('es', macro), 'hash');
  expect(text).toContain('- ');
  expect(text).not.toContain('Envíe, por favor:');
  expect(sources).toEqual([]);
});

it('asks a customer for nothing that the desk finds out itself', () => {
  expect(() => ask(desk('en', {}), 'landed')).toThrow(expect.objectContaining({ kind: 'empty' }));
});
