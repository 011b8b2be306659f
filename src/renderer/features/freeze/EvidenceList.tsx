import { Checkbox } from '@mantine/core';
import type { FreezeStart } from '../../../shared/contract/freezes.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Freeze.module.css';

type Props = {
  messages: FreezeStart['messages'];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** The newest messages, each to be ticked: who decides reads those. */
export function EvidenceList({ messages, chosen, onChange }: Props) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <fieldset className={classes.scopes}>
      <legend className={classes.legend}>{t('freeze.evidence')}</legend>
      <div className={classes.evidence}>
        {messages.map(({ id, author, at, text }) => (
          <Checkbox
            key={id}
            size="xs"
            checked={chosen.includes(id)}
            label={
              <span className={classes.message}>
                <span className={classes.quiet}>
                  {t(`freeze.who.${author}`)} · {dateAndTime(at)}
                </span>
                <bdi className={classes.words}>{text}</bdi>
              </span>
            }
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
