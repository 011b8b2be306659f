import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listVersions } from '../../store/queries/document-versions.ts';
import { oneChangeAtATime } from '../desk/in-desk.ts';
import { publish } from './change-macro.ts';

/** A version whose time has come goes live. Answers false when it was called off, or another node was quicker. */
export async function publishDue(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  due: { readonly id: string; readonly workspaceId: string; readonly macroId: string },
): Promise<boolean> {
  const { id, workspaceId, macroId } = due;
  const now = clock();
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const version = (await listVersions(tx, workspaceId, macroId)).find((one) => one.id === id);
    if (version?.state !== 'scheduled' || (version.goesLiveAt ?? now) > now) return false;
    await publish({ tx, workspaceId, changes, now }, version);
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'system', id: null },
      action: 'macro-publish',
      subject: { kind: 'macro', id: macroId },
      details: { version: id, scheduledAt: version.goesLiveAt },
    });
    return true;
  });
  return result;
}
