import { ActionIcon, MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ViewCondition } from '../../../shared/domain/saved-view.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './ConditionRow.module.css';
import {
  asksTime,
  asksValues,
  type Field,
  fields,
  minutesIn,
  newCondition,
  type OfValues,
  type Unit,
  unitOf,
  units,
} from './condition-kinds.ts';
import type { ValueChoice } from './use-value-choices.ts';

type Props = {
  condition: ViewCondition;
  /** Its place, counted from 1. */
  n: number;
  choices: Record<OfValues['field'], readonly ValueChoice[]>;
  /** Values that are missing are marked, after somebody tried to save. */
  insist: boolean;
  focusFirst: boolean;
  disabled: boolean;
  onChange: (condition: ViewCondition) => void;
  onRemove: (() => void) | null;
};

function Span({
  condition,
  n,
  disabled,
  onChange,
}: Pick<Props, 'n' | 'disabled'> & {
  condition: Extract<ViewCondition, { minutes: number }>;
  onChange: (condition: ViewCondition) => void;
}) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Unit>(unitOf(condition.minutes));
  const change = (amount: number, next: Unit) =>
    onChange({ ...condition, minutes: Math.min(527_040, Math.max(0, Math.round(amount)) * minutesIn[next]) });
  const amount = condition.minutes / minutesIn[unit];
  return (
    <div className={classes.span}>
      <NumberInput
        aria-label={t('views.builder.amount', { n })}
        value={amount}
        min={0}
        max={9_999}
        allowDecimal={false}
        disabled={disabled}
        onChange={(value) => typeof value === 'number' && change(value, unit)}
      />
      <Select
        aria-label={t('views.builder.unit', { n })}
        data={units.map((value) => ({ value, label: t(`views.unit.${value}`) }))}
        value={unit}
        disabled={disabled}
        onChange={(value) => {
          const next = units.find((one) => one === value) ?? 'minute';
          setUnit(next);
          change(amount, next);
        }}
      />
    </div>
  );
}

function Values({
  condition,
  n,
  choices,
  insist,
  disabled,
  onChange,
}: Omit<Props, 'condition' | 'onRemove'> & {
  condition: OfValues;
}) {
  const { t } = useTranslation();
  const values: string[] = [...condition.values];
  const shared = {
    'aria-label': t('views.builder.values', { n }),
    placeholder: values.length === 0 ? t('views.builder.choose') : '',
    error: insist && values.length === 0 && t('views.builder.needsValue'),
    value: values,
    maxValues: 50,
    disabled,
    classNames: { inputField: classes.typing ?? '' },
    onChange: (next: string[]) => onChange({ ...condition, values: next } as ViewCondition),
  };
  const known = choices[condition.field];
  if (condition.field === 'tag' || condition.field === 'topic')
    return <TagsInput {...shared} data={known.map(({ value }) => value)} maxLength={60} acceptValueOnBlur />;
  // What was chosen stays readable even when it occurs no more.
  const gone = values.filter((value) => !known.some((choice) => choice.value === value));
  return (
    <MultiSelect
      {...shared}
      searchable
      nothingFoundMessage={t('views.builder.nothingFound')}
      data={[...known, ...gone.map((value) => ({ value, label: value }))]}
      hidePickedOptions={known.length > 8}
    />
  );
}

/** One condition: what it looks at, how it compares, and with what. */
export function ConditionRow(props: Props) {
  const { condition, n, focusFirst, disabled, onChange, onRemove } = props;
  const { t } = useTranslation();
  const [yes, no] = comparisons(condition);
  return (
    <fieldset className={classes.row} aria-label={t('views.builder.condition', { n })}>
      <Select
        aria-label={t('views.builder.field', { n })}
        data={fields.map((field) => ({ value: field, label: t(`views.field.${field}`) }))}
        value={condition.field}
        searchable
        disabled={disabled}
        data-autofocus={focusFirst || undefined}
        onChange={(value) => value && value !== condition.field && onChange(newCondition(value as Field))}
      />
      <Select
        aria-label={t('views.builder.how', { n })}
        data={[
          { value: 'yes', label: t(`views.${yes}`) },
          { value: 'no', label: t(`views.${no}`) },
        ]}
        value={condition.not ? 'no' : 'yes'}
        disabled={disabled}
        onChange={(value) => onChange({ ...condition, not: value === 'no' })}
      />
      <div className={classes.value}>
        {asksTime(condition) && <Span condition={condition} n={n} disabled={disabled} onChange={onChange} />}
        {asksValues(condition) && <Values {...props} condition={condition} />}
      </div>
      <ActionIcon
        aria-label={t('views.builder.removeCondition', { n })}
        title={t('views.builder.removeCondition', { n })}
        disabled={disabled || onRemove === null}
        onClick={onRemove ?? undefined}
      >
        <IconX size={15} />
      </ActionIcon>
    </fieldset>
  );
}

function comparisons(condition: ViewCondition) {
  if (condition.field === 'due') return ['within', 'notWithin'] as const;
  if (asksTime(condition)) return ['atLeast', 'lessThan'] as const;
  if (asksValues(condition))
    return condition.field === 'tag' ? (['has', 'hasNot'] as const) : (['is', 'isNot'] as const);
  return ['yes', 'no'] as const;
}
