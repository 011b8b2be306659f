import { Checkbox } from '@mantine/core';
import type { CheckKey, EscalationReason } from '../../../shared/domain/escalation.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayCheck } from '../../ui/escalation-names.ts';
import classes from './Escalation.module.css';

type Props = {
  reason: Pick<EscalationReason, 'checks' | 'labels'>;
  there: readonly CheckKey[];
  onChange: (there: CheckKey[]) => void;
};

/** What has to be there for this reason, each to be ticked. */
export function Checklist({ reason: { checks, labels }, there, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.checks}>
      <legend className={classes.legend}>{t('escalation.ready')}</legend>
      <p className={classes.quiet}>{t('escalation.readyText')}</p>
      <div className={classes.checkList}>
        {checks.map((key) => (
          <Checkbox
            key={key}
            size="xs"
            label={<span dir="auto">{sayCheck(key, labels)}</span>}
            checked={there.includes(key)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...there, key] : there.filter((one) => one !== key))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
