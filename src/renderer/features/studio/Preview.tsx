import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import words from '../../ui/Words.module.css';
import classes from './Studio.module.css';

/** A text as a customer gets it: an example in place of placeholders, what the agent is asked for marked. */
export function Preview({ text, language }: { text: string; language: string }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(text, 120);
  const { data = '' } = useQuery({
    ...q.macros.fillExample.queryOptions({
      input: {
        text: settled,
        locale: language,
        customer: { name: t('studio.example.name'), email: 'maya@example.com' },
        subject: t('studio.example.subject'),
      },
    }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const parts: React.ReactNode[] = [];
  let done = 0;
  for (const { start, end } of findUnfilled(data)) {
    parts.push(data.slice(done, start), <mark key={start}>{data.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(data.slice(done));

  return (
    <section className={classes.preview} aria-label={t('studio.preview')}>
      <h3 className={words.label}>{t('studio.preview')}</h3>
      <div className={`${classes.bubble} gc-selectable`} dir="auto" lang={language}>
        {data === '' ? <em>{t('studio.previewEmpty')}</em> : parts}
      </div>
      {findUnfilled(data).length > 0 && <p className={words.hint}>{t('studio.previewAsks')}</p>}
    </section>
  );
}
