import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconLoader2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Delivery, MessageView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { sayReason } from '../../text/reasons.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Message.module.css';

const icons = {
  queued: IconClock,
  sending: IconLoader2,
  parked: IconAlertTriangle,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertTriangle,
} satisfies Record<Delivery, unknown>;

function ParkedReason({ outboxKey }: { outboxKey: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(q.outbox.list.queryOptions({ input: {} }));
  const reason = data?.find(({ key }) => key === outboxKey)?.reason;
  return (
    <button type="button" className={classes.parked} onClick={() => showOverlay('outbox')}>
      {reason ? sayReason(reason) : t('conversation.delivery.openOutbox')}
    </button>
  );
}

/** How far one's own message has come: an icon for the usual, words where somebody must act. */
export function DeliveryMark({ message: { delivery, outboxKey, kind } }: { message: MessageView }) {
  const { t } = useTranslation();
  if (kind === 'note' && (delivery === 'sent' || delivery === 'delivered' || delivery === 'read'))
    return null;
  const Icon = icons[delivery];
  const label = t(`conversation.delivery.${delivery}`);
  const loud = delivery === 'parked' || delivery === 'failed';
  return (
    <span className={classes.delivery} data-delivery={delivery} title={label}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {loud ? <span>{label}</span> : <span className="gc-hidden-text">{label}</span>}
      {delivery === 'parked' && outboxKey && <ParkedReason outboxKey={outboxKey} />}
    </span>
  );
}
