import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ReleaseChange } from '../../../../shared/wire/releases.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q } from '../../../engine/queries.ts';
import { locale } from '../../../text/locale.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';

/** Answers whether it was done; that it was not has been said. */
export type ChangeThisRelease = (wanted: ReleaseChange) => Promise<boolean>;

/** Sends changes of a release to the hub, and shows how it stands afterwards. */
export function useReleaseChange(): { readonly change: ChangeThisRelease; readonly busy: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function change(wanted: ReleaseChange): Promise<boolean> {
    setBusy(true);
    try {
      const answer = await engine.studio.changeRelease({ key: newId(), change: wanted });
      if (answer.outcome === 'refused') {
        const titles = new Intl.ListFormat(locale()).format(answer.titles);
        toast(t(`release.refused.${answer.why}`, { titles }), 'error');
        return false;
      }
      const { queryKey } = q.studio.release.queryOptions({ input: { releaseId: wanted.releaseId } });
      // An answer that was asked for before this one would show what is no more.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, { release: answer.release });
      void client.invalidateQueries({ queryKey: q.studio.releases.key() });
      if (answer.outcome === 'conflict') toast(t('release.conflict'), 'warning');
      return answer.outcome === 'saved';
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { change, busy };
}
