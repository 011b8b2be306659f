import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { StudioChange, StudioMacro } from '../../../shared/wire/studio.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** How the studio asks the hub: anew whenever somebody looks, since no event says that a draft changed. */
export const askAnew = { staleTime: 0, refetchInterval: 20_000, refetchOnWindowFocus: true } as const;

/** Answers with how the macro stands when it was done; null when it was not, which has been said. */
export type ChangeStudio = (wanted: StudioChange) => Promise<StudioMacro | null>;

/** Sends changes of a macro to the hub, and shows what stands there afterwards. */
export function useStudioChange(): { readonly change: ChangeStudio; readonly busy: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function change(wanted: StudioChange): Promise<StudioMacro | null> {
    setBusy(true);
    try {
      const answer = await engine.studio.change({ key: newId(), change: wanted });
      if (answer.outcome === 'refused') {
        toast(t(`studio.refused.${answer.why}`), 'error');
        return null;
      }
      const { queryKey } = q.studio.macro.queryOptions({ input: { macroId: wanted.macroId } });
      // An answer that was asked for before this one would show what is no more.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, answer.macro);
      void client.invalidateQueries({ queryKey: q.studio.library.key() });
      if (answer.outcome === 'conflict') toast(t('studio.conflict'), 'warning');
      return answer.outcome === 'saved' ? answer.macro : null;
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { change, busy };
}
