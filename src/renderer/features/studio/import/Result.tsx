import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../../engine/queries.ts';
import { beginImportAnew, closeImport, useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import { askAnew } from '../use-studio-change.ts';
import { ImportFacts } from './EarlierImports.tsx';
import classes from './Import.module.css';
import { ImportSteps } from './ImportSteps.tsx';
import { nameOfImport } from './name-of-import.ts';

/** What an import made, how it stands now, and what may be done with it. */
export function Result({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const done = useImports((state) => state.record);
  const { data } = useQuery({
    ...q.imports.list.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  if (!done) return null;
  const record = data?.imports.find(({ id }) => id === done.id) ?? done;
  const made = done.counts.created + done.counts.changed;
  const isOfMacros = record.kind === 'macro';
  const says = { count: made, n: sayNumber(made) };
  return (
    <section className={classes.result} aria-label={t('imports.done', says)}>
      {!record.undone && (
        <p className={classes.success} role="status">
          <IconCircleCheck size={18} aria-hidden />
          <span>
            <strong>{t('imports.done', says)}</strong>{' '}
            {t(isOfMacros ? 'imports.doneText' : 'articleImports.doneText')}
          </span>
        </p>
      )}
      <ImportFacts record={record} />
      <ImportSteps record={record} name={nameOfImport(record)} online={online} />
      <div className={classes.choice}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            beginImportAnew();
            closeImport();
          }}
        >
          {t(isOfMacros ? 'imports.toDrafts' : 'articleImports.toDrafts')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={beginImportAnew}>
          {t('imports.anew')}
        </Button>
      </div>
    </section>
  );
}
