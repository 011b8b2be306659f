import type { Source } from '../../../shared/domain/conversation.ts';
import { isReader, owesReading } from '../../../shared/domain/must-read.ts';
import { unfitnessOf } from '../../../shared/domain/validity.ts';
import type { OpenReadings } from '../../../shared/wire/spread.ts';
import type { HubContext } from '../../context.ts';
import { listLatestOf } from '../../store/queries/acknowledgements.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listMustReads } from '../../store/queries/documents.ts';
import { checkMayLook, type StudioCaller } from './read-studio.ts';

const mostListed = 200;

/** What must be read and some have not, those that are due first. */
export async function readOpenReadings(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
): Promise<OpenReadings> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const now = clock();
  return store.transaction(async (tx) => {
    const agents = (await listAgents(tx, workspaceId)).filter(({ active }) => active);
    const readings: OpenReadings['readings'] = [];
    for (const kind of ['macro', 'article'] as const satisfies readonly Source['kind'][]) {
      const wanted = await listMustReads(tx, workspaceId, kind);
      const ids = wanted.map(({ id }) => id);
      const latest = new Map(
        (await listLatestOf(tx, workspaceId, kind, ids)).map((row) => [
          `${row.documentId} ${row.agentId}`,
          row.version,
        ]),
      );
      for (const { id, title, validity } of wanted) {
        const { mustRead } = validity;
        const unfit = unfitnessOf(validity, now);
        if (!mustRead || (unfit && unfit.why !== 'not-yet')) continue;
        const whose = agents.filter((agent) => isReader(mustRead.readers, agent));
        const behind = whose.filter((agent) =>
          owesReading(mustRead, agent, latest.get(`${id} ${agent.id}`) ?? null),
        ).length;
        const counts = { wanted: whose.length, have: whose.length - behind };
        if (behind > 0) readings.push({ kind, documentId: id, title, dueAt: mustRead.dueAt, ...counts });
      }
    }
    const dueOf = ({ dueAt }: { dueAt: number | null }) => dueAt ?? Number.POSITIVE_INFINITY;
    readings.sort((a, b) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b)));
    return { readings: readings.slice(0, mostListed) };
  }, 'repeatable read');
}
