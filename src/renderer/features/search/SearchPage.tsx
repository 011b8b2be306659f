import { IconDatabaseOff, IconSearchOff, IconX } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { readSearch } from '../../../shared/domain/search-query.ts';
import { usePeople } from '../../engine/people.ts';
import { openConversation, readArticle, showPage, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useInsertMacro } from '../../ui/macro/use-insert-macro.ts';
import { Begin } from './Begin.tsx';
import { type Entry, isSure, sectionsOf } from './entries.ts';
import { Keeping } from './Keeping.tsx';
import { LookUp } from './LookUp.tsx';
import { Problems } from './Problems.tsx';
import { Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import classes from './SearchPage.module.css';
import { Tabs } from './Tabs.tsx';
import { useFound } from './use-found.ts';
import { useSearches } from './use-searches.ts';
import { viewOfSearch } from './view-of-search.ts';

/** Finds everything that is on this workstation. `card` draws a customer. */
export function SearchPage({ card }: { card: (customerId: string) => React.ReactNode }) {
  const { t } = useTranslation();
  const typed = useWorkspace((state) => state.searchQuery);
  const tab = useWorkspace((state) => state.searchTab);
  const at = useWorkspace((state) => state.searchAt);
  const query = typed.trim();
  // Spans such as `7d` count from when they were typed, so that pages go on where the last one ended.
  const request = useMemo(() => readSearch(typed, Date.now()), [typed]);
  const { found, unknown } = useFound(query, request);
  const searches = useSearches();
  const people = usePeople();
  const insertMacro = useInsertMacro();
  const [customerId, setCustomerId] = useState<string | null>(null);
  /** Enter came before the answer to what was typed: it takes what that brings. */
  const [entered, setEntered] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();

  const sections = sectionsOf(found, tab);
  const entries = sections.flatMap((section) => section.entries);
  const index = entries.findIndex(({ id }) => id === at);
  const active = entries[index];
  const chosen = active ?? entries[0];
  const setAt = (id: string | null) => useWorkspace.setState({ searchAt: id });
  const search = (next: string) => {
    useWorkspace.setState({ searchQuery: next, searchAt: null });
    setCustomerId(null);
    setEntered(false);
  };

  useEffect(() => {
    field.current?.select();
  }, []);
  const focusField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommands([
    { id: 'searchMessages', run: focusField },
    { id: 'filterList', run: focusField },
  ]);

  const open = (entry: Entry) => {
    setAt(entry.id);
    searches.note(typed);
    if (entry.kind === 'messages') openConversation(entry.hit.conversationId, entry.hit.messageId);
    else if (entry.kind === 'conversations') openConversation(entry.hit.row.id);
    else if (entry.kind === 'customers') setCustomerId(entry.hit.id);
    else if (entry.kind === 'articles') readArticle(entry.hit.id);
    else void insertMacro(entry.hit.id).then((inserted) => inserted && showPage('inbox'));
  };
  const sure = isSure(found, tab, chosen, active !== undefined);
  useEffect(() => {
    if (!entered || !sure) return;
    setEntered(false);
    if (chosen) open(chosen);
  });
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      setEntered(false);
      if (entries.length === 0) return false;
      const next = index + (key === 'ArrowDown' ? 1 : -1);
      setAt(entries[Math.min(entries.length - 1, next)]?.id ?? null);
      return true;
    }
    if (key === 'Enter') {
      if (query === '') return false;
      if (!sure) setEntered(true);
      else if (chosen) open(chosen);
      return true;
    }
    if (key !== 'Escape') return false;
    if (customerId) setCustomerId(null);
    else showPage('inbox');
    return true;
  };

  const kinds = tab === 'all' ? Object.values(found) : [found[tab]];
  const failed = kinds.some((one) => one.failed);
  const settled = kinds.every((one) => one.settled && !(one.more && one.hits.length === 0));

  return (
    <div className={classes.page} data-pane={customerId !== null || undefined}>
      <main className={classes.main} aria-label={t('search.title')}>
        <h1 className="gc-hidden-text">{t('search.title')}</h1>
        <div className={classes.head}>
          <SearchField
            ref={field}
            value={typed}
            onChange={search}
            onKey={onKey}
            results={{ listId, activeId: active && `${listId}-${active.id}` }}
          />
          {query !== '' && (
            <Keeping
              query={query}
              conditions={viewOfSearch(request, people)}
              onSave={(name) => searches.save(name, query)}
            />
          )}
        </div>
        {query === '' ? (
          <div className={classes.scroll}>
            <Begin
              searches={searches}
              onTake={(next) => {
                search(next);
                field.current?.focus();
              }}
            />
          </div>
        ) : (
          <>
            <Tabs found={found} tab={tab} />
            <Problems problems={request.problems} unknown={unknown} />
            {(tab === 'all' || tab === 'customers') && <LookUp query={query} onOpen={setCustomerId} />}
            {failed && entries.length === 0 ? (
              <Hint
                tone="bad"
                icon={<IconDatabaseOff size={28} />}
                title={t('search.failed.title')}
                text={t('search.failed.text')}
                action={{
                  label: t('ui.retry'),
                  run: () => {
                    for (const one of kinds) one.retry();
                  },
                }}
              />
            ) : settled && entries.length === 0 ? (
              <Hint
                icon={<IconSearchOff size={28} />}
                title={t('search.none.title', { query })}
                text={t('search.none.text')}
                {...(tab !== 'all' && {
                  action: {
                    label: t('search.none.here'),
                    run: () => useWorkspace.setState({ searchTab: 'all' }),
                  },
                })}
              />
            ) : (
              <Results
                key={tab}
                listId={listId}
                sections={sections}
                activeId={active?.id ?? null}
                alone={tab === 'all' ? null : found[tab]}
                headed={tab === 'all'}
                busy={!settled && !failed}
                onOpen={open}
                onAll={(kind) => useWorkspace.setState({ searchTab: kind, searchAt: null })}
              />
            )}
          </>
        )}
      </main>
      {customerId && (
        <aside className={classes.pane} aria-label={t('search.pane')}>
          <button
            type="button"
            className={classes.close}
            aria-label={t('search.closePane')}
            title={t('search.closePane')}
            onClick={() => {
              setCustomerId(null);
              field.current?.focus();
            }}
          >
            <IconX size={15} />
          </button>
          {card(customerId)}
        </aside>
      )}
    </div>
  );
}
