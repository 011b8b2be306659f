import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { countedQuery, leaveOut } from '../../../shared/domain/learning/leave-out.ts';
import type { LearnedNote, LearningReport } from '../../../shared/wire/learning.ts';
import type { HubContext } from '../../context.ts';
import { addLearned, type LearnedRow, takeLearningBatch } from '../../store/queries/learned.ts';

const dayMs = 24 * 3_600_000;
/** Older than a workstation keeps it. What comes later than that was counted before its batch could be known again. */
const oldestDays = 45;

/**
 * Adds what a workstation counted, each batch once. Which workstation and whose it was is not kept. What could tell of
 * people has been taken out before; it is looked through once more.
 */
export async function takeReport(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
  { id, notes }: LearningReport,
): Promise<void> {
  const at = clock();
  const today = Math.floor(at / dayMs);
  const rows = new Map<string, LearnedRow>();
  for (const note of notes) {
    if (note.day > today + 1 || note.day < today - oldestDays) continue;
    const row = rowOf(note);
    if (!row) continue;
    const key = `${row.hash} ${row.day}`;
    const held = rows.get(key);
    rows.set(
      key,
      held
        ? {
            ...held,
            times: held.times + row.times,
            edited: held.edited + row.edited,
            kept: held.kept + row.kept,
          }
        : row,
    );
  }
  await store.transaction(async (tx) => {
    if (!(await takeLearningBatch(tx, { id, workspaceId, at }))) return;
    await addLearned(tx, workspaceId, [...rows.values()]);
  });
}

function rowOf(note: LearnedNote): LearnedRow | null {
  const { day, times, ...rest } = note;
  const { edited = 0, kept = 0, ...said } = rest as typeof rest & { edited?: number; kept?: number };
  const subject: Record<string, unknown> = { ...said };
  if (note.kind === 'edit') subject.became = leaveOut(note.became);
  if (note.kind === 'search') {
    const query = countedQuery(note.query);
    if (query === '') return null;
    subject.query = query;
  }
  const hash = createHash('sha256').update(canonicalJson(subject)).digest('hex');
  return { day, hash, kind: note.kind, subject, times, edited, kept };
}
