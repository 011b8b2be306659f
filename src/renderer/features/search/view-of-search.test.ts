import { expect, it } from 'vitest';
import { ViewCondition } from '../../../shared/domain/saved-view.ts';
import { readSearch } from '../../../shared/domain/search-query.ts';
import { viewOfSearch } from './view-of-search.ts';

const [ana, security] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const desk = { agents: [{ id: ana, name: 'Ana Duarte' }], groups: [{ id: security, name: 'Security' }] };
const view = (typed: string) => viewOfSearch(readSearch(typed, 0), desk);

it('makes of operators the same conditions of a view', () => {
  const conditions = view('in:security -to:"ana duarte",me tag:vip is:open lang:es-MX status:new');
  expect(conditions).toEqual([
    { field: 'group', not: false, values: [security] },
    { field: 'assignee', not: true, values: [ana, 'me'] },
    { field: 'tag', not: false, values: ['vip'] },
    { field: 'status', not: true, values: ['solved', 'closed'] },
    { field: 'language', not: false, values: ['es'] },
    { field: 'status', not: false, values: ['new'] },
  ]);
});

it.each([
  'channel:chat,email',
  'priority:high',
  'tier:vip',
  'is:waiting',
  'is:unread',
  'to:nobody',
  'is:mine',
  'has:signal',
  'recovery:with-team,closed',
  'gate:human,funds',
])('has conditions that a view takes for %s', (typed) => {
  for (const condition of view(typed) ?? [null])
    expect(ViewCondition.safeParse(condition).success).toBe(true);
});

it.each([
  '',
  'refund',
  'tag:vip refund',
  '"two words"',
  'before:7d',
  'from:maya',
  'has:attachment',
  'in:nowhere',
  'is:note',
  'recovery:lost',
  'gate:money',
])('makes none of %j', (typed) => {
  expect(view(typed)).toBeNull();
});
