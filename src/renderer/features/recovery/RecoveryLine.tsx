import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Recovery.module.css';

/** Beside the customer: how their case stands, and the way to it. */
export function RecoveryLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.recovery.list.queryOptions({ input: { conversationId } }));
  const [newest] = data;
  return (
    <section aria-label={t('recovery.title')} className={classes.line}>
      {newest && (
        <>
          <p className={classes.state}>
            {t(`recovery.kinds.${newest.kind}`)}: {t(`recovery.states.${newest.state}`)}
          </p>
          <p className={classes.quiet}>{t(`recovery.outcomes.${newest.verdict.outcome}`)}</p>
        </>
      )}
      <Button size="compact-xs" variant="default" onClick={() => showOverlay('recovery')}>
        {t('recovery.begin')}
      </Button>
    </section>
  );
}
