import { useQueryClient } from '@tanstack/react-query';
import type { Dismissal } from '../../../../shared/wire/learning.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';

/** Puts findings aside and takes them up again; what goes wrong is said. */
export function usePuttingAside() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const done = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      await client.invalidateQueries({ queryKey: q.learning.read.key() });
      // What had the focus is gone with the finding.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-topic][aria-current]')?.focus());
      return true;
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return false;
    }
  };
  const takeUp = (key: string) => done(() => engine.learning.restore({ key }));
  const putAside = async (finding: Omit<Dismissal, 'at'>) => {
    if (!(await done(() => engine.learning.dismiss(finding)))) return;
    toast(t('learning.isAside', { title: finding.title }), 'info', {
      undo: { label: t('studio.undo'), run: () => void takeUp(finding.key) },
    });
  };
  return { putAside, takeUp };
}
