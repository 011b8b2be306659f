import { useMutation } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Reaching for the hub at once, as a command and for a button; possible while there is a wait to cut short. */
export function useTryNow(): { readonly tryNow: () => void; readonly possible: boolean } {
  const { t } = useTranslation();
  const state = useStatusOf(({ connection }) => connection.state);
  const possible = state === 'offline' || state === 'connecting';
  const { mutate } = useMutation({
    mutationFn: () => engine.connection.tryNow({}),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'warning'),
  });
  const tryNow = () => mutate();
  useCommands([{ id: 'tryConnection', run: tryNow, when: () => possible }]);
  return { tryNow, possible };
}
