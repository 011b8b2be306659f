import type { RefObject } from 'react';
import type { Finding } from '../../../shared/contract/guards.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import type { Field } from './field/field.ts';
import type { DraftHandle } from './open-drafts.ts';

/** Puts what may be sent in place of the whole text, which came from something that may not; files stay. */
export function useReplacing(conversationId: string, field: RefObject<Field | null>, handle: DraftHandle) {
  const { t } = useTranslation();
  return async ({ outdated }: Finding): Promise<void> => {
    const into = field.current;
    if (!outdated?.replacement || !into) return;
    try {
      const macro = await engine.macros.fill({ macroId: outdated.replacement.id, conversationId });
      into.replace(0, into.text().length, macro.text);
      handle.write({ ...handle.read(), sources: macro.sources, actions: macro.actions });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    into.focus();
  };
}
