import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/engine-db.ts';
import type { WindowLayout } from '../../../shared/contract/settings.ts';
import { forgetLayout, listLayouts, saveLayout } from './layouts.ts';

const open = (window: string, conversationId: string): WindowLayout => ({
  window,
  tabs: [{ id: 'a tab', conversationId, kept: true }],
  dock: '{"grid":{}}',
});
const maya = '00000000-0000-7000-8000-000000000001';
const tom = '00000000-0000-7000-8000-000000000002';

it('keeps what each window has open, the last word of each, until it is forgotten', () => {
  const db = freshDatabase();
  expect(listLayouts(db)).toEqual([]);
  saveLayout(db, open('main', tom));
  saveLayout(db, open('second', tom));
  saveLayout(db, open('main', maya));
  expect(listLayouts(db)).toEqual([open('main', maya), open('second', tom)]);
  forgetLayout(db, 'second');
  expect(listLayouts(db)).toEqual([open('main', maya)]);
});

it('leaves out what another version wrote otherwise', () => {
  const db = freshDatabase();
  saveLayout(db, open('main', maya));
  db.prepare("INSERT INTO meta VALUES ('layout.odd', '{\"tabs\":3}'), ('layout.torn', '{')").run();
  expect(listLayouts(db)).toEqual([open('main', maya)]);
});
