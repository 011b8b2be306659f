import type { Stage } from '../../../shared/domain/stage.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { type DocumentStep, insertSteps } from '../../store/queries/document-steps.ts';
import type { Store } from '../../store/store.ts';
import { oneChangeAtATime } from '../desk/in-desk.ts';

type Taken = Pick<DocumentStep, 'documentKind' | 'documentId' | 'number' | 'step'> & {
  readonly stage?: Stage;
};

export type StudioGround = {
  readonly tx: Transaction;
  readonly workspaceId: string;
  readonly changes: ChangeCollector;
  readonly now: number;
  /** Notes what became of a version, under the place in the change log that the whole transaction gets. */
  readonly took: (step: Taken) => void;
  /** Logs what was done so far; answers with its place in the change log. Nothing that is logged comes after it. */
  readonly settle: () => Promise<number>;
};

/** One change of what trainers keep at a time, in one transaction and one stretch of the change log. */
export async function inStudio<Result>(
  store: Store,
  workspaceId: string,
  now: number,
  work: (ground: StudioGround) => Promise<Result>,
): Promise<Result> {
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, workspaceId);
    const steps: Taken[] = [];
    const settle = async () => {
      const seq = await changes.flush();
      await insertSteps(
        tx,
        workspaceId,
        steps.splice(0).map((step) => ({ stage: null, ...step, seq, at: now })),
      );
      return seq;
    };
    const took = (step: Taken) => void steps.push(step);
    const done = await work({ tx, workspaceId, changes, now, took, settle });
    if (steps.length > 0) await settle();
    return done;
  });
  return result;
}
