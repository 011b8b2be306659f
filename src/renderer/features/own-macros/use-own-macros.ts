import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { leaveOwnMacro, type WritingOwnMacro } from '../../state/own-macro.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Keeps a macro of the agent's own; what is not kept stays in the dialog. */
export function useOwnMacros() {
  const { t } = useTranslation();
  return {
    async save({ id, title, shortcut, bodies, actions, attachments }: WritingOwnMacro): Promise<void> {
      try {
        const { refused } = await engine.ownMacros.save({
          id,
          title,
          shortcut,
          bodies,
          actions,
          attachments,
        });
        if (refused) {
          toast(t(`ownMacros.refused.${refused}`), 'error');
          return;
        }
      } catch (error) {
        toast(t(`problems.${problemOf(error).kind}`), 'error');
        return;
      }
      leaveOwnMacro();
      toast(t('ownMacros.kept', { title }), 'success');
    },
  };
}
