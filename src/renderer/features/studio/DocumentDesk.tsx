import { IconCloudOff, IconDatabaseOff } from '@tabler/icons-react';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import { useMe } from '../../engine/status.ts';
import type { StudioKind } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { useClock } from '../../ui/time/clock.ts';
import type { PartsOf } from './Compare.tsx';
import { type Language, LifeCycle } from './LifeCycle.tsx';
import type { Lack } from './next-step.ts';
import { StandingMark } from './StandingMark.tsx';
import classes from './Studio.module.css';
import { standingOf } from './standing.ts';
import type { ChangeStudio, Kept } from './use-studio-change.ts';
import type { Writing } from './use-writing.ts';
import { Versions } from './Versions.tsx';
import { WhoHas } from './WhoHas.tsx';
import type { Replacement } from './Withdraw.tsx';
import { workOf } from './work-of.ts';

type Props = {
  kind: StudioKind;
  documentId: string;
  online: boolean;
  /** Undefined until the hub has said how it stands. */
  asked: { readonly data: Kept | undefined; readonly isError: boolean; readonly refetch: () => unknown };
  writing: Writing;
  title: string;
  /** Where it stands among the others. */
  place: string;
  lacks: Lack | null;
  forbidden: boolean;
  others: readonly Replacement[];
  languages?: readonly Language[];
  partsOf: PartsOf;
  busy: boolean;
  change: ChangeStudio;
  editor: (readOnly: boolean) => React.ReactNode;
};

/** One document: what is written of it, what may be done with it, and what it was. */
export function DocumentDesk({ kind, documentId, online, asked, editor, ...props }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const now = useClock((ms) => Math.floor(ms / 60_000) * 60_000);
  const { writing, title, place, busy, change, partsOf } = props;
  if (!asked.data && !writing.unsaved) {
    if (asked.isError)
      return (
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('studio.failed')}
          action={{ label: t('ui.retry'), run: () => void asked.refetch() }}
        />
      );
    return online ? (
      <p className={classes.empty}>{t('app.loading')}</p>
    ) : (
      <Hint icon={<IconCloudOff size={28} />} title={t('studio.offlineEmpty')} />
    );
  }

  const kept: Kept = asked.data ?? { live: null, versions: [], releases: [] };
  const work = workOf(kept);
  const mayWrite = me !== null && mayWriteKnowledge(me.role);
  const isNew = !kept.live && !work;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole form
    <div
      className={classes.macro}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
        event.preventDefault();
        if (writing.unsaved && mayWrite && online && !busy) void writing.save();
      }}
    >
      <div className={classes.paper}>
        <header className={classes.paperHead}>
          <h2 className={classes.macroTitle} dir="auto">
            {title || t('studio.untitled')}
          </h2>
          <p className={classes.under}>
            {place && <bdi>{place}</bdi>}
            {!isNew && <StandingMark standing={standingOf(kept.live, work, now)} />}
            {work && kept.live && <StandingMark standing={standingOf(kept.live, null, now)} />}
          </p>
        </header>
        {editor(!mayWrite || work?.state === 'staged')}
      </div>
      <aside className={classes.rail} aria-label={t('studio.rail')}>
        <LifeCycle
          kind={kind}
          documentId={documentId}
          kept={kept}
          title={title}
          writing={writing}
          lacks={props.lacks}
          forbidden={props.forbidden}
          online={online}
          busy={busy}
          others={props.others}
          languages={props.languages ?? []}
          change={change}
        />
        <WhoHas kind={kind} documentId={documentId} online={online} />
        <Versions
          documentId={documentId}
          versions={kept.versions}
          live={kept.live}
          busy={busy}
          mayRollBack={mayWrite && online}
          partsOf={partsOf}
          change={change}
        />
      </aside>
    </div>
  );
}
