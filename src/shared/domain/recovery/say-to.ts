import { saidIn } from '../escalation.ts';
import type { Money, Sentence, Verdict } from './decision-table.ts';
import { isAsked } from './needed-fields.ts';
import type { Permitted } from './promises.ts';
import {
  type RecoveryCase,
  type RecoveryFacts,
  type RecoveryField,
  type RecoveryState,
  recoveryStates,
} from './recovery-case.ts';
import { ar } from './texts/ar.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { pt } from './texts/pt.ts';
import type { AskedField, RecoveryTexts, ToldState } from './texts/recovery-texts.ts';
import { tr } from './texts/tr.ts';
import { vi } from './texts/vi.ts';

const languages: Readonly<Record<string, RecoveryTexts>> = { en, es, pt, tr, vi, ar };
const keys = Object.fromEntries(Object.keys(languages).map((key) => [key, key]));

/** The language in which a customer is written to: their own where there are texts in it, else English. */
function languageFor(locale: string): string {
  return saidIn(keys, locale) ?? 'en';
}

function textsFor(locale: string): RecoveryTexts {
  return languages[languageFor(locale)] ?? en;
}

/** What is missing as the customer is asked for it, in their language and in one line; empty: for none of it they are. */
export function askedList(fields: readonly RecoveryField[], locale: string): string {
  const texts = textsFor(locale);
  return (fields.filter(isAsked) as AskedField[]).map((field) => texts.fields[field]).join('; ');
}

/** Asks for exactly these, in the customer's language; null: for none of them is the customer asked. */
export function askFor(fields: readonly RecoveryField[], locale: string): string | null {
  const asked = fields.filter(isAsked) as AskedField[];
  if (asked.length === 0) return null;
  const texts = textsFor(locale);
  return [texts.ask, ...asked.map((field) => `- ${texts.fields[field]}`), texts.says['never-ask']].join('\n');
}

/** A sentence with what the rule gives; null: the rule does not give what it would name. */
export function sayTo(
  sentence: Sentence,
  { fee, minimum, days }: Pick<Verdict, 'fee' | 'minimum' | 'days'>,
  locale: string,
): string | null {
  const values = {
    fee: fee && moneyText(fee),
    minimum: minimum && moneyText(minimum),
    days: days && daysText(days, locale),
  };
  const text = textsFor(locale).says[sentence];
  const named = /\{(fee|minimum|days)\}/.exec(text)?.[1] as keyof typeof values | undefined;
  if (named === undefined) return text;
  const value = values[named];
  return value ? text.replace(`{${named}}`, value) : null;
}

/** What may be said of a case, in its order. */
export function sayableTo(verdict: Verdict, locale: string): { sentence: Sentence; text: string }[] {
  return verdict.says.flatMap((sentence) => {
    const text = sayTo(sentence, verdict, locale);
    return text === null ? [] : [{ sentence, text }];
  });
}

/** Whether there are words for the customer of where their case stands: not while things are still asked for. */
export const isTold = (state: RecoveryState): state is ToldState => state !== 'collecting';

/** What the customer is told of where their case stands; null: nothing. */
export function tellState(state: RecoveryState, locale: string): string | null {
  return isTold(state) ? textsFor(locale).states[state] : null;
}

/** What a reply about a case may say of its outcome. */
export function permittedIn(
  { facts, state }: { readonly facts: RecoveryFacts; readonly state: RecoveryCase['state'] },
  verdict: Verdict,
  locale: string,
): Permitted {
  const { amount, asset } = facts;
  // English is there for whoever writes in it to a customer of another language.
  const sentences = [locale, 'en'].flatMap((one) => [
    ...sayableTo(verdict, one).map(({ text }) => text),
    ...toldBy(state).map((told) => textsFor(one).states[told]),
  ]);
  return {
    sentences,
    amounts: [
      ...(amount && asset ? [`${amount.value} ${asset.value}`] : []),
      ...[verdict.fee, verdict.minimum].flatMap((money) => (money ? [moneyText(money)] : [])),
    ],
    days: verdict.days,
  };
}

/** That it was credited or returned may be said once it was. */
function toldBy(state: RecoveryCase['state']): ToldState[] {
  const settled: readonly string[] = ['credited', 'returned'];
  return recoveryStates.filter(
    (one): one is ToldState => isTold(one) && (!settled.includes(one) || one === state),
  );
}

export const moneyText = ({ amount, asset }: Money): string => `${amount} ${asset}`;

function daysText(days: number, locale: string): string {
  const digits = new Intl.Locale(languageFor(locale), { numberingSystem: 'latn' });
  return new Intl.NumberFormat(digits, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
