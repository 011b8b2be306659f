import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../../shared/contract/views.ts';
import { openConversation } from '../../state/workspace.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { ago } from '../../ui/time/say-time.ts';
import classes from './CustomerCard.module.css';

function When({ at }: { at: number }) {
  return <>{useClock((now) => ago(at, now))}</>;
}

/** What else this customer wrote about; choosing one opens it. */
export function OtherConversations({ conversations }: { conversations: CustomerCard['conversations'] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.others}>
      <h4 className={classes.heading}>
        {t('customer.conversations')}
        {conversations.length > 0 && <span className={classes.count}>{conversations.length}</span>}
      </h4>
      {conversations.length === 0 && <p className={classes.none}>{t('customer.noConversations')}</p>}
      <ul className={classes.list}>
        {conversations.map(({ id, number, subject, channel, status, lastMessageAt, satisfaction }) => (
          <li key={id}>
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
        ))}
      </ul>
    </section>
  );
}
