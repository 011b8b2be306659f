import { MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import {
  outcomes,
  type RecoveryRule,
  recoveryTeams,
} from '../../../shared/domain/recovery/decision-table.ts';
import {
  type ChoiceField,
  fieldChoices,
  isChoiceField,
  type RecoveryField,
  type RecoveryKind,
  recoveryFields,
  recoveryKinds,
} from '../../../shared/domain/recovery/recovery-case.ts';
import { ownRuleKey } from '../../../shared/domain/recovery/table-problems.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayValue, sayWhy } from '../../ui/recovery-words.ts';
import { MoneyFields } from './MoneyFields.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import { Sayable } from './Sayable.tsx';

type Props = {
  readonly rule: RecoveryRule;
  readonly mayChange: boolean;
  readonly onChange: (change: Partial<RecoveryRule>) => void;
};

const fields = Object.keys(fieldChoices) as ChoiceField[];

/** One rule: for which cases, on which conditions, with which outcome and terms, and what may then be said. */
export function RecoveryRuleForm({ rule, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { kinds, when, sameKey, outcome, days, team, why } = rule;
  const disabled = !mayChange;
  const setWhen = (field: RecoveryField, values: string[]) => {
    const { [field]: _, ...others } = when;
    onChange({ when: values.length > 0 ? { ...others, [field]: values } : others });
  };
  const setSameKey = (value: string) => {
    // Absent is another rule than false.
    const next: RecoveryRule['sameKey'] = value === 'any' ? undefined : value === 'yes';
    onChange({ sameKey: next } as Partial<RecoveryRule>);
  };
  const open = fields.filter((field) => !when[field]);
  return (
    <div className={classes.form}>
      <TextInput
        label={t('protection.recovery.reason')}
        value={why}
        placeholder={ownRuleKey.test(rule.key) ? '' : sayWhy({ ...rule, why: '' })}
        maxLength={300}
        dir="auto"
        disabled={disabled}
        onChange={(event) => onChange({ why: event.currentTarget.value })}
      />
      <div className={classes.fields} data-growing>
        <MultiSelect
          label={t('protection.recovery.kinds')}
          placeholder={kinds.length === 0 ? t('protection.recovery.anyKind') : ''}
          value={kinds}
          data={recoveryKinds.map((value) => ({ value, label: t(`recovery.kinds.${value}`) }))}
          disabled={disabled}
          onChange={(values) => onChange({ kinds: values as RecoveryKind[] })}
        />
        <Pick
          label={t('protection.recovery.sameKey')}
          value={sameKey === undefined ? 'any' : sameKey ? 'yes' : 'no'}
          data={(['any', 'yes', 'no'] as const).map((value) => ({
            value,
            label: t(`protection.recovery.sameKeys.${value}`),
          }))}
          disabled={disabled}
          onChange={setSameKey}
        />
        {recoveryFields
          .filter((field) => when[field])
          .map((field) => {
            const shared = {
              label: t(`recovery.fields.${field}`),
              value: when[field] ?? [],
              disabled,
              onChange: (values: string[]) => setWhen(field, values),
            };
            return isChoiceField(field) ? (
              <MultiSelect
                key={field}
                {...shared}
                searchable
                data={fieldChoices[field].map((value) => ({ value, label: sayValue(field, value) }))}
              />
            ) : (
              <TagsInput key={field} {...shared} />
            );
          })}
        {mayChange && open.length > 0 && (
          <Pick
            label={t('protection.recovery.addCondition')}
            value=""
            data={open.map((value) => ({ value, label: t(`recovery.fields.${value}`) }))}
            onChange={(chosen) => {
              const field = open.find((one) => one === chosen);
              if (field) setWhen(field, [fieldChoices[field][0]]);
            }}
          />
        )}
      </div>
      <div className={classes.fields} data-growing>
        <Pick
          label={t('protection.recovery.outcome')}
          value={outcome}
          data={outcomes.map((value) => ({ value, label: t(`recovery.outcomes.${value}`) }))}
          disabled={disabled}
          onChange={(value) => onChange({ outcome: outcomes.find((one) => one === value) ?? outcome })}
        />
        <Pick
          label={t('protection.recovery.team')}
          value={team ?? ''}
          data={[
            { value: '', label: t('protection.recovery.nobody') },
            ...recoveryTeams.map((value) => ({ value, label: t(`recovery.teams.${value}`) })),
          ]}
          disabled={disabled}
          onChange={(value) => onChange({ team: recoveryTeams.find((one) => one === value) ?? null })}
        />
        <NumberInput
          label={t('protection.recovery.days')}
          value={days ?? ''}
          min={1}
          max={365}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={disabled}
          onChange={(value) => onChange({ days: typeof value === 'number' && value >= 1 ? value : null })}
        />
        <MoneyFields
          what={t('protection.recovery.fee')}
          money={rule.fee}
          disabled={disabled}
          onChange={(fee) => onChange({ fee })}
        />
        <MoneyFields
          what={t('protection.recovery.minimum')}
          money={rule.minimum}
          disabled={disabled}
          onChange={(minimum) => onChange({ minimum })}
        />
      </div>
      <Sayable rule={rule} mayChange={mayChange} onChange={(says) => onChange({ says })} />
    </div>
  );
}
