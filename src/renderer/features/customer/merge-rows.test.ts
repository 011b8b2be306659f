import { expect, it } from 'vitest';
import type { Customer } from '../../../shared/domain/people.ts';
import { mergeRows, staysByDefault, takenByDefault, takeOf } from './merge-rows.ts';

const customer = (change: Partial<Customer>): Customer => ({
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'Maya Chen',
  email: null,
  phone: null,
  tier: 'standard',
  locale: 'en',
  timezone: 'UTC',
  country: null,
  verification: 'unverified',
  identified: false,
  twoFactor: false,
  tags: [],
  note: '',
  fields: {},
  mergedIn: [],
  identity: null,
  accountManagerId: null,
  createdAt: 2,
  updatedAt: 2,
  ...change,
});
const plan = {
  id: '019a0000-0000-7000-8000-000000000002',
  key: 'plan',
  label: 'Plan',
  labels: {},
  type: 'text',
  choices: [],
  position: 0,
  editableBy: [],
  visibleTo: null,
  mask: null,
  identifies: false,
  archived: false,
  updatedAt: 0,
} as const;

it('puts side by side what one of them has, and takes what only the one who goes has', () => {
  const kept = customer({ email: 'maya@post.example' });
  const gone = customer({ name: 'M. Chen', phone: '+49 1', fields: { plan: 'Pro' } });
  const rows = mergeRows(kept, gone, [
    { field: { ...plan, choices: [], editableBy: [], unmaskedFor: [] }, mayEdit: false },
  ]);
  expect(rows.map(({ key }) => key)).toEqual(['name', 'email', 'phone', 'locale', 'timezone', 'field:plan']);
  const taken = takenByDefault(rows);
  expect(takeOf(rows, taken)).toEqual({ facts: ['phone'], fields: ['plan'] });
  expect(takeOf(rows, new Set([...taken, 'name'])).facts).toEqual(['name', 'phone']);
});

it('lets the one stay whom the exchange knows, else the older one', () => {
  const older = customer({ createdAt: 1 });
  const known = customer({ identified: true });
  expect(staysByDefault(older, known)).toBe(known);
  expect(staysByDefault(customer({}), older)).toBe(older);
});

it('offers a choice between two masks that look alike, unless the hub says that it is one value', () => {
  const masked = (same: string) => customer({ email: 'm•••@m•••.example', masked: { email: { same } } });
  const row = (...pair: [Customer, Customer]) => mergeRows(...pair, []).find(({ key }) => key === 'email');
  expect(row(masked('a'), masked('b'))).toMatchObject({ masked: true, same: false });
  expect(row(masked('a'), masked('a'))).toMatchObject({ masked: true, same: true });
  expect(row(customer({ email: 'maya@post.example' }), masked('a'))).toMatchObject({ same: false });
});
