import { useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { SideDraft } from '../../../shared/domain/side-conversation.ts';
import { engine } from '../../engine/client.ts';
import { keepDraft } from '../../engine/keep-draft.ts';
import { problemOf } from '../../engine/problem.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';

/**
 * What is on its way from the keyboard to the engine, by who writes it and what it is about; null: thrown away. In it
 * it wins over what the engine has; soon it is the same.
 */
const useTyped = create<Readonly<Record<string, SideDraft | null>>>(() => ({}));
const keepers = new Map<string, ReturnType<typeof keepDraft<{ draft: SideDraft | null }>>>();

const queryOf = (id: string) => q.sides.draft.queryKey({ input: { id } });
const meNow = () => queryClient.getQueryData(q.status.queryKey({ input: {} }))?.me?.id;

/** The engine has it. */
function landed(key: string, id: string, draft: SideDraft | null): void {
  queryClient.setQueryData(queryOf(id), draft);
  const { [key]: typed, ...others } = useTyped.getState();
  if (typed === draft) useTyped.setState(others, true);
}

function keeperOf(key: string, by: string, id: string) {
  const known = keepers.get(key);
  if (known) return known;
  const keeper = keepDraft<{ draft: SideDraft | null }>({
    save: async ({ draft }) => {
      // Whoever has signed in since keeps nothing of another's.
      if (meNow() !== by) return landedNowhere(key);
      try {
        await engine.sides.saveDraft({ id, draft });
        landed(key, id, draft);
      } catch (error) {
        if (problemOf(error).kind !== 'not-found') throw error;
        // Its conversation has left the workstation, and what was written about it goes too.
        landedNowhere(key);
      }
    },
  });
  keepers.set(key, keeper);
  return keeper;
}

function landedNowhere(key: string): void {
  const { [key]: _, ...others } = useTyped.getState();
  useTyped.setState(others, true);
}

/**
 * What the agent has begun to write to another team: about a conversation, or in a side conversation, by its id. The
 * engine has it within a second of typing; it outlives tab, drawer, window and crash, and every window has the same.
 */
export function useSideDraft(id: string) {
  const by = useMe()?.id ?? '';
  const key = `${by} ${id}`;
  const typed = useTyped((state) => state[key]);
  const { data: kept } = useQuery(q.sides.draft.queryOptions({ input: { id } }));
  const keeper = keeperOf(key, by, id);
  return {
    draft: typed === undefined ? (kept ?? null) : typed,
    /** Whether it is known yet: before, nothing may be written over it. */
    isLoaded: typed !== undefined || kept !== undefined,
    /** Null throws it away. */
    write(draft: SideDraft | null): void {
      useTyped.setState({ [key]: draft });
      keeper.write({ draft });
    },
    /** The engine has all of it when this resolves. */
    flush: keeper.flush,
    /** It was sent, and the engine has let go of it; what was typed since stays. */
    sent(text: string): void {
      const now = useTyped.getState()[key] ?? queryClient.getQueryData(queryOf(id)) ?? null;
      if (now?.text !== text) return;
      landedNowhere(key);
      queryClient.setQueryData(queryOf(id), null);
    },
  };
}
