import { IconCloudOff, IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { StudioLibrary, StudioMacro } from '../../../shared/wire/studio.ts';
import { q } from '../../engine/queries.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import { useStudioDrafts } from '../../state/studio-drafts.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { Editor } from './Editor.tsx';
import { LifeCycle } from './LifeCycle.tsx';
import { folderOf } from './library-lines.ts';
import { StandingMark } from './StandingMark.tsx';
import classes from './Studio.module.css';
import { standingOf } from './standing.ts';
import { askAnew, useStudioChange } from './use-studio-change.ts';
import { useWriting } from './use-writing.ts';
import { Versions } from './Versions.tsx';
import { WhoHas } from './WhoHas.tsx';
import { workOf } from './work-of.ts';

/** One macro: what is written of it, what may be done with it, and what it was. */
export function MacroDesk({
  macroId,
  online,
  macros,
}: {
  macroId: string;
  online: boolean;
  macros: StudioLibrary['macros'];
}) {
  const { t } = useTranslation();
  const me = useMe();
  const locale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const { data, isError, refetch } = useQuery({
    ...q.studio.macro.queryOptions({ input: { macroId } }),
    ...askAnew,
    enabled: online,
  });
  const { change, busy } = useStudioChange();
  const writing = useWriting(macroId, data, locale, change);
  const hasDraft = useStudioDrafts((state) => macroId in state.drafts);
  const now = useClock((ms) => Math.floor(ms / 60_000) * 60_000);
  if (!data && !hasDraft) {
    if (isError)
      return (
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('studio.failed')}
          action={{ label: t('ui.retry'), run: () => void refetch() }}
        />
      );
    return online ? (
      <p className={classes.empty}>{t('app.loading')}</p>
    ) : (
      <Hint icon={<IconCloudOff size={28} />} title={t('studio.offlineEmpty')} />
    );
  }

  const kept: StudioMacro = data ?? { live: null, versions: [] };
  const work = workOf(kept);
  const mayWrite = me !== null && mayWriteKnowledge(me.role);
  const { content, note, unsaved } = writing;
  const standing = standingOf(kept.live, work, now);
  const isNew = !kept.live && !work;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole form
    <div
      className={classes.macro}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (unsaved && mayWrite && online && !busy) void writing.save();
      }}
    >
      <div className={classes.paper}>
        <header className={classes.paperHead}>
          <h2 className={classes.macroTitle} dir="auto">
            {content.title || t('studio.untitled')}
          </h2>
          <p className={classes.under}>
            {content.folder.length > 0 && <bdi>{folderOf(content.folder)}</bdi>}
            {!isNew && <StandingMark standing={standing} />}
            {work && kept.live && <StandingMark standing={standingOf(kept.live, null, now)} />}
          </p>
        </header>
        <Editor
          content={content}
          note={note}
          locale={locale}
          readOnly={!mayWrite || work?.state === 'staged'}
          onWrite={writing.write}
        />
      </div>
      <aside className={classes.rail} aria-label={t('studio.rail')}>
        <LifeCycle
          macroId={macroId}
          kept={kept}
          writing={writing}
          locale={locale}
          online={online}
          busy={busy}
          macros={macros}
          change={change}
        />
        <WhoHas macroId={macroId} online={online} />
        <Versions
          macroId={macroId}
          versions={kept.versions}
          live={kept.live}
          busy={busy}
          mayRollBack={mayWrite && online}
          change={change}
        />
      </aside>
    </div>
  );
}
