import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { SignalList } from './SignalList.tsx';
import classes from './Signals.module.css';

/** Beside the customer: what is suspicious about them, and what was made of it. Nothing where nothing is. */
export function SignalsLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.signals.list.queryOptions({ input: { conversationId } }));
  if (data.length === 0) return null;
  return (
    <section aria-label={t('signals.title')} className={classes.line}>
      <h4 className={classes.caption}>{t('signals.title')}</h4>
      <SignalList signals={data} label={t('signals.title')} conversationId={conversationId} firstOpen />
    </section>
  );
}
