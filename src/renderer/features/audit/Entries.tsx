import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditPage } from '../../../shared/wire/audit.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import classes from './Audit.module.css';
import { Entry } from './Entry.tsx';
import { type AuditFilter, askOf, faultsOf } from './filter.ts';

type EntriesProps = { filter: AuditFilter; online: boolean; onWhom: (id: string) => void };

/** What fits the filter, the newest first, as far back as somebody has asked. */
export function Entries({ filter, online, onWhom }: EntriesProps) {
  const { t } = useTranslation();
  const people = usePeople();
  const { data, isError, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...q.audit.read.infiniteOptions({
      input: (before: number | null) => askOf(filter, before),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    staleTime: 0,
    // Nothing of it stays in memory once the page is left.
    gcTime: 0,
    enabled: online && faultsOf(filter).length === 0,
    placeholderData: keepPreviousData,
  });
  const head = data?.pages[0]?.head;
  if (!head) {
    if (online && !isError) return null;
    return (
      <p className={classes.nothing} role="status">
        {t(online ? 'audit.failed' : 'audit.offline')}
      </p>
    );
  }
  const rows = data.pages.flatMap((page) => page.rows);
  const numbers = Object.assign({}, ...data.pages.map((page) => page.numbers)) as AuditPage['numbers'];

  return (
    <div className={classes.entries}>
      <p className={classes.head}>
        <span>{t('audit.entries', { count: head.seq, n: sayNumber(head.seq) })}</span>
        <span>
          {t('audit.newest')} <bdi className={`${classes.id} gc-selectable`}>{head.hash}</bdi>
        </span>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={!online}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {t('audit.again')}
        </Button>
      </p>
      <table className={classes.table} aria-label={t('audit.title')}>
        <thead>
          <tr>
            <th scope="col">{t('audit.place')}</th>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.whom')}</th>
            <th scope="col">{t('audit.details')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Entry key={row.seq} row={row} people={people} numbers={numbers} onWhom={onWhom} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={classes.nothing}>{t('audit.none')}</p>}
      {hasNextPage && (
        <Button
          className={classes.older ?? ''}
          variant="default"
          disabled={!online}
          loading={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t('audit.older')}
        </Button>
      )}
    </div>
  );
}
