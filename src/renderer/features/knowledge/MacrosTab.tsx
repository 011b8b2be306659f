import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { MacroHit } from '../../../shared/contract/hits.ts';
import { q } from '../../engine/queries.ts';
import { insertText } from '../../state/composer-bus.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useListKeys } from '../../ui/keys/use-list-keys.ts';
import { MacroPreview } from '../../ui/macro/MacroPreview.tsx';
import { useFillMacro } from '../../ui/macro/use-fill-macro.ts';
import { useNotedSearch } from '../../ui/noted-search/use-noted-search.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import { FavouriteButton } from './FavouriteButton.tsx';
import classes from './Knowledge.module.css';
import { MacroFolders } from './MacroFolders.tsx';
import { MacroShelf } from './MacroShelf.tsx';
import { macroTree, shelvesOf } from './macro-tree.ts';
import { OwnMacroActs } from './OwnMacroActs.tsx';
import { OwnProposal } from './OwnProposal.tsx';
import { OwnShelf } from './OwnShelf.tsx';
import { Reading } from './Reading.tsx';
import { SearchField } from './SearchField.tsx';

const all = 1_000;

/** All macros beside the conversation: by folder or by search, previewed with this customer's values. */
export function MacrosTab({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const fill = useFillMacro();
  const conversationId = view.conversation.id;
  const [typed, setTyped] = useState('');
  const [chosen, setChosenAlone] = useState<MacroHit | null>(null);
  /** In which language the chosen one is read and inserted; null: in what fits the customer. */
  const [locale, setLocale] = useState<string | null>(null);
  const setChosen = (hit: MacroHit | null) => {
    setChosenAlone(hit);
    setLocale(null);
  };
  const query = typed.trim();
  const {
    data: hits = [],
    isSuccess,
    isError,
    isPlaceholderData,
  } = useQuery({
    ...q.macros.search.queryOptions({ input: { query, conversationId, limit: query ? 50 : all } }),
    placeholderData: keepPreviousData,
  });
  const tree = useMemo(() => (query ? null : macroTree(hits.filter(({ own }) => !own))), [hits, query]);
  const shelves = useMemo(() => shelvesOf(hits), [hits]);
  const shown = query ? hits : [];
  const settled = isError || (isSuccess && !isPlaceholderData);
  const noteTaken = useNotedSearch({
    surface: 'macros',
    query,
    results: shown.length,
    settled: isSuccess && !isPlaceholderData,
    conversationId,
  });
  const choose = (hit: MacroHit | undefined) => {
    noteTaken();
    setChosen(hit ?? null);
  };
  const keys = useListKeys(shown.length, settled, (index) => choose(shown[index]));

  const insert = async ({ id }: MacroHit) => {
    // Asked for now: it may have been withdrawn since it was looked at.
    const macro = await fill({ macroId: id, conversationId, ...(locale !== null && { locale }) });
    if (macro) insertText({ conversationId, ...macro });
  };

  const field = useRef<HTMLInputElement>(null);
  const back = () => {
    setChosen(null);
    requestAnimationFrame(() => field.current?.focus());
  };

  if (chosen)
    return (
      <Reading
        backLabel={t('knowledge.backToMacros')}
        about={chosen.id}
        onBack={back}
        action={
          <div className={classes.acts}>
            {chosen.own && <OwnMacroActs id={chosen.id} onGone={back} />}
            <FavouriteButton macro={hits.find(({ id }) => id === chosen.id) ?? chosen} />
            <Button size="compact-sm" disabled={chosen.outdated !== null} onClick={() => void insert(chosen)}>
              {t('knowledge.insertMacro')}
            </Button>
          </div>
        }
      >
        <div className={classes.macro}>
          <p className={classes.place}>{chosen.own ? t('ownMacros.mark') : chosen.folder.join(' › ')}</p>
          <h3 className={classes.macroTitle} dir="auto">
            {(hits.find(({ id }) => id === chosen.id) ?? chosen).title}
          </h3>
          {chosen.own && <OwnProposal id={chosen.id} />}
          <MacroPreview
            macroId={chosen.id}
            title={chosen.title}
            conversationId={conversationId}
            locale={locale}
            onLocale={setLocale}
          />
        </div>
      </Reading>
    );

  return (
    <div className={classes.tab}>
      <div className={classes.search}>
        <SearchField
          ref={field}
          label={t('knowledge.macroSearch')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
          controls={keys.id}
          activeOption={keys.activeOption}
        />
      </div>
      <div className="gc-hidden-text" role="status">
        {query && t('knowledge.macroResults', { count: shown.length })}
      </div>
      <div role="listbox" id={keys.id} aria-label={t('knowledge.macroSearch')} className={classes.results}>
        {shown.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for all options
          <div
            key={hit.id}
            id={keys.optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.active}
            className={classes.hit}
            onPointerMove={() => keys.setActive(index)}
            onClick={() => choose(hit)}
          >
            <div className={classes.hitTitle} dir="auto">
              {hit.title}
            </div>
            <div className={classes.excerpt} dir="auto">
              {hit.preview}
            </div>
            <div className={classes.hitFacts}>
              <OutdatedMark outdated={hit.outdated} />
              <span className="gc-truncate">{hit.own ? t('ownMacros.mark') : hit.folder.join(' › ')}</span>
              {hit.shortcut && (
                <code className={classes.shortcut} dir="ltr">
                  /{hit.shortcut}
                </code>
              )}
            </div>
          </div>
        ))}
      </div>
      {query && isSuccess && shown.length === 0 && (
        <p className={classes.nothing}>{t('knowledge.noMacro', { query })}</p>
      )}
      {tree && (
        <>
          <MacroShelf title={t('knowledge.favourites')} macros={shelves.favourites} onChoose={setChosen} />
          <MacroShelf title={t('knowledge.usedLately')} macros={shelves.usedLately} onChoose={setChosen} />
        </>
      )}
      {tree && <OwnShelf macros={hits.filter(({ own }) => own)} onChoose={setChosen} />}
      {tree && tree.count > 0 && <MacroFolders folder={tree} onChoose={setChosen} />}
      {tree && isSuccess && tree.count === 0 && <p className={classes.nothing}>{t('knowledge.noMacros')}</p>}
    </div>
  );
}
