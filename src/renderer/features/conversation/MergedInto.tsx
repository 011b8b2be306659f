import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { focusComposer, openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './MergedInto.module.css';
import { useMerging } from './use-merging.ts';

/** Stands where one would write in a conversation that goes on in another one, with what was begun to be written there. */
export function MergedInto({
  conversationId,
  into: { id, number },
}: {
  conversationId: string;
  into: NonNullable<ConversationView['mergedInto']>;
}) {
  const { t } = useTranslation();
  const { unmerge } = useMerging();
  const begun = useBegun(conversationId);
  const takeAlong = async () => {
    try {
      const place = await engine.draft.carry({ id: conversationId });
      openConversation(place.conversationId);
      focusComposer(place.conversationId, place.mode);
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'warning');
    }
  };
  return (
    <section className={classes.merged} aria-label={t('merge.label')}>
      <IconGitMerge size={18} aria-hidden />
      <p>{number === null ? t('merge.goesOnElsewhere') : t('merge.goesOn', { number })}</p>
      <Button variant="default" onClick={() => unmerge(conversationId)}>
        {t('merge.undo')}
      </Button>
      <Button variant={begun && number !== null ? 'default' : 'filled'} onClick={() => openConversation(id)}>
        {number === null ? t('merge.openElsewhere') : t('merge.open', { number })}
      </Button>
      {begun && (
        <div className={classes.begun}>
          <p>{t('merge.begun')}</p>
          <p className={`${classes.words} gc-selectable`} dir="auto">
            {begun}
          </p>
          {number !== null && (
            <Button onClick={() => void takeAlong()}>{t('merge.takeAlong', { number })}</Button>
          )}
        </div>
      )}
    </section>
  );
}

/** What this agent had begun to write, reply and note; empty: nothing. */
function useBegun(conversationId: string): string {
  const { data: reply } = useQuery(q.draft.get.queryOptions({ input: { conversationId, mode: 'reply' } }));
  const { data: note } = useQuery(q.draft.get.queryOptions({ input: { conversationId, mode: 'note' } }));
  return [reply, note]
    .flatMap((draft) => draft?.text || draft?.attachments.map(({ name }) => name).join(', ') || [])
    .join('\n\n');
}
