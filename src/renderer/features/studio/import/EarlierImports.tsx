import { IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { MacroImportRecord } from '../../../../shared/wire/macro-imports.ts';
import { usePeople } from '../../../engine/people.ts';
import { q } from '../../../engine/queries.ts';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Hint } from '../../../ui/Hint.tsx';
import { sayNumber } from '../../../ui/say-number.ts';
import { dateAndTime } from '../../../ui/time/say-time.ts';
import words from '../../../ui/Words.module.css';
import { sayNames } from '../say-names.ts';
import { askAnew } from '../use-studio-change.ts';
import classes from './Import.module.css';
import { ImportSteps } from './ImportSteps.tsx';
import { nameOfImport } from './name-of-import.ts';

/** Imports that were done: by whom, when, from what, what has become of them, and the way back. */
export function EarlierImports({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const shown = useImports((state) => (state.phase === 'done' ? state.record?.id : undefined));
  const kind = useImports((state) => state.kind);
  const { data, isError, refetch } = useQuery({
    ...q.imports.list.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const imports = data?.imports.filter((one) => one.id !== shown && one.kind === kind);
  if (shown && imports?.length === 0) return null;
  return (
    <section className={classes.earlier} aria-label={t('imports.earlier')}>
      <h3 className={classes.sectionTitle}>{t('imports.earlier')}</h3>
      {imports === undefined ? (
        isError ? (
          <Hint
            tone="bad"
            icon={<IconDatabaseOff size={28} />}
            title={t('imports.earlierFailed')}
            action={{ label: t('ui.retry'), run: () => void refetch() }}
          />
        ) : (
          online && <p className={words.hint}>{t('app.loading')}</p>
        )
      ) : imports.length === 0 ? (
        <p className={words.hint}>{t('imports.earlierNone')}</p>
      ) : (
        <ol className={classes.imports}>
          {imports.map((record) => (
            <li key={record.id}>
              <ImportFacts record={record} />
              <ImportSteps record={record} name={nameOfImport(record)} online={online} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function ImportFacts({ record }: { record: MacroImportRecord }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { by, at, systems, accounts, files, counts, undone, standing } = record;
  const { created, changed, skipped, refused } = counts;
  const stands = (['draft', 'in-review', 'approved', 'live'] as const).filter((state) => standing[state] > 0);
  return (
    <div className={classes.record}>
      <strong>
        <bdi>{nameOfImport(record)}</bdi>
        {files.length > 1 && ` ${t('imports.andMore', { n: sayNumber(files.length - 1) })}`}
      </strong>
      <span className={words.hint}>
        {[...systems.map((one) => t(`imports.system.${one}`)), ...accounts].join(' · ')}
      </span>
      <span className={words.hint}>
        {t('imports.by', { when: dateAndTime(at), name: sayNames([by], people) })}
      </span>
      <span>
        {t('imports.made', {
          created: sayNumber(created),
          changed: sayNumber(changed),
          left: sayNumber(skipped + refused),
        })}
      </span>
      {undone && (
        <span>
          {t('imports.undone', { when: dateAndTime(undone.at), name: sayNames([undone.by], people) })}
        </span>
      )}
      {stands.length > 0 && (
        <span className={words.hint}>
          {stands
            .map((state) => t(`imports.standing.${state}`, { n: sayNumber(standing[state]) }))
            .join(' · ')}
        </span>
      )}
    </div>
  );
}
