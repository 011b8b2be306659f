import { Button, NumberInput } from '@mantine/core';
import { type Deadlines, severities } from '../../../../shared/domain/escalation.ts';
import { allowedMinutes } from '../../../../shared/domain/escalation-ladder.ts';
import type { TargetSettings } from '../../../../shared/domain/escalation-settings.ts';
import { tiers } from '../../../../shared/domain/vocabulary.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { longSpan } from '../../../ui/time/say-time.ts';
import capacityClasses from '../Capacity.module.css';
import classes from '../Rules.module.css';
import wholeClasses from '../Whole.module.css';

type Timed = Pick<TargetSettings, 'minutes' | 'deadlines'>;
type Props = {
  readonly target: Timed;
  readonly mayChange: boolean;
  readonly error: string | false;
  readonly onChange: (change: Partial<Timed>) => void;
};

const most = 43_200;

/** Until when it has to be ended: from one number, or each by the customer's tier and how bad it is. */
export function DeadlineFields({ target, mayChange, error, onChange }: Props) {
  const { t } = useTranslation();
  const { minutes, deadlines } = target;
  const each = (): Deadlines =>
    Object.fromEntries(
      tiers.map((tier) => [
        tier,
        Object.fromEntries(severities.map((severity) => [severity, allowedMinutes(target, tier, severity)])),
      ]),
    ) as Deadlines;
  return (
    <fieldset className={wholeClasses.sayable}>
      <legend>{t('escalationSettings.deadlines')}</legend>
      {deadlines === null && (
        <NumberInput
          label={t('escalationSettings.minutes')}
          description={t('escalationSettings.minutesText')}
          value={minutes}
          min={1}
          max={most}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={!mayChange}
          onChange={(value) => typeof value === 'number' && value >= 1 && onChange({ minutes: value })}
        />
      )}
      <table className={capacityClasses.table} data-narrow>
        <thead>
          <tr>
            <th />
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {t(`escalation.severities.${severity}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => (
            <tr key={tier}>
              <th scope="row">{t(`vocabulary.tier.${tier}`)}</th>
              {severities.map((severity) => (
                <td key={severity}>
                  {deadlines === null ? (
                    longSpan(allowedMinutes(target, tier, severity) * 60_000)
                  ) : (
                    <NumberInput
                      size="xs"
                      aria-label={t('escalationSettings.cell', {
                        tier: t(`vocabulary.tier.${tier}`),
                        severity: t(`escalation.severities.${severity}`),
                      })}
                      value={deadlines[tier][severity]}
                      min={1}
                      max={most}
                      clampBehavior="strict"
                      allowDecimal={false}
                      disabled={!mayChange}
                      onChange={(value) =>
                        typeof value === 'number' &&
                        value >= 1 &&
                        onChange({
                          deadlines: { ...deadlines, [tier]: { ...deadlines[tier], [severity]: value } },
                        })
                      }
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
      {mayChange && (
        <div className={wholeClasses.row}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange(deadlines === null ? { deadlines: each() } : { deadlines: null })}
          >
            {t(deadlines === null ? 'escalationSettings.each' : 'escalationSettings.shares')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
