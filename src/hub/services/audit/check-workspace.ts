import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { AuditVerdict } from '../../../shared/wire/audit.ts';
import { type AuditAnchor, checkChain } from '../../store/audit-chain.ts';
import type { Queryable } from '../../store/database.ts';
import { readAuditChain, readAuditHead } from '../../store/queries/audit.ts';

const most = 2000;

/** Checks one workspace's chain as far as it has come now. What is written meanwhile is left for the next time. */
export async function checkWorkspace(
  db: Queryable,
  workspaceId: string,
  anchors: readonly AuditAnchor[],
): Promise<AuditVerdict> {
  const { seq, hash } = await readAuditHead(db, workspaceId);
  const verdict = await checkChain(entriesOf(db, workspaceId, seq), {
    head: { seq, hash },
    anchors: anchors.filter((anchor) => anchor.workspaceId === workspaceId),
  });
  if (!verdict.sound) return verdict;
  // Read in this order: an entry that was added in the proper way has moved the head.
  const [beyond] = await readAuditChain(db, workspaceId, {
    after: seq,
    upTo: Number.MAX_SAFE_INTEGER,
    most: 1,
  });
  const now = await readAuditHead(db, workspaceId);
  return beyond && beyond.seq > now.seq ? { sound: false, seq: beyond.seq, fault: 'misplaced' } : verdict;
}

async function* entriesOf(db: Queryable, workspaceId: string, upTo: number): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await readAuditChain(db, workspaceId, { after, upTo, most });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    after = last.seq;
  }
}
