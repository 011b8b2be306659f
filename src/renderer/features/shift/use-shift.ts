import { useTranslation } from 'react-i18next';
import type { AgentState } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Says where I stand from now on. */
export function useSetState(): (state: AgentState) => void {
  const { t } = useTranslation();
  return (state) => {
    engine.shift.set({ state }).catch((error: unknown) => {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    });
  };
}
