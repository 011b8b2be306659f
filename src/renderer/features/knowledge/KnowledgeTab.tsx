import { useEffect, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { engine } from '../../engine/client.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ArticleReader } from '../../ui/article/ArticleReader.tsx';
import { FilterMenu } from '../../ui/article/FilterMenu.tsx';
import { InsertArticle } from '../../ui/article/InsertArticle.tsx';
import { sayFiltered } from '../../ui/article/say-filtered.ts';
import { useArticleFilters } from '../../ui/article/use-article-filters.ts';
import { useListKeys } from '../../ui/keys/use-list-keys.ts';
import { useNotedSearch } from '../../ui/noted-search/use-noted-search.ts';
import { ArticleResults } from './ArticleResults.tsx';
import { Browse } from './Browse.tsx';
import classes from './Knowledge.module.css';
import { Reading } from './Reading.tsx';
import { SearchField } from './SearchField.tsx';
import { useArticleHits } from './use-article-hits.ts';

/** Articles beside the conversation: search as one types, read, and put into the message what fits. */
export function KnowledgeTab({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const [query, setQuery] = useState('');
  const filters = useArticleFilters(customer.locale);
  const [openId, setOpenId] = useState<string | null>(null);
  const found = useArticleHits(query, conversation.topic, filters);
  const noteTaken = useNotedSearch({
    surface: 'articles',
    query,
    results: found.hits.length,
    settled: found.settled,
    conversationId: conversation.id,
  });
  const open = (id: string | null) => {
    noteTaken();
    setOpenId(id);
  };
  useEffect(() => {
    // A hint for whoever takes over: not worth a word when it fails.
    if (openId) void engine.articles.opened({ id: openId, conversationId: conversation.id }).catch(() => {});
  }, [openId, conversation.id]);
  const keys = useListKeys(found.hits.length, found.settled, (index) => open(found.hits[index]?.id ?? null));

  const field = useRef<HTMLInputElement>(null);
  const back = () => {
    setOpenId(null);
    requestAnimationFrame(() => field.current?.focus());
  };

  if (openId)
    return (
      <Reading backLabel={t('knowledge.back')} about={openId} onBack={back}>
        <ArticleReader
          articleId={openId}
          onOpen={setOpenId}
          conversationId={conversation.id}
          wantedLocale={filters.locale}
          actions={<InsertArticle articleId={openId} conversationId={conversation.id} />}
        />
      </Reading>
    );

  return (
    <div className={classes.tab}>
      <div className={classes.search}>
        <SearchField
          ref={field}
          label={t('knowledge.search')}
          value={query}
          onChange={(value) => {
            setQuery(value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
          controls={keys.id}
          activeOption={keys.activeOption}
        />
        <FilterMenu filters={filters} />
      </div>
      <div className="gc-hidden-text" role="status">
        {query.trim() && t('knowledge.results', { count: found.hits.length })}
      </div>
      {found.caption && <h3 className={classes.caption}>{found.caption}</h3>}
      <ArticleResults
        hits={found.hits}
        listId={keys.id}
        optionId={keys.optionId}
        active={query.trim() ? keys.active : -1}
        wantedLocale={filters.locale}
        onActive={keys.setActive}
        onOpen={open}
      />
      {found.nothing && (
        <p className={classes.nothing}>
          {filters.on.length > 0
            ? sayFiltered(t, query.trim(), filters)
            : t('knowledge.nothing', { query: query.trim() })}
        </p>
      )}
      {query.trim() === '' && <Browse filters={filters} onOpen={setOpenId} />}
    </div>
  );
}
