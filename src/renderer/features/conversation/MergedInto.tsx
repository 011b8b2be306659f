import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './MergedInto.module.css';
import { useMerging } from './use-merging.ts';

/** Stands where one would write in a conversation that goes on in another one. */
export function MergedInto({
  conversationId,
  into: { id, number },
}: {
  conversationId: string;
  into: NonNullable<ConversationView['mergedInto']>;
}) {
  const { t } = useTranslation();
  const { unmerge } = useMerging();
  return (
    <section className={classes.merged} aria-label={t('merge.label')}>
      <IconGitMerge size={18} aria-hidden />
      <p>{number === null ? t('merge.goesOnElsewhere') : t('merge.goesOn', { number })}</p>
      <Button variant="default" onClick={() => unmerge(conversationId)}>
        {t('merge.undo')}
      </Button>
      <Button onClick={() => openConversation(id)}>
        {number === null ? t('merge.openElsewhere') : t('merge.open', { number })}
      </Button>
    </section>
  );
}
