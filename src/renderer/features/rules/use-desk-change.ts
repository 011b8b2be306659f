import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';
import { problemOf } from '../../engine/problem.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

type Saved<Setup> =
  | { readonly outcome: 'saved' | 'conflict'; readonly setup: Setup }
  | { readonly outcome: 'invalid'; readonly problems: DeskProblem[] };

/**
 * Sends a change of how the desk is run to the hub. What stands there afterwards is shown at once, whether it was
 * saved or somebody else was first; what is wrong with it is kept in `problems` until the next attempt.
 */
export function useDeskChange<Setup>(queryKey: QueryKey) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly DeskProblem[]>([]);

  /** Answers whether it was saved. `conflict`: what to say when it was not, because somebody else was first. */
  async function change(
    call: () => Promise<Saved<Setup>>,
    conflict: 'saved' | 'order' = 'saved',
  ): Promise<boolean> {
    setBusy(true);
    setProblems([]);
    try {
      const answer = await call();
      if (answer.outcome === 'invalid') {
        setProblems(answer.problems);
        return false;
      }
      client.setQueryData(queryKey, answer.setup);
      if (answer.outcome === 'conflict') toast(t(`rules.conflict.${conflict}`), 'warning');
      return answer.outcome === 'saved';
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { change, busy, problems, forgetProblems: () => setProblems([]) };
}

/** How every part asks the hub: anew whenever somebody looks, since no event says that it changed. */
export const askAnew = { staleTime: 0, refetchInterval: 20_000, refetchOnWindowFocus: true } as const;

export function useDeskAccess(): { readonly online: boolean; readonly mayChange: boolean } {
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const role = useMe()?.role;
  return { online, mayChange: role === 'lead' || role === 'admin' };
}
