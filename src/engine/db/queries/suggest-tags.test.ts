import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationId,
  fixtureNow,
  messageFixture,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { applyBundles } from '../ingest/bundles.ts';
import { suggestTags } from './suggest-tags.ts';

function desk(bodyText: string, others: number, own: Partial<Conversation> = {}) {
  const db = staffedDatabase();
  const bundle = (n: number, over: Partial<Conversation>, text: string) => {
    const made = bundleFixture(n, { messages: [messageFixture(n, 1, { bodyText: text })] });
    return { ...made, conversation: { ...made.conversation, subject: '', tags: [], topic: null, ...over } };
  };
  const rest = Array.from({ length: others }, (_, index) =>
    bundle(index + 2, { topic: 'fees', tags: index % 4 === 3 ? ['rare-thing'] : ['pricing'] }, 'Something'),
  );
  applyBundles(db, [bundle(1, own, bodyText), ...rest], fixtureNow);
  return suggestTags(db, conversationId(1));
}

it('suggests what most conversations on the topic have, and says how many', () => {
  expect(desk('Hello', 8, { topic: 'fees' })).toEqual([
    { tag: 'pricing', because: { by: 'topic', having: 6, of: 8 } },
  ]);
  expect(desk('Hello', 3, { topic: 'fees' })).toEqual([]);
  expect(desk('Hello', 8, { topic: 'other' })).toEqual([]);
});

it('suggests a tag all of whose words the customer wrote, and none that is there already', () => {
  expect(desk('A RARE and odd thing', 8)).toEqual([
    { tag: 'rare-thing', because: { by: 'word', value: 'rare thing' } },
  ]);
  expect(desk('rare', 8)).toEqual([]);
  expect(desk('A rare thing', 8, { tags: ['rare-thing'] })).toEqual([]);
  expect(desk('Hello', 8, { topic: 'fees', tags: ['pricing'] })).toEqual([]);
});
