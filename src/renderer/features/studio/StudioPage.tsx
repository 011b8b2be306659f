import { IconCloudOff, IconPencilStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import { q } from '../../engine/queries.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import { claimMacroImport, openImport, useMacroImport } from '../../state/macro-import.ts';
import { claimStudioDrafts, openMacro, useStudioDrafts } from '../../state/studio-drafts.ts';
import { Hint } from '../../ui/Hint.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { Library } from './Library.tsx';
import { MacroDesk } from './MacroDesk.tsx';
import classes from './Studio.module.css';
import { askAnew } from './use-studio-change.ts';

/** Where trainers write what agents say: every macro with how it stands, and one of them on the desk. */
export function StudioPage() {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const me = useMe();
  const openId = useStudioDrafts((state) => state.openId);
  const library = useQuery({
    ...q.studio.library.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const myId = me?.id;
  useEffect(() => {
    if (myId === undefined) return;
    claimStudioDrafts(myId);
    claimMacroImport(myId);
  }, [myId]);
  const ownerId = useStudioDrafts((state) => state.ownerId);
  const isImporting = useMacroImport((state) => state.isOpen && state.ownerId === myId);
  // What another agent has written here is in nobody's sight, not for a moment.
  if (ownerId !== myId) return null;
  const mayWrite = me !== null && mayWriteKnowledge(me.role);
  const open = (macroId: string) => {
    openImport(false);
    openMacro(macroId);
  };
  const begin = () => open(newId());

  return (
    <div className={classes.page}>
      <Library
        macros={library.data?.macros ?? null}
        failed={library.isError}
        online={online}
        mayWrite={mayWrite}
        openId={isImporting ? null : openId}
        onOpen={open}
        onBegin={begin}
        onRetry={() => void library.refetch()}
      />
      <main className={classes.desk} aria-label={t('studio.desk')}>
        {!online && !isImporting && (
          <p className={classes.offline} role="status">
            <IconCloudOff size={15} aria-hidden />
            {t('studio.offline')}
          </p>
        )}
        {isImporting && mayWrite ? (
          <ImportPage online={online} />
        ) : openId ? (
          <MacroDesk key={openId} macroId={openId} online={online} macros={library.data?.macros ?? []} />
        ) : (
          <Hint
            icon={<IconPencilStar size={32} stroke={1.4} />}
            title={t('studio.pick.title')}
            text={t('studio.pick.text')}
            {...(mayWrite && { action: { label: t('studio.newMacro'), run: begin } })}
          />
        )}
      </main>
    </div>
  );
}
