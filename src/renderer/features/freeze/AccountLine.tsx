import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayIdentity, sayStopped } from '../../ui/account-words.ts';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Freeze.module.css';
import { sayState } from './say-freeze.ts';

/** Beside the customer: how the account stands as far as it was read back, who they have shown to be, and what to do. */
export function AccountLine({ view: { conversation, customer } }: { view: ConversationView }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.freezes.list.queryOptions({ input: { conversationId: conversation.id } }));
  const { data: card } = useQuery(q.customer.card.queryOptions({ input: { id: customer.id } }));
  const identity = useClock((now) => sayIdentity(card?.customer.identity ?? null, now, t));
  const [newest] = data;
  const known = data.find(({ readBack }) => readBack !== null)?.readBack;
  return (
    <section aria-label={t('freeze.line')} className={classes.line}>
      {newest && <p className={classes.state}>{sayState(newest, t)}</p>}
      {known && <p className={classes.quiet}>{sayStopped(known.frozen, t)}</p>}
      <p className={classes.quiet}>{identity}</p>
      <div className={classes.row}>
        <Button size="compact-xs" variant="default" onClick={() => showOverlay('freeze')}>
          {t('freeze.act')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => showOverlay('identity')}>
          {t('freeze.checkIdentity')}
        </Button>
      </div>
    </section>
  );
}
