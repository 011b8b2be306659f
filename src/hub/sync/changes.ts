import type { ChangesFrame } from '../../shared/wire/sync.ts';
import { listCustomerFields } from '../store/queries/customer-fields.ts';
import { listGroups } from '../store/queries/groups.ts';
import { readHead } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';
import { changesFor } from './filter.ts';
import { hydrate } from './hydrate.ts';
import { readPage } from './keep-together.ts';
import { loadViewer, toWireScope } from './scope.ts';

export type PulledChanges =
  | { readonly kind: 'frame'; readonly frame: ChangesFrame }
  /** The cursor is older than the log, or from another database. */
  | { readonly kind: 'resnapshot' }
  | { readonly kind: 'unknown-agent' };

/** The page of changes after `since` that this agent may see, and what they may see as of the same moment. */
export async function pullChanges(
  store: Store,
  { agentId, deviceId }: { readonly agentId: string; readonly deviceId: string },
  since: number,
  limit: number,
): Promise<PulledChanges> {
  return store.transaction(async (tx): Promise<PulledChanges> => {
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) return { kind: 'unknown-agent' };
    const { scope } = viewer;
    const { head, horizon } = await readHead(tx, scope.workspaceId);
    if (since < horizon || since > head) return { kind: 'resnapshot' };
    const younger = since < scope.changedAt;
    const { entries, to, sets } = await readPage(tx, scope.workspaceId, since, head, limit);
    const rows = await hydrate(tx, scope.workspaceId, entries, younger);
    const changes = changesFor(
      { agentId, deviceId, scope },
      rows,
      younger
        ? {
            groups: await listGroups(tx, scope.workspaceId),
            fields: await listCustomerFields(tx, scope.workspaceId),
          }
        : null,
    );
    return {
      kind: 'frame',
      frame: { from: since, to, head, scope: toWireScope(scope), changes, together: [...sets] },
    };
  }, 'repeatable read');
}
