import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ViewDraft } from '../../../shared/domain/saved-view.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { useRested } from '../../ui/use-rested.ts';
import { isFilled } from './condition-kinds.ts';
import classes from './Preview.module.css';

/** What the conditions would show now, a moment after they were changed. */
export function Preview({ match, conditions }: Pick<ViewDraft, 'match' | 'conditions'>) {
  const { t } = useTranslation();
  const asked = useRested({ match, conditions: conditions.filter(isFilled) }, 200);
  const ready = asked.conditions.length > 0;
  const { data, isError } = useQuery({
    ...q.views.preview.queryOptions({ input: asked }),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 2_000,
  });
  const said = () => {
    if (!ready) return t('views.builder.previewWaits');
    if (isError) return t('views.builder.previewFailed');
    if (!data) return '';
    if (data.total === 0) return t('views.builder.previewNothing');
    return t('views.builder.previewCount', { count: data.total });
  };
  return (
    <section className={classes.preview} aria-label={t('views.builder.preview')}>
      <h3 className={classes.heading}>
        {t('views.builder.preview')}
        <span className={classes.count} role="status">
          {said()}
        </span>
      </h3>
      <ul className={classes.rows}>
        {ready &&
          data?.rows.map((row) => (
            <li key={row.id} className={classes.row}>
              <span className={classes.channel}>
                <ChannelIcon channel={row.channel} size={13} />
              </span>
              <bdi className={classes.name}>{row.customerName}</bdi>
              <span className={`${classes.subject} gc-truncate`} dir="auto">
                {row.subject}
              </span>
              <span className={classes.status}>{t(`vocabulary.status.${row.status}`)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
