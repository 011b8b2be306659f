import { Button } from '@mantine/core';
import { IconRadar2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showSideTab } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { saySignal } from '../../ui/signals/say-signal.ts';
import classes from './Signals.module.css';

/** Above the composer: the worst of what is open about this customer, before anybody answers them. */
export function SignalsHere({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.signals.list.queryOptions({ input: { conversationId } }));
  const open = data.filter(({ state }) => state === 'open');
  const [worst] = open;
  if (!worst) return null;
  const why = saySignal(worst, t);
  return (
    <section aria-label={t('signals.here')} className={classes.here} data-severity={worst.severity}>
      <IconRadar2 size={15} aria-hidden />
      <span className={classes.state}>{t(`signals.severity.${worst.severity}`)}</span>
      <span className={classes.words} title={why}>
        {why}
      </span>
      {open.length > 1 && <span className={classes.quiet}>{t('signals.more', { n: open.length - 1 })}</span>}
      <Button size="compact-xs" variant="default" onClick={() => showSideTab('customer')}>
        {t('signals.show')}
      </Button>
    </section>
  );
}
