import { Button, Progress } from '@mantine/core';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import classes from './Import.module.css';
import { stopImport } from './run-import.ts';

/** What is being done now and how far it is. What the hub does is done whole: it cannot be stopped. */
export function Underway() {
  const { t } = useTranslation();
  const kind = useImports((state) => state.kind);
  const phase = useImports((state) => state.phase);
  const { done, of, name } = useImports((state) => state.progress);
  const isWhole = phase === 'importing' || done >= of;
  const what =
    phase === 'reading'
      ? t('imports.reading', { name })
      : t(
          phase === 'importing'
            ? 'imports.importing'
            : kind === 'macro'
              ? 'imports.bringing'
              : 'articleImports.bringing',
        );
  return (
    <section className={classes.underway} aria-label={what}>
      <p role="status">
        <bdi>{what}</bdi>
        {of > 1 && phase !== 'importing' && (
          <span className={words.hint}>
            {t(phase === 'reading' ? 'imports.readingOf' : 'imports.advancing', {
              done: sayNumber(phase === 'reading' ? done + 1 : done),
              of: sayNumber(of),
            })}
          </span>
        )}
      </p>
      <Progress
        value={isWhole ? 100 : (done / of) * 100}
        striped={isWhole}
        animated={isWhole}
        aria-label={what}
      />
      {phase !== 'importing' && (
        <Button size="compact-sm" variant="default" onClick={stopImport}>
          {t('imports.cancel')}
        </Button>
      )}
    </section>
  );
}
