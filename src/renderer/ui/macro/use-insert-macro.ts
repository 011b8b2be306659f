import { insertText } from '../../state/composer-bus.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../toast/toasts.ts';
import { useFillMacro } from './use-fill-macro.ts';

/**
 * Fills a macro with the open conversation's details and puts it, with all it brings, into its composer. Answers
 * whether it did; why not has been said.
 */
export function useInsertMacro(): (macroId: string) => Promise<boolean> {
  const { t } = useTranslation();
  const fill = useFillMacro();
  return async (macroId) => {
    const { activeId } = useWorkspace.getState();
    if (activeId === null) {
      toast(t('palette.noConversationForMacro'), 'info');
      return false;
    }
    const macro = await fill({ macroId, conversationId: activeId });
    if (!macro) return false;
    if (insertText({ conversationId: activeId, ...macro })) return true;
    toast(t('palette.composerClosed'), 'warning');
    return false;
  };
}
