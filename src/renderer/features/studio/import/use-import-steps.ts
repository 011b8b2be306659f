import { useState } from 'react';
import type {
  ImportUndone,
  ImportWork,
  MacroImportRecord,
  MacrosAdvanced,
} from '../../../../shared/wire/macro-imports.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import { askAfterImports } from './run-import.ts';

type Step = 'undo' | 'submit' | 'publish';
/** What came of a step: how many it was done for, and by name those for which it was not. */
export type StepResult = {
  readonly step: Step;
  readonly done: number;
  readonly kept: ImportUndone['kept'];
  readonly failed: MacrosAdvanced['failed'];
};
type Work = ImportWork['work'][number];

/** Versions that one call takes. */
const mostAtOnce = 100;

/** What is done with all drafts of one import: taken back, sent to review, or approved and published. */
export function useImportSteps(
  { id: importId, kind }: Pick<MacroImportRecord, 'id' | 'kind'>,
  myId: string | undefined,
) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<{ step: Step; done: number; of: number } | null>(null);
  const [result, setResult] = useState<StepResult | null>(null);

  async function run(step: Step, work: () => Promise<Omit<StepResult, 'step'>>): Promise<void> {
    setBusy({ step, done: 0, of: 0 });
    setResult(null);
    try {
      setResult({ step, ...(await work()) });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    } finally {
      askAfterImports();
      setBusy(null);
    }
  }

  async function advance(step: 'submit' | 'publish', fits: (work: Work) => boolean) {
    const work = (await engine.imports.work({ importId })).work.filter(fits);
    const failed: MacrosAdvanced['failed'][number][] = [];
    let done = 0;
    for (let from = 0; from < work.length; from += mostAtOnce) {
      setBusy({ step, done: from, of: work.length });
      const some = work.slice(from, from + mostAtOnce);
      const answer = await engine.imports.advance({
        kind,
        to: step === 'submit' ? 'in-review' : 'live',
        work: some.map(({ macroId, versionId, expected }) => ({ macroId, versionId, expected })),
      });
      done += answer.done;
      failed.push(...answer.failed);
    }
    return { done, failed, kept: [] };
  }

  return {
    busy,
    result,
    forget: () => setResult(null),
    undo: () =>
      run('undo', async () => {
        const { record, kept } = await engine.imports.undo({ importId });
        return { done: record.undone?.taken ?? 0, kept, failed: [] };
      }),
    submit: () => run('submit', () => advance('submit', ({ state }) => state === 'draft')),
    publish: () =>
      run('publish', () =>
        advance(
          'publish',
          ({ state, writers }) =>
            state === 'approved' ||
            state === 'scheduled' ||
            (state === 'in-review' && !writers.includes(myId ?? '')),
        ),
      ),
  };
}
