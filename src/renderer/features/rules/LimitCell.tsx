import { NumberInput } from '@mantine/core';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import classes from './Capacity.module.css';

/** One limit: its number, or none, and how much of it is used. */
export function LimitCell({
  label,
  most,
  inherited,
  inHand,
  changed,
  clash,
  disabled,
  onChange,
}: {
  label: string;
  /** Null: none of their own. */
  most: number | null;
  /** Everybody's, which counts instead. */
  inherited: number | null;
  /** Null: not counted here. */
  inHand: number | null;
  changed: boolean;
  /** Somebody else has set another one meanwhile. */
  clash: boolean;
  disabled: boolean;
  onChange: (most: number | null) => void;
}) {
  const { t } = useTranslation();
  const counts = most ?? inherited;
  const full = inHand !== null && counts !== null && inHand >= counts;
  return (
    <div className={classes.limit} data-changed={changed || undefined}>
      <NumberInput
        aria-label={label}
        title={clash ? t('rules.conflict.changed') : undefined}
        error={clash}
        hideControls
        size="xs"
        w={58}
        min={0}
        max={1_000}
        allowDecimal={false}
        value={most ?? ''}
        placeholder={inherited === null ? '–' : String(inherited)}
        disabled={disabled}
        onChange={(value) => onChange(typeof value === 'number' ? value : null)}
      />
      {inHand !== null && inHand > 0 && (
        <span className={classes.load} data-full={full || undefined}>
          {counts === null
            ? t('rules.capacity.inHand', { count: inHand })
            : t('rules.capacity.ofMost', { inHand: sayNumber(inHand), most: sayNumber(counts) })}
        </span>
      )}
    </div>
  );
}
