import { IconCloudOff, IconPencilStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { StudioArticles } from '../../../shared/wire/studio.ts';
import { q } from '../../engine/queries.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import { claimImports, closeImport, useImports } from '../../state/imports.ts';
import { claimStudioDrafts, openInStudio, useStudioDrafts } from '../../state/studio-drafts.ts';
import { locale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { ArticleDesk } from './article/ArticleDesk.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { Library } from './Library.tsx';
import { articleLinesOf, linesOf } from './library-lines.ts';
import { MacroDesk } from './MacroDesk.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { ReleasePage } from './release/ReleasePage.tsx';
import classes from './Studio.module.css';
import { askAnew } from './use-studio-change.ts';

const noShelves: StudioArticles = { articles: [], sections: [] };

/** Where trainers write what agents say: every macro and article with how it stands, and one of them on the desk. */
export function StudioPage() {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const me = useMe();
  const kind = useStudioDrafts((state) => state.kind);
  const openId = useStudioDrafts((state) => state.openIds[state.kind]);
  const drafts = useStudioDrafts((state) => state.drafts);
  const releases = useStudioDrafts((state) => state.releases);
  const overview = useStudioDrafts((state) => state.overview);
  const library = useQuery({
    ...q.studio.library.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online && kind === 'macro' && !releases.shown && !overview,
  });
  const shelves = useQuery({
    ...q.studio.articles.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online && kind === 'article' && !releases.shown && !overview,
  });
  const shown = kind === 'macro' ? library : shelves;
  // To the minute: that is how sharp an expiry is here.
  const now = useClock((ms) => Math.floor(ms / 60_000) * 60_000);
  const lines = useMemo(() => {
    // What was only begun here shows without the hub.
    const begun = Object.values(drafts).some((draft) => draft.kind === kind);
    if (kind === 'macro')
      return library.data || begun ? linesOf(library.data?.macros ?? [], drafts, locale(), now) : null;
    return shelves.data || begun ? articleLinesOf(shelves.data ?? noShelves, drafts, locale(), now) : null;
  }, [kind, library.data, shelves.data, drafts, now]);
  const myId = me?.id;
  useEffect(() => {
    if (myId === undefined) return;
    claimStudioDrafts(myId);
    claimImports(myId);
  }, [myId]);
  const ownerId = useStudioDrafts((state) => state.ownerId);
  const isImporting = useImports((state) => state.isOpen && state.ownerId === myId && state.kind === kind);
  // What another agent has written here is in nobody's sight, not for a moment.
  if (ownerId !== myId) return null;
  const mayWrite = me !== null && mayWriteKnowledge(me.role);
  const open = (documentId: string) => {
    closeImport();
    openInStudio(kind, documentId);
  };
  const begin = () => open(newId());

  if (overview) return <OverviewPage online={online} mayWrite={mayWrite} />;
  if (releases.shown) return <ReleasePage openId={releases.openId} online={online} mayWrite={mayWrite} />;

  return (
    <div className={classes.page}>
      <Library
        kind={kind}
        lines={lines}
        failed={shown.isError}
        online={online}
        mayWrite={mayWrite}
        openId={isImporting ? null : openId}
        onOpen={open}
        onBegin={begin}
        onRetry={() => void shown.refetch()}
      />
      <main className={classes.desk} aria-label={t(kind === 'macro' ? 'studio.desk' : 'articleStudio.desk')}>
        {!online && !isImporting && (
          <p className={classes.offline} role="status">
            <IconCloudOff size={15} aria-hidden />
            {t('studio.offline')}
          </p>
        )}
        {isImporting && mayWrite ? (
          <ImportPage online={online} />
        ) : openId && kind === 'article' ? (
          <ArticleDesk key={openId} documentId={openId} online={online} shelves={shelves.data ?? noShelves} />
        ) : openId ? (
          <MacroDesk key={openId} documentId={openId} online={online} macros={library.data?.macros ?? []} />
        ) : (
          <Hint
            icon={<IconPencilStar size={32} stroke={1.4} />}
            title={t(kind === 'macro' ? 'studio.pick.title' : 'articleStudio.pick')}
            text={t('studio.pick.text')}
            {...(mayWrite && {
              action: {
                label: t(kind === 'macro' ? 'studio.newMacro' : 'articleStudio.newArticle'),
                run: begin,
              },
            })}
          />
        )}
      </main>
    </div>
  );
}
