import { IconLock } from '@tabler/icons-react';
import type { ArticleHit } from '../../../shared/contract/hits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import classes from './Knowledge.module.css';

type Props = {
  hits: readonly ArticleHit[];
  listId: string;
  optionId: (index: number) => string;
  active: number;
  wantedLocale: string | null;
  onActive: (index: number) => void;
  onOpen: (articleId: string) => void;
};

/** Articles found, with what matched marked. */
export function ArticleResults({ hits, listId, optionId, active, wantedLocale, onActive, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <div role="listbox" id={listId} aria-label={t('knowledge.search')} className={classes.results}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for all options
        <div
          key={hit.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.hit}
          onPointerMove={() => onActive(index)}
          onClick={() => onOpen(hit.id)}
        >
          <div className={classes.hitTitle} dir="auto" lang={hit.locale}>
            <MarkedText marked={hit.title} />
          </div>
          <div className={classes.excerpt} dir="auto" lang={hit.locale}>
            <MarkedText marked={hit.excerpt} />
          </div>
          <div className={classes.hitFacts}>
            <OutdatedMark outdated={hit.outdated} />
            <span className="gc-truncate">
              {hit.collection} › {hit.section}
            </span>
            {hit.locale !== wantedLocale && <span className={classes.locale}>{hit.locale}</span>}
            {hit.audience === 'internal' && (
              <span className={classes.internal}>
                <IconLock size={11} aria-hidden />
                {t('knowledge.internal')}
              </span>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
