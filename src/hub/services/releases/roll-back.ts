import type { StudioContent } from '../../../shared/domain/studio.ts';
import type { StudioChange } from '../../../shared/wire/studio.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { type KeptPart, type KeptRelease, putRelease } from '../../store/queries/releases.ts';
import { perform } from '../studio/change-document.ts';
import { bounded, putLive, readLive, withRecalled } from '../studio/go-live.ts';
import type { StudioGround } from '../studio/in-studio.ts';
import type { LiveDocument, StudioKind } from '../studio/kinds.ts';
import type { StudioCaller } from '../studio/read-studio.ts';
import { ofKind } from './of-kind.ts';

/**
 * Nothing that the release brought may be said any more: what was live before each part is live again, and what was new
 * is withdrawn. A part whose place another version has taken since leaves that one where it is.
 */
export async function rollBackTogether(
  ground: StudioGround,
  caller: StudioCaller,
  release: KeptRelease,
  reason: string,
): Promise<void> {
  const { tx, workspaceId, now, changes } = ground;
  changes.keepTogether();
  for (const part of release.parts) {
    const did = await ofKind(part.kind, (kind) => partGoesBack(ground, kind, caller, part, reason));
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: caller.agentId },
      action: `${part.kind}-${did}`,
      subject: { kind: part.kind, id: part.documentId },
      details: { number: part.number, to: part.before, release: release.id },
    });
  }
  const seq = await ground.settle();
  await putRelease(tx, workspaceId, {
    ...release,
    state: 'rolled-back',
    rolledBack: { at: now, by: caller.agentId, reason, seq },
    revision: release.revision + 1,
    updatedAt: now,
  });
}

async function partGoesBack<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  caller: StudioCaller,
  { documentId, number, before }: KeptPart,
  reason: string,
): Promise<'roll-back' | 'withdraw' | 'recall'> {
  const live = await readLive(ground.tx, kind, ground.workspaceId, documentId);
  if (!live || number === null) return 'recall';
  if (live.version !== number) {
    const validity = withRecalled(live.validity ?? {}, [number]);
    await putLive(ground, kind, bounded(kind, live, validity, ground.now));
    return 'recall';
  }
  const on = { documentId, expected: live.version };
  const steps: Extract<StudioChange, { do: 'roll-back' | 'withdraw' }>[] = [
    ...(before === null ? [] : [{ do: 'roll-back' as const, ...on, to: before }]),
    // What was before it may not come back, or was never there: then nothing of it may be said.
    { do: 'withdraw', ...on, replacedBy: null, reason },
  ];
  if (before === null && live.validity?.withdrawnAt !== undefined) return 'withdraw';
  for (const step of steps) if ((await perform(ground, kind, caller, step)) === null) return step.do;
  throw new Error(`Version ${number} of ${documentId} could neither go back nor be withdrawn.`);
}
