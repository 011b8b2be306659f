import { expect, it } from 'vitest';
import {
  agentId,
  articleFixture,
  bundleFixture,
  conversationId,
  customerFixture,
  customerId,
  fixtureNow,
  idOf,
  macroFixture,
  messageFixture,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import type { Source } from '../../shared/domain/conversation.ts';
import type { Freeze } from '../../shared/domain/freeze.ts';
import type { KycStatus } from '../../shared/domain/kyc/kyc.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { removeConversation } from '../db/ingest/remove-conversation.ts';
import { listOpenedGuides, noteOpenedGuide } from '../db/queries/opened-guides.ts';
import { getSuggestedText, keepSuggestedText } from '../db/queries/suggested-texts.ts';
import { beginEscalation } from './begin-escalation.ts';

const [macro, guide, linked, internal] = [
  macroFixture(1, { title: 'Ask for the hash' }),
  articleFixture(1, { title: 'Deposits on the wrong network' }),
  articleFixture(2, { title: 'What a memo is' }),
  articleFixture(3, { title: 'How we trace', audience: 'internal' }),
];
const kyc: KycStatus = {
  id: customerId(1),
  provider: 'sumsub',
  applicantId: 'applicant-1',
  state: 'rejected-retry',
  reasons: ['selfie'],
  note: 'Please smile.',
  since: fixtureNow,
  asOf: fixtureNow,
  problem: null,
  withheld: null,
};
const freeze: Freeze = {
  id: idOf(14, 1),
  conversationId: conversationId(1),
  number: 10_001,
  customerId: customerId(1),
  customerName: 'Ines',
  account: 'acc-77',
  kind: 'freeze',
  scopes: ['withdrawals'],
  reason: 'phishing',
  note: 'They clicked.',
  urgency: 'urgent',
  evidence: [],
  links: [],
  state: 'done',
  emergency: false,
  requestedBy: agentId(2),
  requestedAt: fixtureNow,
  decidedBy: agentId(3),
  decidedAt: fixtureNow,
  expiresAt: fixtureNow,
  reviewDueAt: null,
  reviewedBy: null,
  readBack: { frozen: ['withdrawals'], at: fixtureNow },
  problem: null,
  updatedAt: fixtureNow,
  steps: [],
};

const said = (ordinal: number, bodyText: string, sources: Source[] = []) =>
  messageFixture(1, ordinal, { author: { kind: 'agent', id: agentId(2) }, bodyText, sources });

it('finds what was sent, how far the check is and what is frozen, once each and in their order', () => {
  const db = staffedDatabase();
  applyDocuments(
    db,
    [
      { entity: 'macro', id: macro.id, row: macro },
      ...[guide, linked, internal].map((row) => ({ entity: 'article' as const, id: row.id, row })),
    ],
    new Map(),
    fixtureNow,
  );
  const sources: Source[] = [
    { kind: 'macro', id: macro.id, version: 1 },
    { kind: 'article', id: guide.id, version: 1 },
  ];
  const messages = [
    messageFixture(1, 1, { bodyText: `I read ${internal.url}` }),
    said(2, 'Which hash is it?', sources),
    said(3, `See ${linked.url}`, sources),
    { ...said(4, `For us: ${internal.url}`), kind: 'note' as const },
  ];
  applyBundles(db, [bundleFixture(1, { messages, kyc, freezes: [freeze] })], fixtureNow);
  for (const [at, { id }] of [linked, internal].entries()) noteOpenedGuide(db, conversationId(1), id, at);
  expect(beginEscalation(db, conversationId(1)).done).toEqual({
    macros: ['Ask for the hash'],
    guides: ['Deposits on the wrong network', 'What a memo is'],
    opened: ['How we trace'],
    kyc: { state: 'rejected-retry', reasons: ['selfie'] },
    account: { frozen: ['withdrawals'], at: fixtureNow },
  });
});

it('knows of nothing where nothing was done', () => {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1, { customer: customerFixture(1) })], fixtureNow);
  expect(beginEscalation(db, conversationId(1)).done).toEqual({
    macros: [],
    guides: [],
    opened: [],
    kyc: null,
    account: null,
  });
});

it('hands nothing on of a check that compliance alone may read', () => {
  const db = staffedDatabase();
  const withheld = { state: 'rejected' as const, labels: ['PEP'], reasons: [], note: 'a match' };
  const seen = { ...kyc, state: 'on-hold' as const, reasons: [], withheld };
  applyBundles(db, [bundleFixture(1, { kyc: seen })], fixtureNow);
  const { done } = beginEscalation(db, conversationId(1));
  expect(done.kyc).toEqual({ state: 'on-hold', reasons: [] });
  expect(JSON.stringify(done)).not.toMatch(/PEP|match/);
});

it('keeps nothing of what was opened or suggested beside a conversation that has left', () => {
  const db = staffedDatabase();
  applyDocuments(db, [{ entity: 'article', id: guide.id, row: guide }], new Map(), fixtureNow);
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  noteOpenedGuide(db, conversationId(1), guide.id, fixtureNow);
  noteOpenedGuide(db, conversationId(2), guide.id, fixtureNow);
  keepSuggestedText(db, conversationId(1), 'Dear Ines');
  expect(listOpenedGuides(db, conversationId(1))).toEqual([guide.title]);
  inBatch(db, fixtureNow, (batch) => removeConversation(batch, conversationId(1)));
  expect(db.prepare('SELECT * FROM opened_guides').all()).toEqual([]);
  expect(getSuggestedText(db, conversationId(1))).toBeNull();
});
