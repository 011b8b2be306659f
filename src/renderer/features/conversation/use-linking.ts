import { useMemo } from 'react';
import type { ConversationLink } from '../../../shared/domain/conversation.ts';
import type { LinkType } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Tying a conversation to others, by the numbers that people call them, and untying it. */
export function useLinking(id: string) {
  const { t } = useTranslation();
  return useMemo(() => {
    const fail = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');
    const link = async (number: number, what: LinkType) => {
      try {
        const { id: otherId } = await engine.conversation.find({ number });
        if (otherId === null) toast(t('conversation.reference.missing', { number }), 'warning');
        else await engine.conversation.link({ id, otherId, what, tie: true });
      } catch (error) {
        fail(error);
      }
    };
    const unlink = ({ id: otherId, type }: ConversationLink) =>
      void engine.conversation.link({ id, otherId, what: type, tie: false }).catch(fail);
    return { link, unlink };
  }, [id, t]);
}
