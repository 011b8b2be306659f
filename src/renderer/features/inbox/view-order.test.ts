import { expect, it } from 'vitest';
import type { InboxView, ViewId } from '../../../shared/contract/inbox-views.ts';
import { inOwnOrder, movedOrder } from './view-order.ts';

const view = (id: ViewId): InboxView => ({
  id,
  name: null,
  count: 0,
  unread: 0,
  restricted: false,
  built: null,
  mayChange: false,
  complete: true,
});
const [a, b] = [
  'own:00000000-0000-7000-8012-000000000001',
  'own:00000000-0000-7000-8012-000000000002',
] as const;
const views = [view('mine'), view('vip'), view('drafts'), view(a), view(b), view('all')];
const ids = (list: readonly InboxView[]) => list.map(({ id }) => id);

it('keeps what the agent has ordered in front, and what is new behind it', () => {
  expect(ids(inOwnOrder(views, ['drafts', 'mine']))).toEqual(['drafts', 'mine', 'vip', a, b, 'all']);
  expect(ids(inOwnOrder(views, []))).toEqual(ids(views));
});

it('moves a view within its part, in either direction', () => {
  const after = (from: ViewId, onto: ViewId) => ids(inOwnOrder(views, movedOrder(views, from, onto) ?? []));
  expect(after('drafts', 'mine').filter((id) => !id.startsWith('own:'))).toEqual([
    'drafts',
    'mine',
    'vip',
    'all',
  ]);
  expect(after('mine', 'drafts').slice(0, 3)).toEqual(['vip', 'drafts', 'mine']);
  expect(after(a, b).filter((id) => id.startsWith('own:'))).toEqual([b, a]);
});

it('moves nothing into another part, and nothing onto itself', () => {
  expect(movedOrder(views, 'mine', a)).toBeNull();
  expect(movedOrder(views, 'mine', 'mine')).toBeNull();
});
