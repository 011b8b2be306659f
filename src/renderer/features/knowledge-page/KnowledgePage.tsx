import { ActionIcon, TextInput } from '@mantine/core';
import { IconBook2, IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { readArticle, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { FilterMenu } from '../../ui/article/FilterMenu.tsx';
import { useArticleFilters } from '../../ui/article/use-article-filters.ts';
import { leaveField } from '../../ui/focus-place.ts';
import { Hint } from '../../ui/Hint.tsx';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys, keysOf } from '../../ui/keys/Keys.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useListKeys } from '../../ui/keys/use-list-keys.ts';
import { useNotedSearch } from '../../ui/noted-search/use-noted-search.ts';
import { ArticleTree } from './ArticleTree.tsx';
import classes from './KnowledgePage.module.css';
import { SearchResults } from './SearchResults.tsx';
import { useFoundArticles } from './use-found-articles.ts';

/** All articles to browse, search and read. `reader` draws one article; a link inside it calls `open`. */
export function KnowledgePage({
  reader,
}: {
  reader: (articleId: string, open: (id: string) => void) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const articleId = useWorkspace((state) => state.articleId);
  const [query, setQuery] = useState('');
  const filters = useArticleFilters(null);
  const typed = query.trim();
  const found = useFoundArticles(typed, filters.within);
  const hits = found.hits ?? [];
  const noteTaken = useNotedSearch({
    surface: 'knowledge',
    query: typed,
    results: hits.length,
    settled: found.settled,
  });
  const open = (id: string) => {
    noteTaken();
    readArticle(id);
  };
  const keys = useListKeys(hits.length, found.settled, (index) => {
    const hit = hits[index];
    if (hit) open(hit.id);
  });
  const look = (next: string) => {
    setQuery(next);
    keys.setActive(0);
  };
  const input = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'filterList', run: () => input.current?.select() }]);

  return (
    <div className={classes.page}>
      <nav className={classes.index} aria-label={t('knowledgePage.title')}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('knowledgePage.title')}</h1>
          <TextInput
            ref={input}
            size="xs"
            role="combobox"
            aria-expanded={keys.activeOption !== null}
            aria-controls={keys.id}
            aria-autocomplete="list"
            aria-activedescendant={keys.activeOption ?? undefined}
            value={query}
            maxLength={200}
            aria-label={t('knowledgePage.search')}
            placeholder={t('knowledgePage.placeholder')}
            leftSection={<IconSearch size={14} aria-hidden />}
            rightSection={
              query ? (
                <ActionIcon size={20} aria-label={t('knowledgePage.clear')} onClick={() => look('')}>
                  <IconX size={12} />
                </ActionIcon>
              ) : (
                <Keys keys="/" />
              )
            }
            onChange={(event) => look(event.currentTarget.value)}
            onKeyDown={(event) => {
              keys.onKeyDown(event);
              if (event.key !== 'Escape' || isComposing(event)) return;
              event.preventDefault();
              if (query) look('');
              else leaveField();
            }}
          />
          <FilterMenu filters={filters} />
        </header>
        {typed === '' ? (
          <ArticleTree filters={filters} openId={articleId} onOpen={readArticle} />
        ) : (
          <SearchResults
            query={typed}
            found={found}
            keys={keys}
            filters={filters}
            openId={articleId}
            onOpen={open}
          />
        )}
      </nav>
      <main className={classes.reading}>
        {articleId ? (
          <div key={articleId} className={classes.article}>
            {reader(articleId, readArticle)}
          </div>
        ) : (
          <Hint
            icon={<IconBook2 size={32} stroke={1.4} />}
            title={t('knowledgePage.pick.title')}
            text={t('knowledgePage.pick.text', { key: keysOf('filterList') })}
          />
        )}
      </main>
    </div>
  );
}
