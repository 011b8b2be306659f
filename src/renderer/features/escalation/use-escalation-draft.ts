import { useEffect, useRef, useState } from 'react';
import type { EscalationDraft } from '../../../shared/contract/escalations.ts';
import { engine } from '../../engine/client.ts';
import { keepDraft } from '../../engine/keep-draft.ts';
import { problemOf } from '../../engine/problem.ts';

/**
 * What the agent fills in: the engine has it within a second of typing, so that it outlives the card, the window and a
 * crash. Untouched, nothing is kept.
 */
export function useEscalationDraft(conversationId: string, first: EscalationDraft) {
  const [draft, setDraft] = useState(first);
  const [keeper] = useState(() =>
    keepDraft<{ draft: EscalationDraft | null }>({
      save: async ({ draft: written }) => {
        try {
          await engine.escalations.saveDraft({ conversationId, draft: written });
        } catch (error) {
          // Its conversation has left the workstation, and what was written about it goes too.
          if (problemOf(error).kind !== 'not-found') throw error;
        }
      },
    }),
  );
  const latest = useRef(draft);
  useEffect(() => () => void keeper.flush(), [keeper]);
  return {
    draft,
    write(change: Partial<EscalationDraft>): EscalationDraft {
      latest.current = { ...latest.current, ...change };
      setDraft(latest.current);
      keeper.write({ draft: latest.current });
      return latest.current;
    },
    /** Thrown away. */
    async discard(): Promise<void> {
      keeper.write({ draft: null });
      await keeper.flush();
    },
    /** A save on its way would come after it was sent, and be a draft again. */
    forget: keeper.forget,
  };
}
