import type { RefObject } from 'react';
import type { Finding } from '../../../shared/contract/guards.ts';
import { useFillMacro } from '../../ui/macro/use-fill-macro.ts';
import type { Field } from './field/field.ts';
import type { DraftHandle } from './open-drafts.ts';

/** Puts what may be sent in place of the whole text, which came from something that may not; files stay. */
export function useReplacing(conversationId: string, field: RefObject<Field | null>, handle: DraftHandle) {
  const fill = useFillMacro();
  return async ({ outdated }: Finding): Promise<void> => {
    const into = field.current;
    if (!outdated?.replacement || !into) return;
    const macro = await fill({ macroId: outdated.replacement.id, conversationId });
    if (macro) {
      into.replace(0, into.text().length, macro.text);
      handle.write({ ...handle.read(), sources: macro.sources, actions: macro.actions });
    }
    into.focus();
  };
}
