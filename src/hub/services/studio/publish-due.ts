import type { HubContext } from '../../context.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listVersions } from '../../store/queries/document-versions.ts';
import { publish } from './change-macro.ts';
import { inStudio } from './in-studio.ts';

/** A version whose time has come goes live. Answers false when it was called off, or another node was quicker. */
export async function publishDue(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  due: { readonly id: string; readonly workspaceId: string; readonly macroId: string },
): Promise<boolean> {
  const { id, workspaceId, macroId } = due;
  const now = clock();
  return inStudio(store, workspaceId, now, async (ground) => {
    const { tx } = ground;
    const version = (await listVersions(tx, workspaceId, macroId)).find((one) => one.id === id);
    if (version?.state !== 'scheduled' || (version.goesLiveAt ?? now) > now) return false;
    await publish(ground, version);
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'system', id: null },
      action: 'macro-publish',
      subject: { kind: 'macro', id: macroId },
      details: { version: id, scheduledAt: version.goesLiveAt },
    });
    return true;
  });
}
