import i18next, { type TFunction } from 'i18next';
import type { Verdict } from '../../shared/domain/recovery/decision-table.ts';
import { isChoiceField, type RecoveryField } from '../../shared/domain/recovery/recovery-case.ts';
import { moneyText } from '../../shared/domain/recovery/say-to.ts';
import { perLocale } from '../text/locale.ts';

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

/** What the table gives besides its outcome. */
export function sayTerms({ fee, minimum, days: within, team }: Verdict, t: TFunction): string[] {
  return [
    ...(fee ? [t('recovery.fee', { fee: moneyText(fee) })] : []),
    ...(minimum ? [t('recovery.minimum', { minimum: moneyText(minimum) })] : []),
    ...(within ? [t('recovery.days', { days: days().format(within) })] : []),
    ...(team ? [t('recovery.team', { team: t(`recovery.teams.${team}`) })] : []),
  ];
}
