import type { FilledMacro } from '../../../shared/contract/hits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../toast/toasts.ts';

type Wanted = Parameters<typeof engine.macros.fill>[0];

/**
 * Fills a macro with a conversation's details. Null: it may not be said there, and why has been; where the customer has to
 * show first who they are, the check is open.
 */
export function useFillMacro(): (wanted: Wanted) => Promise<FilledMacro | null> {
  const { t } = useTranslation();
  return async (wanted) => {
    try {
      return await engine.macros.fill(wanted);
    } catch (error) {
      const { kind } = problemOf(error);
      toast(t(`problems.${kind}`), kind === 'identity' ? 'warning' : 'error', { key: 'macro' });
      if (kind === 'identity') showOverlay('identity');
      return null;
    }
  };
}
