import { TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { List, useListCallbackRef } from 'react-window';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Hint } from '../../../ui/Hint.tsx';
import { isComposing } from '../../../ui/keys/is-composing.ts';
import { useCommands } from '../../../ui/keys/use-commands.ts';
import { Sieves } from '../../../ui/sieves/Sieves.tsx';
import words from '../../../ui/Words.module.css';
import { Details } from './Details.tsx';
import classes from './DryRun.module.css';
import { type ImportSieve, importSieves, siftedRows } from './import-rows.ts';
import { Row, type RowProps } from './Row.tsx';

const rowHeight = 44;

/** Each macro of the import with what would become of it, however many; the one that the cursor is on in full. */
export function DryRun() {
  const { t } = useTranslation();
  const all = useImports((state) => state.rows);
  const [typed, setTyped] = useState('');
  const [sieve, setSieve] = useState<ImportSieve>('all');
  const [wanted, setWanted] = useState(0);
  const [api, setApi] = useListCallbackRef(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'filterList', run: () => field.current?.select() }]);
  const search = useDeferredValue(typed);
  const { rows, counts } = useMemo(() => siftedRows(all, search, sieve), [all, search, sieve]);
  const cursor = Math.max(0, Math.min(wanted, rows.length - 1));
  const row = rows[cursor];

  const move = (to: number) => {
    const index = Math.max(0, Math.min(to, rows.length - 1));
    setWanted(index);
    if (rows.length > 0) api?.scrollToRow({ index, align: 'auto' });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    const page = Math.max(1, Math.floor((api?.element?.clientHeight ?? 0) / rowHeight) - 1);
    const inField = event.target === field.current;
    const steps: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      ...(!inField && { Home: 0, End: rows.length - 1 }),
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const activeOption = row ? `${id}-${cursor}` : undefined;

  return (
    <div className={classes.run}>
      <div className={classes.list}>
        <div className={classes.head}>
          <TextInput
            ref={field}
            size="xs"
            role="combobox"
            aria-expanded={rows.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={activeOption}
            aria-label={t('imports.search')}
            placeholder={t('imports.search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              move(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Sieves
            label={t('imports.sieves')}
            kinds={importSieves}
            chosen={sieve}
            counts={counts}
            name={(one) => t(`imports.sieve.${one}`)}
            onChoose={(one) => {
              setSieve(one);
              move(0);
            }}
          />
        </div>
        {rows.length === 0 ? (
          <Hint icon={<IconSearchOff size={28} />} title={t('imports.none')} />
        ) : (
          <List<RowProps>
            listRef={setApi}
            id={id}
            className={classes.rows ?? ''}
            role="listbox"
            tabIndex={0}
            aria-label={t('imports.table')}
            aria-activedescendant={activeOption}
            rowComponent={Row}
            rowCount={rows.length}
            rowHeight={rowHeight}
            rowProps={{ rows, cursor, id, onPick: setWanted }}
            overscanCount={6}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no mouse scrolls it too */}
      <aside className={classes.details} aria-label={t('imports.details')} tabIndex={0}>
        {row ? <Details row={row} /> : <p className={words.hint}>{t('imports.pick')}</p>}
      </aside>
    </div>
  );
}
