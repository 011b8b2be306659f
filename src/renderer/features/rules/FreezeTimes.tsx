import { NumberInput } from '@mantine/core';
import { type ProtectionSettings, protectionLimits } from '../../../shared/domain/protection.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

export type ProtectionPart = {
  readonly settings: ProtectionSettings;
  readonly mayChange: boolean;
  readonly onChange: (change: Partial<ProtectionSettings>) => void;
};

const times = ['decideMinutes', 'reviewMinutes'] as const;

/** Until when a freeze has to be decided on, or looked at. */
export function FreezeTimes({ settings: { freezing }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  return (
    <section className={wholeClasses.part} aria-label={t('protection.freezing.title')}>
      <h2 className={wholeClasses.title}>{t('protection.freezing.title')}</h2>
      <p className={classes.hint}>{t('protection.freezing.text')}</p>
      <div className={classes.fields}>
        {times.map((key) => {
          const { least, most } = protectionLimits[key];
          return (
            <NumberInput
              key={key}
              label={t(`protection.freezing.${key}`)}
              value={freezing[key]}
              min={least}
              max={most}
              clampBehavior="strict"
              allowDecimal={false}
              disabled={!mayChange}
              onChange={(value) =>
                typeof value === 'number' &&
                value >= least &&
                onChange({ freezing: { ...freezing, [key]: value } })
              }
            />
          );
        })}
      </div>
    </section>
  );
}
