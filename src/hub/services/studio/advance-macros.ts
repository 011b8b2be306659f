import { mayApproveKnowledge, mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { AdvanceMacros, MacrosAdvanced } from '../../../shared/wire/macro-imports.ts';
import type { StudioChange } from '../../../shared/wire/studio.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listVersions } from '../../store/queries/document-versions.ts';
import { articleKind } from './article-kind.ts';
import { perform, type Verdict } from './change-document.ts';
import { inStudio, type StudioGround } from './in-studio.ts';
import { macroKind } from './macro-kind.ts';
import type { StudioCaller } from './read-studio.ts';

type Failed = MacrosAdvanced['failed'][number];
type Wanted = AdvanceMacros['work'][number];

/** Takes each of many versions a step further where that may be done; the others are told of one by one. */
export async function advanceMacros(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  { kind, to, work }: AdvanceMacros,
): Promise<MacrosAdvanced> {
  const may =
    to === 'live'
      ? mayWriteKnowledge(caller.role) && mayApproveKnowledge(caller.role)
      : mayWriteKnowledge(caller.role);
  if (!may)
    throw new HubFailure('forbidden', 'Only trainers, leads and administrators publish what agents say.');
  const { workspaceId, agentId } = caller;
  const now = clock();
  return inStudio(store, workspaceId, now, async (ground) => {
    const failed: Failed[] = [];
    let done = 0;
    for (const wanted of work) {
      const { why, title } = await advance(ground, wanted);
      if (why === null) done += 1;
      else failed.push({ macroId: wanted.macroId, title, why });
    }
    return { done, failed };
  });

  async function advance(ground: StudioGround, { macroId, versionId, expected }: Wanted) {
    const kept = await listVersions(ground.tx, workspaceId, kind, macroId);
    const version = kept.find(({ id }) => id === versionId);
    const title = version?.content.title ?? '';
    if (!version) return { why: 'conflict' as const, title };
    // Asked before, and the answer was lost.
    if (version.state === to) return { why: null, title };
    const on = { documentId: macroId, versionId };
    const steps: Exclude<StudioChange, { do: 'write' }>[] =
      to === 'in-review'
        ? [{ do: 'submit', ...on, expected }]
        : version.state === 'in-review'
          ? [
              { do: 'approve', ...on, expected },
              { do: 'publish', ...on, expected: expected + 1, at: null, recalls: false },
            ]
          : [{ do: 'publish', ...on, expected, at: null, recalls: false }];
    for (const step of steps) {
      const why =
        kind === 'macro'
          ? await perform(ground, macroKind, caller, step)
          : await perform(ground, articleKind, caller, step);
      if (why !== null) return { why: whyOf(why), title };
      await appendAudit(ground.tx, workspaceId, ground.now, {
        actor: { kind: 'agent', id: agentId },
        action: `${kind}-${step.do}`,
        subject: { kind, id: macroId },
        details: { version: versionId },
      });
    }
    return { why: null, title };
  }
}

function whyOf(verdict: NonNullable<Verdict>): Failed['why'] {
  switch (verdict) {
    case 'conflict':
    case 'own-work':
    case 'not-approved':
    case 'asks-for-secret':
    case 'broken-template':
    case 'taken':
    case 'no-section':
      return verdict;
    default:
      return 'other-state';
  }
}
