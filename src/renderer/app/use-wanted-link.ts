import { useEffect } from 'react';
import type { DeepLink } from '../../shared/domain/deep-link.ts';
import { engine } from '../engine/client.ts';
import { problemOf } from '../engine/problem.ts';
import { useStatus } from '../engine/status.ts';
import { useWantedLink, wantLink } from '../state/wanted-link.ts';
import { openConversation, readArticle, showSearch, showSideTab } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { toast } from '../ui/toast/toasts.ts';

/** Shows the place; false when it is not on this workstation. Nothing but showing may happen here. */
async function show(link: DeepLink): Promise<boolean> {
  switch (link.to) {
    case 'conversation':
      await engine.conversation.get({ id: link.id });
      openConversation(link.id);
      return true;
    case 'conversation-number': {
      const filter = String(link.number);
      const { rows } = await engine.inbox.list({ view: 'all', sort: 'newest', filter, limit: 200 });
      const found = rows.find(({ number }) => number === link.number);
      if (found) openConversation(found.id);
      return found !== undefined;
    }
    case 'customer': {
      // Customers are met in their conversations.
      const of = (which: 'open' | 'past') => engine.customer.conversations({ id: link.id, which, limit: 1 });
      const newest = (await of('open')).rows[0] ?? (await of('past')).rows[0];
      if (!newest) return false;
      openConversation(newest.id);
      showSideTab('customer');
      return true;
    }
    case 'article':
      await engine.articles.get({ id: link.id });
      readArticle(link.id);
      return true;
    case 'search':
      showSearch(link.words);
      return true;
  }
}

/** Follows the link that is wanted, once somebody is signed in; during a first sync it is looked for until that ends. */
export function useWantedLinkShown(): void {
  const { t } = useTranslation();
  const link = useWantedLink((state) => state.link);
  const status = useStatus();
  const signedIn = status?.me != null;
  const phase = status?.progress.phase ?? 'starting';
  const connection = status?.connection.state;
  const syncing = phase !== 'idle' || connection === 'starting' || connection === 'connecting';
  /** Grows while more comes in, so that it is looked for again. */
  const done = syncing ? (status?.progress.done ?? 0) : -1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with what has come in meanwhile it is looked for again
  useEffect(() => {
    if (!link || !signedIn) return;
    let stale = false;
    const give = (shown: boolean) => {
      if (stale || useWantedLink.getState().link !== link) return;
      if (!shown && syncing) return;
      wantLink(null);
      if (!shown) toast(t('app.link.notHere'), 'warning', { key: 'link' });
    };
    show(link).then(give, (error: unknown) => {
      if (problemOf(error).kind === 'not-found') return give(false);
      wantLink(null);
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    });
    return () => {
      stale = true;
    };
  }, [link, signedIn, syncing, done, t]);
}
