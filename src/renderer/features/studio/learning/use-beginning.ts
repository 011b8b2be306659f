import { useState } from 'react';
import { problemOf } from '../../../engine/problem.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import type { Begun } from './begin-draft.ts';

/** Begins drafts one at a time; what goes wrong, and what could not be begun, is said. */
export function useBeginning() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const begin = async (work: () => Promise<Begun>) => {
    setBusy(true);
    try {
      const begun = await work();
      if (begun !== 'begun') toast(t(`learning.${begun}`), 'warning');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };
  return { busy, begin };
}
