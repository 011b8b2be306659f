import { useTranslation } from 'react-i18next';
import type { FilledMacro } from '../../../shared/contract/views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Puts a filled macro into a conversation's composer; false when that conversation is not open. */
export type InsertMacro = (conversationId: string, macro: FilledMacro) => boolean;

/** Fills a macro with the open conversation's details and puts it into its composer. */
export function useInsertMacro(insert: InsertMacro): (macroId: string) => Promise<void> {
  const { t } = useTranslation();
  return async (macroId) => {
    const { activeId } = useWorkspace.getState();
    if (activeId === null) {
      toast(t('palette.noConversationForMacro'), 'info');
      return;
    }
    try {
      const macro = await engine.macros.fill({ macroId, conversationId: activeId });
      if (!insert(activeId, macro)) toast(t('palette.composerClosed'), 'warning');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };
}
