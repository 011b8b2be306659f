import { useEffect, useRef, useState } from 'react';
import type { RecoveryDraft } from '../../../shared/contract/recovery.ts';
import { engine } from '../../engine/client.ts';
import { keepDraft } from '../../engine/keep-draft.ts';
import { problemOf } from '../../engine/problem.ts';

/** What the agent fills in, kept by the engine as it is written: it outlives the form, a lost connection and a crash. */
export function useRecoveryDraft(conversationId: string, first: RecoveryDraft) {
  const [draft, setDraft] = useState(first);
  const [keeper] = useState(() =>
    keepDraft<{ draft: RecoveryDraft | null }>({
      save: async ({ draft: written }) => {
        try {
          await engine.recovery.saveDraft({ conversationId, draft: written });
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
    write(change: Partial<RecoveryDraft>): void {
      latest.current = { ...latest.current, ...change };
      setDraft(latest.current);
      keeper.write({ draft: latest.current });
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
