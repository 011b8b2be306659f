import type { SignalView } from '../../../shared/contract/signals.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Says what was done with a signal, that it is not yet done where the hub cannot be reached, and offers to take it back. */
export function useDeciding() {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const takeBack = async ({ id, here }: SignalView) => {
    try {
      await engine.signals.decide({
        ...{ id, deed: 'reopen', reason: null, note: '', conversationId: here?.id ?? null },
      });
      toast(t('signals.done.reopen'), 'success', { key: 'signal' });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'signal' });
    }
  };
  return (signal: SignalView, deed: 'confirm' | 'dismiss') => {
    const action = { label: t('signals.deeds.reopen'), run: () => void takeBack(signal) };
    if (online) toast(t(`signals.done.${deed}`), 'success', { key: 'signal', action });
    else toast(t('signals.notYetText'), 'warning', { key: 'signal', action });
  };
}
