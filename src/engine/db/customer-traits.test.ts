import { describe, expect, it } from 'vitest';
import { customerFixture } from '../../../tests/support/engine-data.ts';
import { normalEmail } from '../../shared/domain/masking/comparable.ts';
import { samePhone, traitsOf } from './customer-traits.ts';

describe('a mailbox', () => {
  it.each([
    ['Maya.Chen@Post.example ', 'maya.chen@post.example'],
    ['maya.chen+exchange@post.example', 'maya.chen@post.example'],
    ['not an address', null],
    ['two@at@signs', null],
    ['+only@post.example', null],
  ])('%s is %s', (typed, kept) => {
    expect(normalEmail(typed)).toBe(kept);
  });
});

describe('a phone', () => {
  const at = (phone: string, country: string | null = 'DE') => ({ phone, country });
  it('is the same however it is written', () => {
    expect(samePhone(at('+49 151 2345 6789'), at('0049-151-23456789', 'CO'))).toBe(true);
    expect(samePhone(at('+49 151 2345 6789'), at('0151 23456789'))).toBe(true);
    expect(samePhone(at('0151/23456789'), at('151 2345 6789'))).toBe(true);
  });
  it('is another one in another country, or with another digit', () => {
    expect(samePhone(at('+49 151 2345 6789'), at('+57 151 2345 6789'))).toBe(false);
    expect(samePhone(at('+49 151 2345 6789'), at('0151 23456789', 'CO'))).toBe(false);
    expect(samePhone(at('+49 151 2345 6789'), at('0151 23456788'))).toBe(false);
    expect(samePhone(at('23456789', null), at('23456789', null))).toBe(false);
  });
});

it('has what two customers may have in common, and no name of one word', () => {
  const customer = customerFixture(1, {
    name: 'Ayşe Yılmaz',
    email: null,
    phone: '+90 532 123 4567',
    country: 'TR',
    fields: { account: 'NG-1', checked: true },
  });
  expect(traitsOf(customer)).toEqual([
    { kind: 'phone', value: '21234567' },
    { kind: 'name', value: expect.stringMatching(/^TR /) },
    { kind: 'field:account', value: 'ng-1' },
  ]);
  expect(traitsOf({ ...customer, name: 'Ayşe', phone: null, fields: {} })).toEqual([]);
});
