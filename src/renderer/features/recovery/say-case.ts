import i18next, { type TFunction } from 'i18next';
import type { RecoveryView } from '../../../shared/contract/recovery.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Verdict } from '../../../shared/domain/recovery/decision-table.ts';
import {
  isChoiceField,
  type RecoveryFacts,
  type RecoveryField,
  recoveryFields,
} from '../../../shared/domain/recovery/recovery-case.ts';
import { moneyText } from '../../../shared/domain/recovery/say-to.ts';
import { perLocale } from '../../text/locale.ts';

const list = perLocale((at) => new Intl.ListFormat(at));
const days = perLocale(
  (at) => new Intl.NumberFormat(at, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
);

export const sayFields = (fields: readonly RecoveryField[], t: TFunction): string =>
  list().format(fields.map((field) => t(`recovery.fields.${field}`)));

/** Words for a value that is one of a few; others say themselves. */
export function sayValue(field: RecoveryField, value: string): string {
  if (!isChoiceField(field)) return value;
  const family =
    field === 'network' || field === 'expected-network' ? 'onChain.networks' : 'recovery.choices';
  return sayCode(`${family}.${value}`) ?? value;
}

/** Why the table says so: in the reader's language for the rules that the app brings. */
export const sayWhy = ({ key, why }: Pick<Verdict, 'key' | 'why'>): string =>
  why || sayCode(`recovery.why.${key}`) || key;

/** Keys come from the workspace, so the compiler cannot know them. */
function sayCode(code: string): string | null {
  return i18next.exists(code) ? (i18next.t as (code: string) => string)(code) : null;
}

export function sayTarget({ key, name }: { readonly key: string; readonly name: string }): string {
  return sayCode(`escalation.targets.${key}`) ?? name;
}

/** What the table gives besides its outcome. */
export function sayTerms({ fee, minimum, days: within, team }: Verdict, t: TFunction): string[] {
  return [
    ...(fee ? [t('recovery.fee', { fee: moneyText(fee) })] : []),
    ...(minimum ? [t('recovery.minimum', { minimum: moneyText(minimum) })] : []),
    ...(within ? [t('recovery.days', { days: days().format(within) })] : []),
    ...(team ? [t('recovery.team', { team: t(`recovery.teams.${team}`) })] : []),
  ];
}

/** All that is known of a case, for whoever takes it over. */
export function caseNote(
  { kind, facts, returnTo, verdict }: Pick<RecoveryView, 'kind' | 'facts' | 'returnTo' | 'verdict'>,
  t: TFunction,
): string {
  return [
    t('recovery.noteHead', { kind: t(`recovery.kinds.${kind}`) }),
    t('recovery.noteVerdict', { outcome: t(`recovery.outcomes.${verdict.outcome}`), why: sayWhy(verdict) }),
    ...factLines(facts, t),
    ...(returnTo
      ? [
          t('recovery.noteReturn', {
            address: returnTo.address,
            proof: t(`recovery.proofs.${returnTo.proof ?? 'none'}`),
          }),
        ]
      : []),
  ]
    .join('\n')
    .slice(0, limits.escalationTextCharacters);
}

function factLines(facts: RecoveryFacts, t: TFunction): string[] {
  return recoveryFields.flatMap((field) => {
    const fact = facts[field];
    return fact ? [`${t(`recovery.fields.${field}`)}: ${sayValue(field, fact.value)}`] : [];
  });
}
