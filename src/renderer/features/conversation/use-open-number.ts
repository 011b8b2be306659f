import { useCallback } from 'react';
import { engine } from '../../engine/client.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Opens a conversation by the number that people call it, or says that it is not here. */
export function useOpenNumber(): (number: number) => void {
  const { t } = useTranslation();
  return useCallback(
    (number) => {
      const missing = () => toast(t('conversation.reference.missing', { number }), 'warning');
      engine.conversation.find({ number }).then(({ id }) => {
        if (id === null) missing();
        else openConversation(id);
      }, missing);
    },
    [t],
  );
}
