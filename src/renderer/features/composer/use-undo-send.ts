import { useEffect, useRef } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { dropToast, toast } from '../../ui/toast/toasts.ts';
import { newestHeld, useHeldSends, useOffering, useTakeBack } from './held-sends.ts';

/**
 * Lets the agent take back what has not left in whatever window is in front: by key everywhere, and by a toast where no
 * composer in sight offers it.
 */
export function useUndoSend(): void {
  const { t } = useTranslation();
  const held = useHeldSends();
  const offering = useOffering((state) => state.offering);
  const takeBack = useTakeBack();
  const offered = useRef<{ key: string; toast: number } | null>(null);

  useCommands([
    {
      id: 'undo',
      when: () => newestHeld() !== undefined,
      run: () => {
        const send = newestHeld();
        if (send) void takeBack(send);
      },
    },
  ]);

  useEffect(() => {
    const drop = () => {
      if (offered.current) dropToast(offered.current.toast);
      offered.current = null;
    };
    const offer = () => {
      const send = held.at(-1);
      if (!send || send.until < Date.now() || offering.includes(send.conversationId)) return drop();
      if (!document.hasFocus() || offered.current?.key === send.key) return;
      const id = toast(t('composer.sent.leftHeld', { name: send.customerName }), 'info', {
        key: 'undo send',
        undo: { label: t('composer.sent.undo'), run: () => void takeBack(send) },
      });
      offered.current = { key: send.key, toast: id };
    };
    offer();
    window.addEventListener('focus', offer);
    return () => window.removeEventListener('focus', offer);
  }, [held, offering, t, takeBack]);
}
