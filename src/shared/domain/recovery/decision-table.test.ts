import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplesFor } from '../chain/sample-addresses.ts';
import { afterCaseDeed, type CaseSide, caseDeedsOf, mayChangeCase } from './case-flow.ts';
import { missingFields, problemWith, tidyValue } from './check-field.ts';
import { DecisionTable, decide } from './decision-table.ts';
import { defaultTable } from './default-table.ts';
import { neededFields } from './needed-fields.ts';
import {
  fieldChoices,
  isChoiceField,
  isUnderWay,
  type RecoveryFacts,
  type RecoveryField,
  recoveryDeeds,
  recoveryFields,
  recoveryKinds,
  recoveryStates,
} from './recovery-case.ts';

const now = Date.UTC(2026, 10, 29);
const hash = `0x${'9f2c'.repeat(16)}`;
const fact = (value: string) => ({ value, messageId: null });
const factsOf = (values: Partial<Record<RecoveryField, string>>): RecoveryFacts =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, fact(value)]));

const anyKind = fc.constantFrom(...recoveryKinds);
const anyFacts = fc
  .record(
    Object.fromEntries(
      recoveryFields.map((field) => [
        field,
        isChoiceField(field)
          ? fc.constantFrom(...(fieldChoices[field] as readonly string[]))
          : fc.string({ minLength: 1 }),
      ]),
    ) as Record<RecoveryField, fc.Arbitrary<string>>,
    { requiredKeys: [] },
  )
  .map((values) => factsOf(values as Partial<Record<RecoveryField, string>>));

describe('the decision table', () => {
  it('is what the schema of a configured one is, and names what DOMAIN says of each case', () => {
    expect(DecisionTable.parse(defaultTable)).toEqual(defaultTable);
    const says = (kind: (typeof recoveryKinds)[number], values: Partial<Record<RecoveryField, string>>) => {
      const { key, outcome } = decide(defaultTable, kind, factsOf(values));
      return `${key}: ${outcome}`;
    };
    const evm = { network: 'bnb', 'expected-network': 'ethereum' };
    expect([
      says('missing-memo', { 'memo-owner': 'nobody' }),
      says('missing-memo', { 'memo-owner': 'other' }),
      says('missing-memo', {}),
      says('wrong-network', { ...evm, landed: 'deposit' }),
      says('wrong-network', { ...evm, landed: 'outside' }),
      says('wrong-network', { network: 'tron', 'expected-network': 'ethereum', landed: 'exchange' }),
      says('wrong-network', evm),
      says('unsupported-token', { landed: 'deposit' }),
      says('unsupported-token', { landed: 'contract' }),
      says('below-minimum', {}),
      says('replaced', { status: 'replaced' }),
      says('replaced', { status: 'pending' }),
      says('missing-deposit', { status: 'confirmed', landed: 'deposit' }),
      says('missing-deposit', { status: 'confirmed', landed: 'outside' }),
      says('wrong-address', { landed: 'outside' }),
      says('wrong-address', { landed: 'exchange' }),
    ]).toMatchInlineSnapshot(`
      [
        "memo-by-hand: recoverable",
        "memo-of-another: not",
        "not-known-yet: depends",
        "same-key: depends",
        "outside: not",
        "other-key: depends",
        "not-known-yet: depends",
        "unsupported-token: depends",
        "own-contract: not",
        "below-minimum: depends",
        "nothing-arrived: not",
        "still-confirming: depends",
        "deposit-confirmed: recoverable",
        "outside: not",
        "outside: not",
        "ours-after-all: depends",
      ]
    `);
  });

  it('gives neither hope nor none on what nobody knows, and takes the first rule that fits', () => {
    for (const kind of recoveryKinds) expect(decide(defaultTable, kind, {}).outcome).toBe('depends');
    fc.assert(
      fc.property(anyKind, anyFacts, (kind, facts) => {
        const verdict = decide(defaultTable, kind, facts);
        const at = defaultTable.rules.indexOf(verdict);
        expect(at).toBeGreaterThanOrEqual(0);
        // None before it fits: without those, it would have been the same.
        expect(decide({ ...defaultTable, rules: defaultTable.rules.slice(at) }, kind, facts)).toBe(verdict);
        // What is lost is never said to be recoverable.
        if (facts.landed?.value === 'outside' || facts.landed?.value === 'contract')
          expect(verdict.outcome).toBe('not');
        if (verdict.outcome === 'not')
          expect([verdict.fee, verdict.days, verdict.team]).toEqual([null, null, null]);
        expect(verdict.says).toContain('never-ask');
      }),
    );
  });

  it('says of a table without a fitting rule that nobody knows', () => {
    const [first] = defaultTable.rules;
    if (!first) throw new Error('no rules');
    const { outcome, says } = decide({ ...defaultTable, rules: [first] }, 'replaced', {});
    expect({ outcome, says }).toEqual({
      outcome: 'depends',
      says: ['checking', 'not-known-yet', 'never-ask'],
    });
  });
});

