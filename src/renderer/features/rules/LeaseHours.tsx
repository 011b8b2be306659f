import { NumberInput } from '@mantine/core';
import { leaseHoursLimits } from '../../../shared/domain/cache-lease.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { ProtectionPart } from './FreezeTimes.tsx';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

const { least, most } = leaseHoursLimits;

/** How long workstations show what they keep without the hub's word. */
export function LeaseHours({ settings: { leaseHours }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  return (
    <section className={wholeClasses.part} aria-label={t('protection.lease.title')}>
      <h2 className={wholeClasses.title}>{t('protection.lease.title')}</h2>
      <p className={classes.hint}>{t('protection.lease.text')}</p>
      <div className={classes.fields}>
        <NumberInput
          label={t('protection.lease.hours')}
          value={leaseHours}
          min={least}
          max={most}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={!mayChange}
          onChange={(value) => typeof value === 'number' && value >= least && onChange({ leaseHours: value })}
        />
      </div>
    </section>
  );
}
