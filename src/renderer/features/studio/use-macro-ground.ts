import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MacroGround } from '../../../shared/domain/macro-checks.ts';
import { ownOf } from '../../../shared/domain/people.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { articlesForCustomers } from './article/article-links.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What macros are checked against here; links to articles are not while the hub has not said which there are. */
export function useMacroGround(online: boolean): MacroGround {
  const shortcuts = useShortcuts();
  const workspace = useStatusOf((status) => status.workspace);
  const { data } = useQuery({ ...q.studio.articles.queryOptions({ input: {} }), enabled: online });
  return useMemo(
    () => ({
      shortcuts,
      articles: data && articlesForCustomers(data.articles),
      ownDomains: workspace ? ownOf(workspace).domains : [],
      promises: workspace?.promises,
    }),
    [shortcuts, data, workspace],
  );
}
