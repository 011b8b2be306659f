import { TextInput } from '@mantine/core';
import { Money } from '../../../shared/domain/recovery/decision-table.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Rules.module.css';

type Props = {
  readonly what: string;
  readonly money: Money | null;
  readonly disabled: boolean;
  /** While it is written it may be none yet: the table is not saved then. */
  readonly onChange: (money: Money | null) => void;
};

/** An amount and what it is in, or neither. */
export function MoneyFields({ what, money, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = money !== null && !Money.safeParse(money).success;
  const write = (change: Partial<Money>) => {
    const { amount, asset } = { amount: '', asset: '', ...money, ...change };
    onChange(amount === '' && asset === '' ? null : { amount, asset });
  };
  return (
    <div className={classes.fields} data-growing>
      <TextInput
        label={t('protection.recovery.amount', { what })}
        value={money?.amount ?? ''}
        inputMode="decimal"
        dir="ltr"
        maxLength={21}
        disabled={disabled}
        error={wrong && t('protection.recovery.money')}
        onChange={(event) => write({ amount: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={t('protection.recovery.asset', { what })}
        value={money?.asset ?? ''}
        dir="ltr"
        maxLength={12}
        disabled={disabled}
        onChange={(event) => write({ asset: event.currentTarget.value.trim().toUpperCase() })}
      />
    </div>
  );
}
