import { expect, it } from 'vitest';
import { bundleFixture, conversationId, fixtureNow } from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { applyBundles } from '../ingest/bundles.ts';
import { discardDraft, getDraft, saveDraft } from './drafts.ts';
import { getViewCount } from './view-counts.ts';

const empty = { rich: null, attachments: [], sources: [], actions: [] };
const id = conversationId(1);

function desk() {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  return db;
}

it('keeps a draft for the reply and one for the note', () => {
  const db = desk();
  saveDraft(db, { conversationId: id, mode: 'reply', text: 'Dear', ...empty }, fixtureNow);
  saveDraft(db, { conversationId: id, mode: 'note', text: 'ask tier 2', ...empty }, fixtureNow);
  saveDraft(db, { conversationId: id, mode: 'reply', text: 'Dear Lucía', ...empty }, fixtureNow + 1);
  expect(getDraft(db, id, 'reply')).toEqual({
    conversationId: id,
    mode: 'reply',
    text: 'Dear Lucía',
    ...empty,
    secrets: [],
    updatedAt: fixtureNow + 1,
  });
  expect(getDraft(db, id, 'note')?.text).toBe('ask tier 2');
  expect(getViewCount(db, 'drafts').count).toBe(1);
});

it('keeps formatting beside the text, and lets go of it with the text that had it', () => {
  const db = desk();
  const rich: RichText = { blocks: [{ kind: 'line', runs: [{ text: 'Dear', marks: ['bold'] }] }] };
  saveDraft(db, { conversationId: id, mode: 'reply', text: 'Dear', ...empty, rich }, fixtureNow);
  expect(getDraft(db, id, 'reply')?.rich).toEqual(rich);
  saveDraft(db, { conversationId: id, mode: 'reply', text: 'Dear Lucía', ...empty }, fixtureNow + 1);
  expect(getDraft(db, id, 'reply')?.rich).toBeNull();
});

it('announces that a draft has come or gone, not every key stroke', () => {
  const db = desk();
  const save = (text: string) =>
    saveDraft(db, { conversationId: id, mode: 'reply', text, ...empty }, fixtureNow);
  expect(save('D')).toEqual(
    expect.arrayContaining([{ topic: 'drafts' }, { topic: 'inbox' }, { topic: 'views' }]),
  );
  expect(save('De')).toEqual([]);
  expect(save('  ')).toEqual(expect.arrayContaining([{ topic: 'drafts' }, { topic: 'views' }]));
  expect(getDraft(db, id, 'reply')).toBeNull();
  expect(getViewCount(db, 'drafts').count).toBe(0);
  expect(discardDraft(db, id, 'reply', fixtureNow)).toEqual([]);
});