describe('what a case needs', () => {
  it('takes every recognised address of a network for this network alone, and no mutation with a checksum', () => {
    let mutations = 0;
    for (let n = 0; n < 6; n += 1)
      for (const { address, network, checked } of samplesFor(n)) {
        expect(problemWith('to', address, factsOf({ network }), now)).toBeNull();
        const other = network === 'monero' ? 'stellar' : 'monero';
        expect(problemWith('to', address, factsOf({ network: other }), now)).toBe('other-network');
        if (!checked) continue;
        mutations += 1;
        const at = Math.floor(address.length / 2);
        const mutated = `${address.slice(0, at)}${address[at] === 'q' ? 'p' : 'q'}${address.slice(at + 1)}`;
        expect(problemWith('to', mutated, {}, now)).not.toBeNull();
      }
    expect(mutations).toBeGreaterThan(60);
  });

  it.each([
    ['hash', hash, { network: 'bnb' }, null],
    ['hash', hash, { network: 'tron' }, 'other-network'],
    ['hash', `${hash}0`, {}, 'format'],
    ['amount', '0', {}, 'format'],
    ['amount', '500.25', {}, null],
    ['asset', 'USDT', {}, null],
    ['asset', 'my coin', {}, 'format'],
    ['memo-used', '4294967295', { network: 'xrp' }, null],
    ['memo-used', '4294967296', { network: 'xrp' }, 'format'],
    ['memo-expected', 'a memo of far more than 28 bytes', { network: 'stellar' }, 'format'],
    ['sent-at', '2026-11-28 23:59', {}, null],
    ['sent-at', '2026-02-30', {}, 'format'],
    ['sent-at', '2026-12-24', {}, 'future'],
    ['network', 'mars', {}, 'format'],
    [
      'platform',
      'abandon ability able about above absent absorb abstract absurd abuse access accident',
      {},
      'secret',
    ],
  ] as const)('%s %s with %j: %s', (field, value, facts, problem) => {
    expect(problemWith(field, value, factsOf(facts), now)).toBe(problem);
  });

  it.each([
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['0,5', '0.5'],
    ['1 000', '1000'],
    ['1,000,000', '1000000'],
    // Nobody can tell: it is no amount until somebody says.
    ['1,000', '1,000'],
  ])('reads the amount %s as %s', (written, kept) => {
    expect(tidyValue('amount', written)).toBe(kept);
  });

  it('never throws, and never asks for a recovery phrase or a key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recoveryFields), fc.string(), anyFacts, (field, value, facts) => {
        problemWith(field, tidyValue(field, value), facts, now);
      }),
    );
    expect(recoveryFields.join()).not.toMatch(/seed|phrase|private|key/);
    expect(neededFields('wrong-network', factsOf({ network: 'monero' }))).toContain('payment-proof');
  });

  it('names what is missing, and what is there and cannot be right', () => {
    const facts = factsOf({ network: 'tron', hash, status: 'replaced' });
    expect(missingFields('replaced', facts, now)).toEqual(['hash']);
    expect(missingFields('replaced', factsOf({ network: 'bnb', hash, status: 'replaced' }), now)).toEqual([]);
  });
});

describe('the states of a case', () => {
  const anySides = fc.subarray<CaseSide>(['team', 'desk']).map((sides) => new Set(sides));
  const standing = fc.record({
    state: fc.constantFrom(...recoveryStates),
    outcome: fc.constantFrom('recoverable' as const, 'depends' as const, 'not' as const),
    returnTo: fc.constantFrom(
      null,
      { address: 'a', proof: null },
      { address: 'a', proof: 'whitelist' as const },
    ),
  });

  it('returns to a verified address alone, hands nothing over that is lost, and moves nothing that has ended but to closed', () => {
    fc.assert(
      fc.property(standing, anySides, fc.constantFrom(...recoveryDeeds), (at, sides, deed) => {
        const after = afterCaseDeed(at, deed, sides);
        if (after === 'returned') expect(at.returnTo?.proof).toBeTruthy();
        if (after === 'with-team') expect(at.outcome).not.toBe('not');
        if (after === 'credited' || after === 'returned' || after === 'recovering')
          expect(sides.has('team')).toBe(true);
        if (!isUnderWay(at)) expect(['closed', 'too-late', 'forbidden']).toContain(after);
        if (sides.size === 0) expect(after).toBe('forbidden');
        expect(caseDeedsOf(at, sides).includes(deed)).toBe(
          (recoveryStates as readonly string[]).includes(after),
        );
        if (!isUnderWay(at)) expect(mayChangeCase(at, sides)).toBe(false);
      }),
      // One in about 150 of them tries to return what nobody has verified.
      { numRuns: 5_000 },
    );
  });
});
