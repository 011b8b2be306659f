import { expect, it } from 'vitest';
import {
  agentId,
  bundleFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  macroFixture,
  macroId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { afterCheck, type Identity } from '../../shared/domain/identity.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { getIdentityNeed } from './identity.ts';
import { fillForConversation, fillOutgoing, previewMacro } from './macros.ts';

const wanted = { macroId: macroId(1), conversationId: conversationId(1) };
const passed = (level: Identity['level']) =>
  afterCheck(null, { level, passed: true, byAgentId: agentId(1) }, fixtureNow);

function desk(body: string, identity: Identity | null, email: string | null = 'joana@mail.example') {
  const db = staffedDatabase();
  const customer = customerFixture(1, { name: 'Joana Sousa', email, identity });
  applyBundles(db, [bundleFixture(1, { customer })], fixtureNow);
  const row = macroFixture(1, { bodies: { en: body } });
  applyDocuments(db, [{ entity: 'macro', id: row.id, row }], new Map(), fixtureNow);
  return db;
}

const telling = [
  'We wrote to {{customer.email}}.',
  'We wrote to {{ customer["email"] | upcase }}.',
  'We wrote to {{customer.email | default: "you"}}.',
  '{% assign who = customer %}{{ who.email }}',
  '{% if customer.verification == "verified" %}You are verified.{% else %}You are not.{% endif %}',
];

it.each(telling)('lets nobody insert %s before the customer has shown who they are', (body) => {
  const db = desk(body, null);
  expect(() => fillForConversation(db, wanted, fixtureNow)).toThrow(
    expect.objectContaining({ kind: 'identity' }),
  );
  const preview = previewMacro(db, wanted, fixtureNow);
  expect(preview.needsIdentity).toBe('basic');
  expect(preview.text).not.toMatch(/joana@/i);
  const known = fillForConversation(desk(body, passed('basic')), wanted, fixtureNow);
  expect(known).toMatchObject({ needsIdentity: null, unfilled: [] });
  expect(known.text).toMatch(/joana@mail\.example|You are verified\./i);
});

it('asks for no check where a macro tells nothing of the account', () => {
  const body = 'Hi {{customer.first_name}}{% if customer.tier == "vip" %}, of {{customer.email}}{% endif %}.';
  expect(fillForConversation(desk(body, null), wanted, fixtureNow).text).toBe('Hi Joana.');
  const nothing = fillForConversation(desk('Is it {{customer.email}}?', null, null), wanted, fixtureNow);
  expect(nothing).toMatchObject({ text: 'Is it {{customer.email}}?', needsIdentity: null });
});

it('takes a basic check no longer once there is a risk, and none after its time', () => {
  const body = 'We wrote to {{customer.email}}.';
  const db = desk(body, passed('basic'));
  expect(getIdentityNeed(db, conversationId(1), fixtureNow)).toEqual({
    level: 'basic',
    risks: [],
    met: true,
  });
  const later = fixtureNow + 2 * 60 * 60_000;
  expect(() => fillForConversation(db, wanted, later)).toThrow(expect.objectContaining({ kind: 'identity' }));
  db.prepare('UPDATE conversations SET gate = ?').run(
    JSON.stringify({ level: 'urgent', at: 1, reasons: [{ topic: 'security', level: 'urgent' }] }),
  );
  expect(getIdentityNeed(db, conversationId(1), fixtureNow)).toEqual({
    level: 'strong',
    risks: ['security'],
    met: false,
  });
  expect(previewMacro(db, wanted, fixtureNow).needsIdentity).toBe('strong');
});

it('leaves open in a signature what the customer may not be told yet', () => {
  const text = '{{agent.public_name}} for {{customer.email}}';
  const input = { conversationId: conversationId(1), text };
  expect(fillOutgoing(desk('', null), input, fixtureNow)).toBe('Agent 1 for {{customer.email}}');
  expect(fillOutgoing(desk('', passed('strong')), input, fixtureNow)).toBe('Agent 1 for joana@mail.example');
});
