import type { Source } from '../../../shared/domain/conversation.ts';
import { isReader, type Reading } from '../../../shared/domain/must-read.ts';
import type { Agent } from '../../../shared/domain/people.ts';
import type { DocumentReaders, ReaderState, VersionSpread } from '../../../shared/wire/spread.ts';
import type { Queryable } from '../../store/database.ts';
import { listLatestOf } from '../../store/queries/acknowledgements.ts';

const mostShown = 1000;

/** Who of those who have to read it has, and why the others have not. `loaded`: who has a workstation with it. */
export async function readersOf(
  db: Queryable,
  workspaceId: string,
  { kind, documentId }: { readonly kind: Source['kind']; readonly documentId: string },
  { readers: whose, version, since, dueAt, remindedAt }: Reading,
  agents: readonly Agent[],
  loaded: Pick<VersionSpread, 'holders' | 'unseen'>,
): Promise<DocumentReaders> {
  const latest = new Map(
    (await listLatestOf(db, workspaceId, kind, [documentId])).map((row) => [row.agentId, row]),
  );
  const holds = new Set(
    loaded.holders.flatMap(({ agentId, hasSince }) => (hasSince === null ? [] : [agentId])),
  );
  const unseen = new Set(loaded.unseen);
  const states = agents
    .filter((agent) => isReader(whose, agent))
    .map(({ id: agentId }): ReaderState => {
      const row = latest.get(agentId);
      const common = { agentId, version: row?.version ?? null };
      if (row && row.version >= version) return { ...common, at: row.at, behind: null };
      if (unseen.has(agentId)) return { ...common, at: null, behind: 'no-workstation' };
      return { ...common, at: null, behind: holds.has(agentId) ? 'not-read' : 'not-loaded' };
    });
  const behind = states.filter((state) => state.behind !== null);
  const done = states.filter((state) => state.behind === null);
  return {
    version,
    since,
    dueAt,
    remindedAt: remindedAt ?? null,
    wanted: states.length,
    have: done.length,
    readers: [...behind, ...done].slice(0, mostShown),
  };
}
