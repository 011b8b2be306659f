import { Button } from '@mantine/core';
import { IconArrowLeft, IconCloudOff } from '@tabler/icons-react';
import { closeImport, useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { useDropping } from '../../../ui/files/use-dropping.ts';
import { droppedFiles } from './chosen-files.ts';
import { DropArea } from './DropArea.tsx';
import { DryRun } from './DryRun.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { ForeignNames } from './ForeignNames.tsx';
import classes from './Import.module.css';
import { Recognised } from './Recognised.tsx';
import { Result } from './Result.tsx';
import { readFiles } from './run-import.ts';
import { Underway } from './Underway.tsx';

/** Where macros, or articles, come in from other systems: files, what they would change, the drafts, and the way back. */
export function ImportPage({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const kind = useImports((state) => state.kind);
  const phase = useImports((state) => state.phase);
  const notice = useImports((state) => state.notice);
  const isBusy = phase === 'reading' || phase === 'bringing' || phase === 'importing';
  const { dropping, props } = useDropping((_files, from) => {
    if (online && !isBusy) void droppedFiles(from, kind).then((files) => readFiles(files, t));
  });
  return (
    <div className={classes.page} data-dropping={(dropping && online && !isBusy) || undefined} {...props}>
      <header className={classes.head}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} className="gc-mirror" aria-hidden />}
          onClick={closeImport}
        >
          {t(kind === 'macro' ? 'imports.back' : 'articleImports.back')}
        </Button>
        <h2 className={classes.title}>{t(kind === 'macro' ? 'imports.title' : 'articleImports.title')}</h2>
      </header>
      {!online && (
        <p className={classes.offline} role="status">
          <IconCloudOff size={15} aria-hidden />
          {t('imports.offline')}
        </p>
      )}
      {notice && (
        <p className={classes.notice} data-tone={notice.tone} role="alert">
          {notice.text}
        </p>
      )}
      {isBusy && <Underway />}
      {phase === 'seen' && (
        <>
          <Recognised online={online} />
          <ForeignNames online={online} />
          <DryRun />
        </>
      )}
      {phase === 'done' && <Result online={online} />}
      {(phase === 'choosing' || phase === 'done') && (
        <div className={classes.scrolls}>
          {phase === 'choosing' && <DropArea online={online} />}
          <EarlierImports online={online} />
        </div>
      )}
    </div>
  );
}
