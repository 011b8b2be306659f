import type { TFunction } from 'i18next';
import type { RecoveryRule } from '../../../shared/domain/recovery/decision-table.ts';
import { recoveryFields } from '../../../shared/domain/recovery/recovery-case.ts';
import { perLocale } from '../../text/locale.ts';
import { sayValue } from '../../ui/recovery-words.ts';

const either = perLocale((at) => new Intl.ListFormat(at, { type: 'disjunction' }));

/** When a rule fits, in words; nothing: always. */
export function sayConditions({ kinds, when, sameKey }: RecoveryRule, t: TFunction): string[] {
  return [
    ...(kinds.length > 0 ? [either().format(kinds.map((kind) => t(`recovery.kinds.${kind}`)))] : []),
    ...recoveryFields.flatMap((field) => {
      const values = when[field];
      if (!values) return [];
      const said = either().format(values.map((value) => sayValue(field, value)));
      return [`${t(`recovery.fields.${field}`)}: ${said}`];
    }),
    ...(sameKey === undefined
      ? []
      : [
          `${t('protection.recovery.sameKey')}: ${t(`protection.recovery.sameKeys.${sameKey ? 'yes' : 'no'}`)}`,
        ]),
  ];
}
