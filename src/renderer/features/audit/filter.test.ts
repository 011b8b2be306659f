import { expect, it } from 'vitest';
import { askOf, everything, faultsOf } from './filter.ts';

const id = '0198c0de-0000-7000-8000-00000000000a';

it('asks for one person, for the hub itself, or for whoever it was', () => {
  expect(askOf({ ...everything, who: id }, null)).toMatchObject({ actorId: id, actorKind: null });
  expect(askOf({ ...everything, who: 'system' }, 7)).toMatchObject({
    actorId: null,
    actorKind: 'system',
    before: 7,
  });
  expect(askOf(everything, null)).toMatchObject({ actorId: null, actorKind: null, family: null, from: null });
});

it('takes the minute in which it ends along', () => {
  const { from, to } = askOf({ ...everything, from: '2026-03-02T14:30', until: '2026-03-02T14:30' }, null);
  expect((to ?? 0) - (from ?? 0)).toBe(59_999);
});

it('names what is no id and a time that ends before it begins', () => {
  expect(faultsOf(everything)).toEqual([]);
  expect(faultsOf({ ...everything, whom: ` ${id.toUpperCase()} ` })).toEqual([]);
  expect(faultsOf({ ...everything, whom: 'maya' })).toEqual(['whom']);
  expect(faultsOf({ ...everything, from: '2026-03-02T14:30', until: '2026-03-02T14:29' })).toEqual(['until']);
});
