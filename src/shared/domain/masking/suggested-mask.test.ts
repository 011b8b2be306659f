import { expect, it } from 'vitest';
import { demoCustomerFields } from '../../../hub/seed/customer-fields.ts';
import { suggestedMask } from './suggested-mask.ts';

const ofName = (label: string) => suggestedMask({ type: 'text', label, labels: {} });

it('masks the demo’s own fields as they are masked, whichever language names them', () => {
  for (const field of demoCustomerFields(1, 0))
    for (const label of [field.label, ...Object.values(field.labels)])
      expect([label, suggestedMask({ type: field.type, label, labels: {} })]).toEqual([label, field.mask]);
});

it.each([
  ['Passport no.', 'document'],
  ['NÚMERO DE CÉDULA', 'document'],
  ['CPF', 'document'],
  ['Kimlik numarası', 'document'],
  ['Số CCCD', 'document'],
  ['رقم الهوية', 'document'],
  ['Withdrawal address (TRC-20)', 'address'],
  ['Cüzdan', 'address'],
  ['Địa chỉ ví', 'address'],
  ['Billetera de retiro', 'address'],
  ['USDT balance', 'amount'],
  ['Balance of the wallet', 'amount'],
  ['Saldo em carteira', 'amount'],
  ['Bakiye', 'amount'],
  ['Số dư', 'amount'],
  ['الرصيد', 'amount'],
  ['E-mail address', 'email'],
  ['Second phone', 'phone'],
])('takes “%s” for the name of a masked %s', (label, mask) => {
  expect(ofName(label)).toBe(mask);
});

it.each(['Fee plan', 'Account manager', 'Favourite coin', 'Documentation read', 'Rebalanced', 'Idea', 'VIP'])(
  'takes “%s” for nothing to be masked',
  (label) => {
    expect(ofName(label)).toBeNull();
  },
);

it('goes by any of its names, and by none where the answer is a choice, a day or yes and no', () => {
  expect(suggestedMask({ type: 'number', label: 'B1', labels: { es: 'Saldo' } })).toBe('amount');
  for (const type of ['choice', 'date', 'yes-no'] as const)
    expect(suggestedMask({ type, label: 'Passport', labels: {} })).toBeNull();
});
