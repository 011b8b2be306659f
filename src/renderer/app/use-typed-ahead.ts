import { useEffect } from 'react';
import { typeIntoComposer } from '../features/composer/type-into-composer.ts';
import { useWorkspace } from '../state/workspace.ts';

/** Whoever asked to write somewhere may type at once: the composer may come a moment later. */
export function useTypedAhead(): void {
  useEffect(
    () =>
      useWorkspace.subscribe(({ composerFocus: wish }, before) => {
        if (wish && wish !== before.composerFocus) typeIntoComposer(wish.conversationId, wish.mode);
      }),
    [],
  );
}
