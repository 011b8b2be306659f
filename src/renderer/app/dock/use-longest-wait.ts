import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import { openConversation } from '../../state/workspace.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useOpenRows } from './open-rows.ts';

export type LongestWait = {
  /** Of the conversations open in any window; null: nobody waits. */
  readonly first: ConversationRow | null;
  /** How many are open. */
  readonly open: number;
  readonly go: () => void;
};

/** Who of the open conversations waits longest, and the command that leads there. */
export function useLongestWait(): LongestWait {
  const rows = useOpenRows();
  const first =
    rows
      ?.filter(({ waitingSince }) => waitingSince !== null)
      .toSorted((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0))[0] ?? null;
  const go = () => {
    if (first) openConversation(first.id);
  };
  useCommands([{ id: 'goLongestWait', when: () => first !== null, run: go }]);
  return { first, open: rows?.length ?? 0, go };
}
