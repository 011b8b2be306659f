import { useEffect, useRef } from 'react';
import type { SearchKind } from '../../state/search-kinds.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { Entry, Section } from './entries.ts';
import { HitLine } from './HitLine.tsx';
import classes from './SearchPage.module.css';
import type { Found } from './use-found.ts';

type Props = {
  listId: string;
  sections: readonly Section[];
  activeId: string | null;
  /** The kind that is shown whole, and goes on as one scrolls; null: the first of each. */
  alone: Found<unknown> | null;
  headed: boolean;
  /** An answer to what is typed is still to come. */
  busy: boolean;
  onOpen: (entry: Entry) => void;
  onAll: (kind: SearchKind) => void;
};

/** The hits. The field above keeps the focus and has the keys. */
export function Results({ listId, sections, activeId, alone, headed, busy, onOpen, onAll }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const goesOn = alone?.more && !alone.busy && !alone.failed;
  const next = alone?.next;
  const shown = sections.reduce((sum, { entries }) => sum + entries.length, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to show is named by the active entry
  useEffect(() => {
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page may be short and leave the end in sight
  useEffect(() => {
    if (!goesOn || !end.current || !next) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && next(), {
      root: scroller.current,
      rootMargin: '600px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [goesOn, shown]);

  return (
    <div ref={scroller} className={classes.scroll}>
      <div className="gc-hidden-text" role="status">
        {t(alone?.more ? 'search.foundMore' : 'search.found', { count: shown })}
      </div>
      <div
        role="listbox"
        id={listId}
        aria-label={t('search.results')}
        aria-busy={busy}
        className={classes.results}
      >
        {sections.map(({ kind, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={kind} role="group" aria-label={t(`search.tab.${kind}`)} className={classes.section}>
            {headed && (
              <div className={classes.heading} role="presentation">
                {t(`search.tab.${kind}`)}
              </div>
            )}
            {entries.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={entry.id}
                id={`${listId}-${entry.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={entry.id === activeId}
                className={classes.hit}
                onClick={() => onOpen(entry)}
              >
                <HitLine entry={entry} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {headed && (
        <div className={classes.wholes}>
          {sections
            .filter(({ cut }) => cut)
            .map(({ kind }) => (
              <button
                key={kind}
                type="button"
                className={`${classes.whole} gc-focus-inset`}
                onClick={() => onAll(kind)}
              >
                {t(`search.all.${kind}`)}
              </button>
            ))}
        </div>
      )}
      <div ref={end} className={classes.end}>
        {alone?.more && t('search.looking')}
      </div>
    </div>
  );
}
