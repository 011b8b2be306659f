import { useInfiniteQuery } from '@tanstack/react-query';
import type { CustomerConversation } from '../../../shared/contract/customer-views.ts';
import { q } from '../../engine/queries.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { ago } from '../../ui/time/say-time.ts';
import classes from './CustomerCard.module.css';

function When({ at }: { at: number }) {
  return <>{useClock((now) => ago(at, now))}</>;
}

function Line({ conversation }: { conversation: CustomerConversation }) {
  const { t } = useTranslation();
  const { id, number, subject, channel, status, lastMessageAt, satisfaction } = conversation;
  return (
    <li>
      <button
        type="button"
        className={`${classes.other} gc-focus-inset`}
        aria-label={t('customer.open', { number, subject })}
        onClick={() => openConversation(id)}
      >
        <span className={classes.otherTop}>
          <ChannelIcon channel={channel} size={13} named={false} />
          <span className="gc-truncate" dir="auto">
            {subject || t('conversation.noSubject')}
          </span>
        </span>
        <span className={classes.otherBottom}>
          <span>#{number}</span>
          <span>{t(`vocabulary.status.${status}`)}</span>
          {satisfaction && <span>{t('customer.rated', { score: satisfaction.score })}</span>}
          <span className={classes.when}>
            <When at={lastMessageAt} />
          </span>
        </span>
      </button>
    </li>
  );
}

type Props = {
  customerId: string;
  which: 'open' | 'past';
  total: number;
  /** The one that the card stands beside, and does not list. */
  without: string | null;
};

/** What a customer wrote about, across all channels, a page at a time; choosing one opens it. */
export function CustomerConversations({ customerId, which, total, without }: Props) {
  const { t } = useTranslation();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    q.customer.conversations.infiniteOptions({
      input: (after: [number, number] | undefined) => ({ id: customerId, which, ...(after && { after }) }),
      initialPageParam: undefined as [number, number] | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      enabled: total > 0,
    }),
  );
  const all = data?.pages.flatMap(({ rows }) => rows) ?? [];
  const others = all.filter(({ id }) => id !== without);
  const count = total - (all.length - others.length);
  const heading = t(which === 'open' ? 'customer.openOnes' : 'customer.pastOnes');
  if (total === 0 || (data && count === 0)) return null;
  return (
    <section className={classes.others} aria-label={heading}>
      <h4 className={classes.heading}>
        {heading}
        <span className={classes.count}>{count}</span>
      </h4>
      <ul className={classes.list}>
        {others.map((conversation) => (
          <Line key={conversation.id} conversation={conversation} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className={`${classes.more} gc-focus-inset`}
          disabled={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t('customer.older')}
        </button>
      )}
    </section>
  );
}
