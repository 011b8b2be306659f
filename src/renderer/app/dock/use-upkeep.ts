import { useEffect, useRef } from 'react';
import { useStatus } from '../../engine/status.ts';
import { dropTab, noteWritten, topTabs, useOpenTabs } from '../../state/open-tabs.ts';
import { useOpenRows } from './open-rows.ts';

/**
 * Keeps the tabs true: one whose text was sent gives way again, and a conversation that has left the workstation
 * leaves its tab: at once when nobody looks at it or the window has just opened, else when one turns away.
 */
export function useUpkeep(): void {
  const rows = useOpenRows();
  const tabs = useOpenTabs((state) => state.tabs);
  const active = useOpenTabs((state) => state.active);
  const status = useStatus();
  // While the first data come in, what is missing may only be late.
  const settled =
    status?.me != null &&
    status.lastSyncAt !== null &&
    !['starting', 'working'].includes(status.progress.phase);
  const drafted = useRef<ReadonlySet<string>>(new Set());
  const looked = useRef(false);

  useEffect(() => {
    if (!rows) return;
    const now = new Set(rows.filter(({ hasDraft }) => hasDraft).map(({ id }) => id));
    for (const id of drafted.current) if (!now.has(id)) noteWritten(id, false);
    drafted.current = now;
  }, [rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab coming to the top is a reason to look again
  useEffect(() => {
    if (!rows || !settled) return;
    const here = new Set(rows.map(({ id }) => id));
    const seen = looked.current ? topTabs() : [];
    for (const { id, conversationId } of Object.values(tabs))
      if (!here.has(conversationId) && !seen.includes(id)) dropTab(id);
    looked.current = true;
  }, [rows, settled, tabs, active]);
}
