import { isStagedTo } from '../../../shared/domain/stage.ts';
import { hasMacro } from '../../../shared/domain/studio.ts';
import type { AskSpread, DocumentSpread } from '../../../shared/wire/spread.ts';
import type { HubContext } from '../../context.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listSteps, readReceipts } from '../../store/queries/document-steps.ts';
import { readStaged } from '../../store/queries/staged.ts';
import { listWorkstations } from '../../store/queries/workstations.ts';
import { articleKind } from './article-kind.ts';
import { readLive } from './go-live.ts';
import { macroKind } from './macro-kind.ts';
import { checkMayLook, type StudioCaller } from './read-studio.ts';
import { readersOf } from './readers.ts';
import { countedMs, neededFor, type Placed, spreadOf } from './who-has.ts';

/**
 * Which workstations have what they should have of a macro or an article, what is live or what is staged to them, and why the others
 * have not.
 */
export async function readSpread(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  { kind, documentId }: AskSpread,
): Promise<DocumentSpread> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const now = clock();
  return store.transaction(async (tx) => {
    const live =
      kind === 'macro'
        ? await readLive(tx, macroKind, workspaceId, documentId)
        : await readLive(tx, articleKind, workspaceId, documentId);
    const staged = (await readStaged(tx, workspaceId, kind, [documentId])).get(documentId);
    const steps = await listSteps(tx, workspaceId, kind, documentId);
    // Whoever does not get it does not lag behind with it.
    const held = staged?.document ?? live;
    const whose = held && 'bodies' in held ? held : {};
    const agents = (await listAgents(tx, workspaceId)).filter(
      (agent) => agent.active && hasMacro(agent, whose),
    );
    const groupsOf = new Map(agents.map(({ id, groupIds }) => [id, groupIds]));
    const workstations = (await listWorkstations(tx, workspaceId, now - countedMs)).flatMap(
      (one): Placed[] => {
        const groupIds = groupsOf.get(one.agentId);
        return groupIds ? [{ ...one, groupIds }] : [];
      },
    );
    const receipts = await readReceipts(
      tx,
      workstations.map(({ id }) => id),
      steps.map(({ seq }) => seq),
    );
    const isStaged = (one: Placed) => staged !== undefined && isStagedTo(staged.stage, one);
    const common = { steps, receipts, now };
    const liveSpread =
      live &&
      spreadOf(
        live.version,
        agents.flatMap(({ id }) => (staged?.agentIds.has(id) ? [] : [id])),
        workstations.filter((one) => !isStaged(one)),
        { ...common, neededBy: (one) => neededFor(live.version, steps, one) },
      );
    const reading = live?.validity?.withdrawnAt === undefined ? live?.validity?.mustRead : undefined;
    return {
      live: liveSpread,
      readers:
        reading && liveSpread
          ? await readersOf(tx, workspaceId, { kind, documentId }, reading, agents, liveSpread)
          : null,
      staged: staged
        ? spreadOf(
            staged.document.version,
            agents.flatMap(({ id }) => (staged.agentIds.has(id) ? [id] : [])),
            workstations.filter(isStaged),
            { ...common, neededBy: (one) => neededFor(staged.document.version, steps, one) },
          )
        : null,
    };
  }, 'repeatable read');
}
