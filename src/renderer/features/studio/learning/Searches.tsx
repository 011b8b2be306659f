import { Button } from '@mantine/core';
import { useState } from 'react';
import { type SearchFinding, soughtAt } from '../../../../shared/wire/learning.ts';
import { problemOf } from '../../../engine/problem.ts';
import { useStatusOf } from '../../../engine/status.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import { beginArticle, beginMacro } from './begin-draft.ts';
import classes from './Learning.module.css';
import { PutAside } from './PutAside.tsx';
import { sayShare, sayTrend } from './say-figures.ts';

/** What agents look for and do not find, or find and do not take. */
export function Searches({
  searches,
  mayWrite,
  onSynonym,
}: {
  searches: readonly SearchFinding[];
  mayWrite: boolean;
  /** Another word for it is to be said. */
  onSynonym: (query: string) => void;
}) {
  const { t } = useTranslation();
  const deskLocale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const [busy, setBusy] = useState(false);
  const begin = async (query: string) => {
    setBusy(true);
    try {
      await beginArticle(query, t('learning.asked'), deskLocale);
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      setBusy(false);
    }
  };
  const why = ({ what, times, of }: SearchFinding) =>
    t(`learning.search.${what}`, { share: sayShare(t, times.count, of) });
  return (
    <ul className={classes.list}>
      {searches.map((finding) => {
        const { key, query, surfaces, times } = finding;
        const sought = new Set(surfaces.map(soughtAt));
        return (
          <li key={key} className={classes.finding}>
            <div className={classes.head}>
              <q className={classes.title} dir="auto">
                {query}
              </q>
            </div>
            <p className={classes.facts}>
              <strong>{why(finding)}</strong>
              <span>{sayTrend(t, times)}</span>
            </p>
            {mayWrite && (
              <div className={classes.acts}>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('learning.synonymOf', { query })}
                  onClick={() => onSynonym(query)}
                >
                  {t('learning.synonym')}
                </Button>
                {sought.has('macro') && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    aria-label={t('learning.macroOf', { query })}
                    onClick={() => beginMacro(query, `${query}: ${why(finding)}`, deskLocale)}
                  >
                    {t('learning.macro')}
                  </Button>
                )}
                {sought.has('article') && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    aria-label={t('learning.articleOf', { query })}
                    onClick={() => void begin(query)}
                  >
                    {t('learning.article')}
                  </Button>
                )}
                <PutAside findingKey={key} title={query} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
