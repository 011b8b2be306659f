import { IconLock } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { FilterMenu } from '../../ui/article/FilterMenu.tsx';
import { sayFiltered } from '../../ui/article/say-filtered.ts';
import { useArticleFilters } from '../../ui/article/use-article-filters.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { useNotedSearch } from '../../ui/noted-search/use-noted-search.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import { sayOutdated } from '../../ui/validity/say-outdated.ts';
import { articleIntoReply, suggestedIntoReply } from './article-into-reply.ts';
import classes from './Picker.module.css';
import { PickerFrame, type PickerHandle } from './PickerFrame.tsx';

type Props = {
  ref: Ref<PickerHandle>;
  id: string;
  query: string;
  conversationId: string;
  locale: string;
  mode: DraftMode;
  onActive: (optionId: string | null) => void;
  onPick: (text: string, source: Source) => void;
};

/** Articles that fit what was typed behind `??`: their link or their text goes into the field. */
export function ArticlePicker({ ref, id, query, conversationId, locale, mode, onActive, onPick }: Props) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<string | null>(null);
  const [filtering, setFiltering] = useState(false);
  const filters = useArticleFilters(locale);
  const wanted = query.trim();
  const search = { query: wanted, limit: 20, ...filters.within };
  const {
    data: hits = [],
    isSuccess,
    isPending,
    isPlaceholderData,
  } = useQuery({
    ...q.articles.search.queryOptions({ input: search }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  // Nothing is typed yet: what fits the customer's last message.
  const { data: suggested = [] } = useQuery({
    ...q.articles.suggest.queryOptions({ input: { conversationId } }),
    enabled: mode === 'reply',
  });
  const settled = wanted === '' || !(isPending || isPlaceholderData);
  const shown = wanted === '' ? suggested : hits;
  const noteTaken = useNotedSearch({
    surface: 'article-picker',
    query: wanted,
    results: shown.length,
    settled: isSuccess && settled,
    conversationId,
  });

  // Asked for itself: a query of the list ends with the list, which what is typed meanwhile may close.
  const pick = async (index: number, wholeText: boolean) => {
    try {
      const hit = (settled ? shown : await engine.articles.search(search))[index];
      if (!hit) return;
      noteTaken();
      if (mode === 'reply' && hit.outdated) {
        toast(sayOutdated(hit.outdated), 'warning');
        return;
      }
      if (mode === 'reply' && hit.audience === 'internal') return setRefused(hit.title.text);
      const { text, source } =
        wanted === ''
          ? await suggestedIntoReply(hit, wholeText, conversationId)
          : await articleIntoReply(hit, wholeText);
      onPick(text, source);
    } catch {
      toast(t('composer.problem.article'), 'error');
    }
  };

  return (
    <PickerFrame
      key={query}
      ref={ref}
      id={id}
      label={t(wanted === '' && shown.length > 0 ? 'composer.suggestedArticles' : 'composer.picker.articles')}
      status={refused ? '' : isSuccess ? t('composer.picker.articleCount', { count: shown.length }) : ''}
      hint={`${t('composer.picker.hintArticle')} · ${t('composer.picker.hintFilter')}`}
      besideHint={<FilterMenu filters={filters} openBy={{ opened: filtering, onChange: setFiltering }} />}
      onOther={() => setFiltering(true)}
      count={shown.length}
      settled={settled}
      onActive={onActive}
      onPick={(index, chord) => pick(index, chord === 'shift+enter')}
      option={(index) => {
        const hit = shown[index];
        return {
          key: hit?.id ?? String(index),
          content: hit && (
            <>
              <span className={classes.title}>
                <bdi>
                  <MarkedText marked={hit.title} />
                </bdi>
                <OutdatedMark outdated={hit.outdated} />
                {hit.audience === 'internal' && (
                  <span className={classes.internal}>
                    <IconLock size={11} aria-hidden />
                    {t('composer.picker.internal')}
                  </span>
                )}
              </span>
              <span className={classes.detail}>
                <bdi className="gc-truncate">
                  {hit.collection} › {hit.section}
                </bdi>
              </span>
            </>
          ),
        };
      }}
      preview={(index) => {
        const hit = shown[index];
        return (
          hit && (
            <section aria-label={t('composer.picker.previewOf', { title: hit.title.text })}>
              {refused === hit.title.text && (
                <p className={classes.refused} role="alert">
                  {t('composer.picker.internalRefused', { title: refused })}
                </p>
              )}
              <div className={`${classes.filled} gc-selectable`} dir="auto" lang={hit.locale}>
                <strong>{hit.title.text}</strong>
                {'\n'}
                <MarkedText marked={hit.excerpt} />
              </div>
              {hit.url && <div className={classes.url}>{hit.url}</div>}
            </section>
          )
        );
      }}
      empty={
        wanted === ''
          ? t('composer.picker.typeForArticle')
          : isSuccess &&
            (filters.on.length > 0
              ? sayFiltered(t, wanted, filters)
              : t('composer.picker.noArticle', { query: wanted }))
      }
    />
  );
}
