import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { noteUse } from '../../state/recent-use.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { HoldFocus } from '../../ui/HoldFocus.tsx';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import type { Entry } from './entry.ts';
import classes from './Palette.module.css';
import { usePaletteEntries } from './use-palette-entries.tsx';

function Content({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { sections, sure } = usePaletteEntries(query);
  const entries = sections.flatMap((section) => section.entries);
  const place = Math.min(at, entries.length - 1);
  const chosen = entries[place];
  /** Enter came before the answer to what was typed: it takes what that brings. */
  const [entered, setEntered] = useState(false);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const domId = (entry: Entry) => `${base}-${entry.id.replace(/\s/g, '-')}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to show is named by the chosen entry
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  const run = (entry: Entry) => {
    onRun();
    noteUse('commands', entry.id);
    entry.run();
  };
  useEffect(() => {
    if (entered && chosen && place < sure) run(chosen);
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setEntered(false);
      setAt((now) => (Math.min(now, entries.length - 1) + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      if (place < sure) run(chosen);
      else setEntered(true);
    }
  };

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          className={classes.input}
          data-autofocus
          data-typed-ahead
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded
          aria-controls={`${base}-list`}
          aria-activedescendant={chosen && domId(chosen)}
          aria-autocomplete="list"
          placeholder={t('palette.placeholder')}
          spellCheck={false}
          maxLength={200}
          value={query}
          dir="auto"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        className={classes.list}
        id={`${base}-list`}
        role="listbox"
        aria-label={t('palette.results')}
      >
        {sections.map((section, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={section.name} role="group" aria-labelledby={`${base}-heading-${index}`}>
            <div className={classes.heading} id={`${base}-heading-${index}`} role="presentation">
              {section.name}
            </div>
            {section.entries.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={entry.id}
                id={domId(entry)}
                className={classes.entry}
                role="option"
                tabIndex={-1}
                aria-selected={entry === chosen}
                onPointerMove={() => setAt(entries.indexOf(entry))}
                onClick={() => run(entry)}
              >
                <span className={classes.icon} aria-hidden>
                  {entry.icon}
                </span>
                <span className={`${classes.label} gc-truncate`}>{entry.shown}</span>
                {entry.mark}
                {entry.detail && <span className={`${classes.detail} gc-truncate`}>{entry.detail}</span>}
                {entry.keys && <Keys keys={entry.keys} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('palette.nothing', { query })}
        </p>
      )}
      <div className={classes.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.hint.move')}
        </span>
        <span>
          <kbd>↵</kbd> {t('palette.hint.run')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('palette.hint.leave')}
        </span>
      </div>
    </>
  );
}

/**
 * One field for every command and for finding conversations, macros, articles and messages. Left without a choice,
 * the focus goes back to where it was; a command takes it where it wants.
 */
export function Palette() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'palette');
  const close = () => showOverlay(null);
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      returnFocus={false}
      centered={false}
      size={640}
      yOffset="12vh"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body p={0}>
          <HoldFocus />
          <Content onRun={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
