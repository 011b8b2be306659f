import { useQuery } from '@tanstack/react-query';
import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import { q } from '../../engine/queries.ts';
import { useOpenTabs } from '../../state/open-tabs.ts';

function idsOf(
  tabs: Readonly<Record<string, { conversationId: string }>>,
  elsewhere: ReadonlyMap<string, string>,
): string {
  const here = Object.values(tabs).map(({ conversationId }) => conversationId);
  return [...new Set([...here, ...elsewhere.keys()])].sort().join(' ');
}

/** What the list says about each conversation that is open in this window or another, of one question for all of them. */
function useRows<T>(select: (rows: readonly ConversationRow[]) => T) {
  const ids = useOpenTabs(({ tabs, elsewhere }) => idsOf(tabs, elsewhere));
  return useQuery({
    ...q.inbox.rows.queryOptions({ input: { ids: ids === '' ? [] : ids.split(' ') } }),
    // While the set of open conversations changes, what is known of the others stands.
    placeholderData: (before) => before,
    gcTime: 5_000,
    select,
  });
}

/** The row of one open conversation; undefined: not known yet, null: it is not on this workstation. */
export function useOpenRow(conversationId: string | undefined): ConversationRow | null | undefined {
  const { data, isPlaceholderData } = useRows((rows) => rows.find(({ id }) => id === conversationId) ?? null);
  return data === null && isPlaceholderData ? undefined : data;
}

/** The rows of all conversations open in any window; undefined while they are asked for. */
export function useOpenRows(): readonly ConversationRow[] | undefined {
  const { data, isPlaceholderData } = useRows((rows) => rows);
  return isPlaceholderData ? undefined : data;
}

/** Whose conversation it is; empty while that is not known. */
export function useCustomerName(conversationId: string | null): string {
  return useOpenRow(conversationId ?? undefined)?.customerName ?? '';
}
