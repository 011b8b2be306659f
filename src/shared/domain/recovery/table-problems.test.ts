import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DecisionTable, decide, type RecoveryRule } from './decision-table.ts';
import { defaultTable } from './default-table.ts';
import { fieldChoices, type RecoveryFacts, recoveryKinds } from './recovery-case.ts';
import { tableProblems } from './table-problems.ts';

const rule = (more: Partial<RecoveryRule>): RecoveryRule => ({
  key: 'any',
  why: '',
  kinds: [],
  when: {},
  outcome: 'depends',
  fee: null,
  minimum: null,
  days: null,
  team: null,
  says: [],
  ...more,
});
const problems = (...rules: Partial<RecoveryRule>[]) =>
  tableProblems({ teams: {}, rules: rules.map((one) => rule(one)) });
const fee = { amount: '50', asset: 'USDT' };

it('finds nothing wrong with the table that the app brings', () => {
  expect(tableProblems(defaultTable)).toEqual([]);
});

it('says which rule takes all that would get to another', () => {
  expect(problems({}, { kinds: ['replaced'] })).toEqual([{ at: 1, by: 0, code: 'unreachable' }]);
  expect(problems({ kinds: ['replaced'] }, {})).toEqual([]);
  expect(
    problems(
      { kinds: ['wrong-network', 'replaced'], when: { network: ['bnb', 'base'] } },
      { kinds: ['wrong-network'], when: { network: ['bnb'], landed: ['deposit'] } },
    ),
  ).toEqual([{ at: 1, by: 0, code: 'unreachable' }]);
  expect(problems({ when: { network: ['bnb'] } }, { when: { network: ['bnb', 'base'] } })).toEqual([]);
  expect(problems({ sameKey: true }, { sameKey: false }, { sameKey: true })).toEqual([
    { at: 2, by: 0, code: 'unreachable' },
  ]);
});

it('lets no rule give terms for what is lost, nor promise without knowing anything, nor go without a reason', () => {
  expect(problems({ outcome: 'not', fee })).toEqual([{ at: 0, code: 'lost' }]);
  expect(problems({ outcome: 'recoverable', fee })).toEqual([{ at: 0, code: 'unconditional' }]);
  const key = 'own-01937b0a-9bf0-7714-bab8-313bffb6cd68';
  expect(problems({ key })).toEqual([{ at: 0, code: 'nameless' }]);
  expect(problems({ key, why: 'Because.' })).toEqual([]);
});

it('calls no rule unreachable that decides anything', () => {
  const some = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
  const rules = fc.array(
    fc.record({
      kinds: some(recoveryKinds.slice(0, 3)),
      landed: some(fieldChoices.landed),
      sameKey: fc.option(fc.boolean(), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const facts = fc.record({
    kind: fc.constantFrom(...recoveryKinds.slice(0, 3)),
    landed: fc.option(fc.constantFrom(...fieldChoices.landed)),
    network: fc.constantFrom('bnb', 'bitcoin'),
  });
  fc.assert(
    fc.property(rules, facts, (made, { kind, landed, network }) => {
      const table: DecisionTable = {
        teams: {},
        rules: made.map(({ kinds, landed: values, sameKey }, n) =>
          rule({
            key: String(n),
            kinds,
            when: values.length > 0 ? { landed: values } : {},
            ...(sameKey === undefined ? {} : { sameKey }),
          }),
        ),
      };
      const fact = (value: string) => ({ value, messageId: null });
      const known: RecoveryFacts = {
        network: fact(network),
        'expected-network': fact('ethereum'),
        ...(landed && { landed: fact(landed) }),
      };
      const { key } = decide(table, kind, known);
      const unreachable = tableProblems(table).map(({ at }) => String(at));
      expect(unreachable).not.toContain(key);
    }),
  );
});
