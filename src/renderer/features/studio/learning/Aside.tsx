import { Button } from '@mantine/core';
import type { Dismissal } from '../../../../shared/wire/learning.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { dateAndTime } from '../../../ui/time/say-time.ts';
import classes from './Learning.module.css';
import { usePuttingAside } from './use-putting-aside.ts';

/** What was put aside, the newest first; each can be taken up again. */
export function Aside({ dismissed, mayWrite }: { dismissed: readonly Dismissal[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { takeUp } = usePuttingAside();
  return (
    <ul className={classes.list}>
      {dismissed.map(({ key, title, reason, at }) => (
        <li key={key} className={classes.finding}>
          <div className={classes.head}>
            <bdi className={classes.title}>{title}</bdi>
          </div>
          <p className={classes.facts}>
            <span>{t(`learning.reason.${reason}`)}</span>
            <span>{dateAndTime(at)}</span>
          </p>
          {mayWrite && (
            <div className={classes.acts}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('learning.takeUpOf', { title })}
                onClick={() => void takeUp(key)}
              >
                {t('learning.takeUp')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
