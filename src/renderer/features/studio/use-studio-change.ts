import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ArticleChange, StudioArticle, StudioChange, StudioMacro } from '../../../shared/wire/studio.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import type { StudioKind } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** How the studio asks the hub: anew whenever somebody looks, since no event says that a draft changed. */
export const askAnew = { staleTime: 0, refetchInterval: 20_000, refetchOnWindowFocus: true } as const;

/** A macro or an article in all its versions. */
export type Kept = StudioMacro | StudioArticle;

/** Answers with how the document stands when it was done; null when it was not, which has been said. */
export type ChangeStudio = (wanted: StudioChange | ArticleChange) => Promise<Kept | null>;

/** Sends changes of a document to the hub, and shows what stands there afterwards. */
export function useStudioChange(kind: StudioKind): { readonly change: ChangeStudio; readonly busy: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function change(wanted: StudioChange | ArticleChange): Promise<Kept | null> {
    setBusy(true);
    try {
      const key = newId();
      // Each desk asks for what its own kind can do.
      const answer =
        kind === 'macro'
          ? await engine.studio.change({ key, change: wanted as StudioChange })
          : await engine.studio.changeArticle({ key, change: wanted as ArticleChange });
      if (answer.outcome === 'refused') {
        toast(t(`studio.refused.${answer.why}`), 'error');
        return null;
      }
      const input = { documentId: wanted.documentId };
      const { queryKey } = (kind === 'macro' ? q.studio.macro : q.studio.article).queryOptions({ input });
      // An answer that was asked for before this one would show what is no more.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, answer.document);
      void client.invalidateQueries({
        queryKey: (kind === 'macro' ? q.studio.library : q.studio.articles).key(),
      });
      if ('also' in wanted) void client.invalidateQueries({ queryKey: q.studio.article.key() });
      if (answer.outcome === 'conflict') toast(t('studio.conflict'), 'warning');
      return answer.outcome === 'saved' ? answer.document : null;
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { change, busy };
}
