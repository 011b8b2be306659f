import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from './decision-table.ts';
import { defaultTable } from './default-table.ts';
import { neededFields } from './needed-fields.ts';
import { promisesBeyond, type TalkedOf } from './promises-beyond.ts';
import {
  fieldChoices,
  type RecoveryFacts,
  type RecoveryField,
  recoveryKinds,
  recoveryStates,
} from './recovery-case.ts';
import { askFor, sayableTo, tellState } from './say-to.ts';

const fact = (value: string) => ({ value, messageId: null });
const languages = ['en', 'es', 'pt-BR', 'tr', 'vi', 'ar'] as const;

/** Any case, with what the default table looks at filled in or not. */
const anyCase: fc.Arbitrary<TalkedOf> = fc.record({
  kind: fc.constantFrom(...recoveryKinds),
  state: fc.constantFrom(...recoveryStates),
  facts: fc
    .record(
      Object.fromEntries(
        (Object.keys(fieldChoices) as (keyof typeof fieldChoices)[]).map((field) => [
          field,
          fc.constantFrom(...(fieldChoices[field] as readonly string[])),
        ]),
      ) as Record<RecoveryField, fc.Arbitrary<string>>,
      { requiredKeys: [] },
    )
    .map(
      (values) =>
        Object.fromEntries(
          Object.entries(values).map(([field, value]) => [field, fact(String(value))]),
        ) as RecoveryFacts,
    ),
});

/** All that the form puts into a reply for a case. */
function insertable({ kind, facts, state }: TalkedOf, locale: string): string[] {
  const verdict = decide(defaultTable, kind, facts);
  return [
    tellState(state, locale),
    askFor(neededFields(kind, facts), locale),
    ...sayableTo(verdict, locale).map(({ text }) => text),
  ].filter((text) => text !== null);
}

const promises = {
  en: 'We guarantee it: your funds will be refunded.',
  es: 'Se lo garantizamos: le devolveremos sus fondos.',
  'pt-BR': 'Garantimos: vamos devolver o seu valor.',
  tr: 'Kesinlikle: paranız iade edilecek.',
  vi: 'Chúng tôi đảm bảo sẽ hoàn tiền cho bạn.',
  ar: 'نضمن ذلك: سنعيد أموالك.',
};

describe.each(languages)('in %s', (locale) => {
  it('lets all pass that the form puts into a reply, in any order and between words of the agent', () => {
    const around = fc.constantFrom('', 'Hello Joana,', 'Kind regards\nOmar');
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), around, around, (one, random, before, after) => {
        const texts = insertable(one, locale)
          .map((text) => ({ text, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .filter(({ at }) => at % 4 !== 0)
          .map(({ text }) => text);
        const reply = [before, ...texts, after].join('\n\n');
        expect({ reply, found: promisesBeyond(reply, one, defaultTable, locale) }).toEqual({
          reply,
          found: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finds what promises more in every case that is not closed, among what may be said too', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const reply = [...insertable(one, locale), promises[locale]].join('\n');
        const found = promisesBeyond(reply, one, defaultTable, locale);
        expect(found.map(({ kind }) => kind)).toEqual(one.state === 'closed' ? [] : ['certainty', 'outcome']);
      }),
      { numRuns: 60 },
    );
  });
});

it('knows the fee and the days of the very rule, and what was denied', () => {
  const memo: TalkedOf = {
    kind: 'missing-memo',
    state: 'with-team',
    facts: { 'memo-owner': fact('nobody') },
  };
  const found = (text: string, table = defaultTable) =>
    promisesBeyond(text, memo, table, 'en').map(({ kind }) => kind);
  expect(found('If it can be recovered, the fee is 10 USDT and you hear from us within 10 days.')).toEqual(
    [],
  );
  expect(found('If it can be recovered, the fee is 5 USDT.')).toEqual(['amount']);
  expect(found('You have the result of the recovery check within 3 days.')).toEqual(['time']);
  expect(found('We cannot guarantee that anything can be recovered.')).toEqual([]);
  const cheaper = defaultTable.rules.map((rule) =>
    rule.key === 'memo-by-hand' ? { ...rule, fee: { amount: '5', asset: 'USDT' } } : rule,
  );
  expect(found('If it can be recovered, the fee is 5 USDT.', { ...defaultTable, rules: cheaper })).toEqual(
    [],
  );
});

it('has nothing to say where there is no case', () => {
  expect(promisesBeyond(promises.en, null, defaultTable, 'en')).toEqual([]);
});
