import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { showSideTab } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Kyc.module.css';
import { saySource, toneOf } from './say-kyc.ts';

/** Above the composer, where a conversation is about it: how far the check is, and what is missing. */
export function KycHere({ view: { conversation } }: { view: ConversationView }) {
  const { t, language } = useTranslation();
  const { data } = useQuery(q.kyc.get.queryOptions({ input: { conversationId: conversation.id } }));
  const status = data?.status;
  if (!status || !conversation.topic?.startsWith('kyc')) return null;
  const missing = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    status.reasons.map((reason) => t(`kyc.reason.${reason}`)),
  );
  return (
    <section aria-label={t('kyc.title')} className={classes.here}>
      <span className={classes.state} data-tone={toneOf(status.state)}>
        {t(`kyc.state.${status.state}`)}
      </span>
      <span className={classes.what} title={missing || saySource(status, t)}>
        {missing || saySource(status, t)}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => showSideTab('customer')}>
        {t('kyc.show')}
      </Button>
    </section>
  );
}
