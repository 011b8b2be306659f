import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import type { FilledMacro } from '../../../shared/contract/hits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { MacroPreview } from '../../ui/macro/MacroPreview.tsx';
import { useFillMacro } from '../../ui/macro/use-fill-macro.ts';
import { useNotedSearch } from '../../ui/noted-search/use-noted-search.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import { sayOutdated } from '../../ui/validity/say-outdated.ts';
import classes from './Picker.module.css';
import { PickerFrame, type PickerHandle } from './PickerFrame.tsx';

type Props = {
  ref: Ref<PickerHandle>;
  id: string;
  query: string;
  conversationId: string;
  onActive: (optionId: string | null) => void;
  onPick: (macro: FilledMacro) => void;
};

/** Macros that fit what was typed behind the slash, each previewed with this customer's values. */
export function MacroPicker({ ref, id, query, conversationId, onActive, onPick }: Props) {
  const { t } = useTranslation();
  const fill = useFillMacro();
  const [spoken, setSpoken] = useState<{ readonly macroId: string; readonly locale: string } | null>(null);
  const localeOf = (macroId: string) => (spoken?.macroId === macroId ? spoken.locale : null);
  const search = { query, conversationId, limit: 30 };
  const {
    data: hits = [],
    isSuccess,
    isPending,
    isPlaceholderData,
  } = useQuery({
    ...q.macros.search.queryOptions({ input: search }),
    placeholderData: keepPreviousData,
  });
  const settled = !isPending && !isPlaceholderData;
  const noteTaken = useNotedSearch({
    surface: 'macro-picker',
    query,
    results: hits.length,
    settled: isSuccess && settled,
    conversationId,
  });

  // Asked for itself: a query of the list ends with the list, which what is typed meanwhile may close.
  const pick = async (index: number) => {
    try {
      const hit = (settled ? hits : await engine.macros.search(search))[index];
      if (!hit) return;
      if (hit.outdated) toast(sayOutdated(hit.outdated), 'warning');
      else {
        noteTaken();
        const locale = localeOf(hit.id);
        const macro = await fill({ macroId: hit.id, conversationId, ...(locale !== null && { locale }) });
        if (macro) onPick(macro);
      }
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };

  return (
    <PickerFrame
      // A new search begins at its best hit.
      key={query}
      ref={ref}
      id={id}
      label={t('composer.picker.macros')}
      status={isSuccess ? t('composer.picker.macroCount', { count: hits.length }) : ''}
      hint={`${t('composer.picker.hintMacro')} · ${t('composer.picker.hintLanguage')}`}
      onOther={(index) => {
        const hit = hits[index];
        if (!hit) return;
        const { id, locales } = hit;
        const next = locales[(locales.indexOf(localeOf(id) ?? hit.locale) + 1) % locales.length];
        if (next !== undefined) setSpoken({ macroId: id, locale: next });
      }}
      count={hits.length}
      settled={settled}
      onActive={onActive}
      onPick={pick}
      option={(index) => {
        const hit = hits[index];
        return {
          key: hit?.id ?? String(index),
          content: hit && (
            <>
              <span className={classes.title}>
                <bdi>{hit.title}</bdi>
                <OutdatedMark outdated={hit.outdated} />
              </span>
              <span className={classes.detail}>
                <bdi className="gc-truncate">{hit.own ? t('ownMacros.mark') : hit.folder.join(' › ')}</bdi>
                {hit.shortcut && (
                  <code className={classes.shortcut} dir="ltr">
                    /{hit.shortcut}
                  </code>
                )}
              </span>
            </>
          ),
        };
      }}
      preview={(index) => {
        const hit = hits[index];
        return (
          hit && (
            <MacroPreview
              macroId={hit.id}
              title={hit.title}
              conversationId={conversationId}
              locale={localeOf(hit.id)}
              onLocale={(locale) => setSpoken({ macroId: hit.id, locale })}
            />
          )
        );
      }}
      empty={isSuccess ? t('composer.picker.noMacro', { query }) : null}
    />
  );
}
