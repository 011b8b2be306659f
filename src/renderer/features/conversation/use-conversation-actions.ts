import { useMemo } from 'react';
import type { ConversationAction } from '../../../shared/contract/bulk.ts';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { conversationLink } from '../../../shared/domain/deep-link.ts';
import type { Priority, Status } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { goOn, nearestTo } from '../../ui/go-on.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** What an agent can do to the open conversation besides writing. Each says what it did and can be taken back. */
export function useConversationActions({ conversation, customer, following }: ConversationView) {
  const { t } = useTranslation();
  const { id, number, tags } = conversation;
  const name = customer.name || t('conversation.nameless');

  return useMemo(() => {
    const fail = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');

    const act = async (action: ConversationAction, done: string | null) => {
      try {
        const { keys } = await engine.conversation.act({ ids: [id], action });
        if (done === null) return;
        const undo = () =>
          void engine.conversation
            .takeBack({ keys })
            .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'warning'));
        toast(done, 'success', {
          key: `act ${id}`,
          undo: { label: t('conversation.act.undo'), run: undo },
        });
      } catch (error) {
        fail(error);
      }
    };

    const close = () => act({ type: 'status', status: 'solved' }, t('conversation.act.closed', { name }));

    const closeAndNext = async () => {
      // Asked before closing: afterwards the conversation may be in the view no more, and have no neighbour.
      const other = await nearestTo(id);
      await act(
        { type: 'status', status: 'solved' },
        t(other ? 'conversation.act.closed' : 'conversation.act.closedLast', { name }),
      );
      goOn(id, 'next', other);
    };

    const toggleFollow = async () => {
      try {
        await engine.conversation.follow({ id, follow: !following });
        toast(t(following ? 'conversation.act.unfollowed' : 'conversation.act.followed'), 'success', {
          key: `follow ${id}`,
        });
      } catch (error) {
        fail(error);
      }
    };

    const copyLink = () =>
      navigator.clipboard
        .writeText(conversationLink(number))
        .then(() => toast(t('conversation.act.linkCopied', { number }), 'success', { key: 'copy-link' }))
        .catch(fail);

    return {
      toggleFollow: () => void toggleFollow(),
      copyLink: () => void copyLink(),
      close: () => void close(),
      closeAndNext: () => void closeAndNext(),
      reopen: () => void act({ type: 'status', status: 'open' }, t('conversation.act.reopened', { name })),
      setStatus: (status: Status) => void act({ type: 'status', status }, null),
      setPriority: (priority: Priority) => void act({ type: 'priority', priority }, null),
      assign: (to: string | null, toName: string) =>
        void act(
          { type: 'assign', to },
          to ? t('conversation.act.assigned', { name: toName }) : t('conversation.act.unassigned'),
        ),
      takeOver: (me: string, from: string) =>
        void act({ type: 'assign', to: me }, t('conversation.act.takenOver', { name: from })),
      move: (groupId: string, group: string) =>
        void act({ type: 'group', groupId }, t('conversation.act.moved', { group })),
      snooze: (until: number | null) =>
        void act(
          { type: 'snooze', until },
          until ? t('conversation.act.snoozed', { when: dateAndTime(until) }) : t('conversation.act.woken'),
        ),
      toggleTag: (tag: string) =>
        void act(
          tags.includes(tag)
            ? { type: 'tags', add: [], remove: [tag] }
            : { type: 'tags', add: [tag], remove: [] },
          null,
        ),
    };
  }, [id, number, name, tags, following, t]);
}

export type ConversationActions = ReturnType<typeof useConversationActions>;
