import { useMutation } from '@tanstack/react-query';
import type { OutboxItem } from '../../../shared/contract/outbox-views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { focusComposer, openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Undo, retry, edit and discard of one outbox item; a refusal is said and the list read again. */
export function useOutboxActions({ key }: Pick<OutboxItem, 'key'>) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => {
      toast(t(`problems.${problemOf(error).kind}`), 'warning');
      void queryClient.invalidateQueries({ queryKey: q.outbox.key() });
    },
  });

  return {
    busy: isPending,
    undo: () =>
      mutate(async () => {
        const { restored } = await engine.outbox.undo({ keys: [key] });
        toast(t(restored ? 'outbox.undone' : 'outbox.noLonger'), restored ? 'success' : 'warning');
      }),
    retry: (force: boolean) => mutate(() => engine.outbox.retry({ key, force })),
    edit: () =>
      mutate(async () => {
        const { conversationId, mode } = await engine.outbox.edit({ key });
        openConversation(conversationId);
        focusComposer(conversationId, mode);
        toast(t('outbox.edited'), 'success');
      }),
    discard: () => mutate(() => engine.outbox.discard({ key })),
  };
}
