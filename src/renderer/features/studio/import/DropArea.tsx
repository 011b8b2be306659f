import { IconFileImport } from '@tabler/icons-react';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { FileButtons } from './FileButtons.tsx';
import classes from './Import.module.css';

/** Where files are dropped or chosen, and which. */
export function DropArea({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const kind = useImports((state) => state.kind);
  return (
    <section className={classes.drop} aria-label={t('imports.drop.title')}>
      <IconFileImport size={32} stroke={1.4} aria-hidden />
      <strong>{t('imports.drop.title')}</strong>
      <p>{t(kind === 'macro' ? 'imports.drop.text' : 'articleImports.drop')}</p>
      <div className={classes.choice}>
        <FileButtons online={online} />
      </div>
    </section>
  );
}
