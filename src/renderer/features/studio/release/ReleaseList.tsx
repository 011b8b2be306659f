import { Button, TextInput } from '@mantine/core';
import { IconCloudOff, IconDatabaseOff, IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReleaseList as List } from '../../../../shared/wire/releases.ts';
import { openRelease } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { fold } from '../../../ui/fold.ts';
import { Hint } from '../../../ui/Hint.tsx';
import { useCommands } from '../../../ui/keys/use-commands.ts';
import { useListKeys } from '../../../ui/keys/use-list-keys.ts';
import library from '../Library.module.css';
import { Shelves } from '../Shelves.tsx';
import classes from './Release.module.css';
import { ReleaseMark } from './ReleaseMark.tsx';

/** What is yet to come first, then what is live or was; each with how it stands. */
export function ReleaseList({
  releases,
  failed,
  online,
  openId,
  onBegin,
  onRetry,
}: {
  /** Null until the hub has said them. */
  releases: List['releases'] | null;
  failed: boolean;
  online: boolean;
  openId: string | null;
  onBegin?: () => void;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'filterList', run: () => field.current?.select() }]);
  const wanted = fold(typed.trim());
  const lines = (releases ?? []).filter(({ name }) => fold(name).includes(wanted));
  const keys = useListKeys(lines.length, true, (index) => {
    const line = lines[index];
    if (line) openRelease(line.id);
  });

  return (
    <nav className={library.library} aria-label={t('studio.title')}>
      <header className={library.head}>
        <div className={library.headLine}>
          <h1 className={library.title}>{t('studio.title')}</h1>
          {onBegin && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={onBegin}
            >
              {t('release.new')}
            </Button>
          )}
        </div>
        <Shelves shown="release" />
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
          aria-label={t('release.search')}
          placeholder={t('release.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
      </header>
      {releases === null && failed ? (
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('studio.failed')}
          action={{ label: t('ui.retry'), run: onRetry }}
        />
      ) : releases === null ? (
        online ? (
          <p className={library.empty}>{t('app.loading')}</p>
        ) : (
          <Hint icon={<IconCloudOff size={28} />} title={t('studio.offlineEmpty')} />
        )
      ) : lines.length === 0 ? (
        <Hint
          icon={<IconSearchOff size={28} />}
          title={t(releases.length === 0 ? 'release.noneYet' : 'release.none')}
        />
      ) : (
        <div role="listbox" id={keys.id} aria-label={t('release.releases')} className={library.lines}>
          {lines.map((release, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for all options
            <div
              key={release.id}
              id={keys.optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={release.id === openId}
              data-active={index === keys.active || undefined}
              className={library.line}
              onClick={() => {
                keys.setActive(index);
                openRelease(release.id);
              }}
            >
              <span className={classes.entry}>
                <span className={library.lineTitle} dir="auto" title={release.name}>
                  {release.name}
                </span>
                <span className={classes.under}>
                  {release.hindered > 0
                    ? t('release.hindered', { count: release.hindered })
                    : t('release.count', { count: release.parts })}
                </span>
              </span>
              <ReleaseMark state={release.state} calm />
            </div>
          ))}
        </div>
      )}
    </nav>
  );
}
