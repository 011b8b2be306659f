import { Button, TextInput } from '@mantine/core';
import {
  IconCloudOff,
  IconDatabaseOff,
  IconPlus,
  IconSchool,
  IconSearch,
  IconSearchOff,
} from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { usePeople } from '../../engine/people.ts';
import type { StudioKind } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useListKeys } from '../../ui/keys/use-list-keys.ts';
import { Sieves } from '../../ui/sieves/Sieves.tsx';
import { ExchangeMenu } from './import/ExchangeMenu.tsx';
import classes from './Library.module.css';
import { type Line, type Sieve, sieves, sifted } from './library-lines.ts';
import { Shelves } from './Shelves.tsx';
import { StandingMark } from './StandingMark.tsx';
import { sayNames } from './say-names.ts';

/** Macros by folder or articles by section, each with how it stands; what one is writing on has a mark of its own. */
export function Library({
  kind,
  lines: all,
  failed,
  online,
  mayWrite,
  openId,
  onOpen,
  onBegin,
  onRetry,
}: {
  kind: StudioKind;
  /** Null until the hub has said them. */
  lines: readonly Line[] | null;
  failed: boolean;
  online: boolean;
  mayWrite: boolean;
  openId: string | null;
  onOpen: (id: string) => void;
  onBegin: () => void;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const [typed, setTyped] = useState('');
  const [sieve, setSieve] = useState<Sieve>('all');
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'filterList', run: () => field.current?.select() }]);
  // Thousands of lines are drawn behind what is typed, not before it.
  const wanted = useDeferredValue(typed);
  const { lines, counts } = useMemo(() => sifted(all ?? [], wanted, sieve), [all, wanted, sieve]);
  const keys = useListKeys(lines.length, wanted === typed, (index) => {
    const line = lines[index];
    if (line) onOpen(line.id);
  });
  const folders = useMemo(() => [...Map.groupBy(lines.entries(), ([, { folder }]) => folder)], [lines]);
  const sift = (next: Sieve) => {
    setSieve(next);
    keys.setActive(0);
  };

  return (
    <nav className={classes.library} aria-label={t('studio.title')}>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h1 className={classes.title}>{t('studio.title')}</h1>
          {mayWrite && (
            <div className={classes.tools}>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={onBegin}
              >
                {t(kind === 'macro' ? 'studio.newMacro' : 'articleStudio.newArticle')}
              </Button>
              <ExchangeMenu kind={kind} online={online} />
            </div>
          )}
        </div>
        <Shelves
          shown={kind}
          onShow={() => {
            setSieve('all');
            keys.setActive(0);
          }}
        />
        <TextInput
          ref={field}
          size="xs"
          role="combobox"
          aria-expanded={keys.activeOption !== null}
          aria-controls={keys.id}
          aria-autocomplete="list"
          aria-activedescendant={keys.activeOption ?? undefined}
          value={typed}
          maxLength={200}
          aria-label={t('studio.search')}
          placeholder={t('studio.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
        <Sieves
          label={t('studio.sieves')}
          kinds={sieves}
          chosen={sieve}
          counts={counts}
          name={(one) => t(`studio.sieve.${one}`)}
          onChoose={sift}
        />
      </header>
      {!all?.length && failed ? (
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('studio.failed')}
          action={{ label: t('ui.retry'), run: onRetry }}
        />
      ) : all === null ? (
        online ? (
          <p className={classes.empty}>{t('app.loading')}</p>
        ) : (
          <Hint icon={<IconCloudOff size={28} />} title={t('studio.offlineEmpty')} />
        )
      ) : lines.length === 0 ? (
        <Hint
          icon={<IconSearchOff size={28} />}
          title={t(all.length === 0 ? 'studio.noneYet' : 'studio.none')}
        />
      ) : (
        <div
          role="listbox"
          id={keys.id}
          aria-label={t(kind === 'macro' ? 'studio.macros' : 'articleStudio.articles')}
          className={classes.lines}
        >
          {folders.map(([folder, inside]) => (
            // biome-ignore lint/a11y/useSemanticElements: groups of options have no element of their own
            <div
              key={folder}
              role="group"
              className={classes.group}
              aria-label={folder || t('studio.noFolder')}
            >
              <div className={classes.folder} aria-hidden>
                <bdi>{folder || t('studio.noFolder')}</bdi>
              </div>
              {inside.map(([index, line]) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for all options
                <div
                  key={line.id}
                  id={keys.optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={line.id === openId}
                  data-active={index === keys.active || undefined}
                  className={classes.line}
                  onClick={() => {
                    keys.setActive(index);
                    onOpen(line.id);
                  }}
                >
                  <span className={classes.lineTitle} dir="auto" title={line.title}>
                    {line.title || t('studio.untitled')}
                  </span>
                  {line.language && <span className={classes.lineLanguage}>{line.language}</span>}
                  {line.proposedBy !== null && (
                    <IconSchool
                      size={13}
                      className={classes.proposed}
                      role="img"
                      aria-label={t('studio.proposedBy', { name: sayNames([line.proposedBy], people) })}
                    />
                  )}
                  {line.unsaved && (
                    <span className={classes.dot} title={t('studio.unsaved')}>
                      <span className="gc-hidden-text">{t('studio.unsaved')}</span>
                    </span>
                  )}
                  <StandingMark standing={line.standing} calm />
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </nav>
  );
}
