import { Button } from '@mantine/core';
import { IconPlugOff } from '@tabler/icons-react';
import type { ProcessHealth } from '../../../shared/contract/shell.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Session.module.css';

const known = ['newer-database', 'corrupt', 'disk-full', 'in-use', 'no-access'] as const;

type Props = {
  what: 'engine' | 'hub';
  health: Extract<ProcessHealth, { state: 'failed' }>;
};

/** Engine or hub does not start, and nothing can be shown without: what happened, what is safe, what can be done. */
export function CannotStart({ what, health }: Props) {
  const { t } = useTranslation();
  const kind = known.find((name) => name === health.kind) ?? 'other';
  return (
    <main className={classes.page}>
      <div className={classes.card} role="alert">
        <IconPlugOff size={36} className={classes.bad} aria-hidden />
        <h1 className={classes.title}>{t(`session.failed.${what}`)}</h1>
        <p className={classes.lead}>{t(`session.failed.kind.${kind}`)}</p>
        <p className={classes.lead}>{t('session.failed.safe')}</p>
        <div className={classes.buttons}>
          <Button size="sm" onClick={() => void shell().restart(what)}>
            {t(what === 'engine' ? 'session.failed.restartEngine' : 'session.failed.restartHub')}
          </Button>
          <Button size="sm" variant="default" onClick={() => void shell().restart('app')}>
            {t('session.failed.restartApp')}
          </Button>
        </div>
        <p className={`${classes.small} gc-selectable`}>
          {t('session.failed.details', { reason: `${health.kind}: ${health.reason}` })}
        </p>
      </div>
    </main>
  );
}
