import { IconSearch, IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { type Completion, completableAt, completionsOf } from './complete.ts';
import classes from './SearchField.module.css';
import { useValueChoices } from './use-value-choices.ts';

type Props = {
  value: string;
  onChange: (value: string) => void;
  /** Where the arrow keys walk while nothing is being completed. */
  results: { readonly listId: string; readonly activeId: string | undefined };
  /** A key that completing has no use for; true: it has been taken. */
  onKey: (key: string) => boolean;
  ref: React.RefObject<HTMLInputElement | null>;
};

/** The one field of the search, which offers operators and their values while they are typed. */
export function SearchField({ value, onChange, results, onKey, ref }: Props) {
  const { t } = useTranslation();
  const [caret, setCaret] = useState(value.length);
  const [closedFor, setClosedFor] = useState<string | null>(value);
  const [at, setAt] = useState<number | null>(null);
  const listId = useId();
  const caretAfter = useRef<number | null>(null);

  const place = closedFor === value ? null : completableAt(value, caret);
  const choices = useValueChoices(place);
  const items = place ? completionsOf(place, choices, (operator) => t(`search.operator.${operator}`)) : [];
  const chosen = at === null ? undefined : items[Math.min(at, items.length - 1)];
  const idOf = (index: number) => `${listId}-${index}`;
  const open = items.length > 0;

  // The caret goes behind what was put in, which React has just drawn.
  useLayoutEffect(() => {
    if (caretAfter.current === null) return;
    ref.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  });

  const change = (next: string, position: number) => {
    onChange(next);
    setCaret(position);
    setAt(null);
    setClosedFor(null);
  };
  const take = ({ insert, goesOn }: Completion) => {
    if (!place) return;
    const next = value.slice(0, place.start) + insert + value.slice(place.end).trimStart();
    caretAfter.current = place.start + insert.length;
    change(next, place.start + insert.length);
    if (!goesOn) setClosedFor(next);
    ref.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const taken = (() => {
      if (!open || event.shiftKey) return onKey(key);
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        setAt((now) => ((now ?? (step > 0 ? -1 : 0)) + step + items.length) % items.length);
        return true;
      }
      const wanted = chosen ?? (key === 'Tab' ? items[0] : undefined);
      if ((key === 'Tab' || key === 'Enter') && wanted) {
        take(wanted);
        return true;
      }
      if (key === 'Escape') {
        setClosedFor(value);
        return true;
      }
      return onKey(key);
    })();
    if (taken) event.preventDefault();
  };

  return (
    <div className={classes.field}>
      <IconSearch size={18} aria-hidden />
      <input
        ref={ref}
        className={classes.input}
        data-typed-ahead
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={open || results.activeId !== undefined}
        aria-controls={open ? listId : results.listId}
        aria-activedescendant={open ? chosen && idOf(items.indexOf(chosen)) : results.activeId}
        aria-autocomplete="list"
        placeholder={t('search.placeholder')}
        spellCheck={false}
        autoComplete="off"
        maxLength={500}
        dir="auto"
        value={value}
        onChange={({ currentTarget }) =>
          change(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
        }
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={() => setClosedFor(value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('search.clear')}
          title={t('search.clear')}
          onClick={() => {
            change('', 0);
            ref.current?.focus();
          }}
        >
          <IconX size={14} />
        </button>
      )}
      {open && (
        <div role="listbox" id={listId} aria-label={t('search.completions')} className={classes.completions}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={item.insert}
              id={idOf(index)}
              role="option"
              tabIndex={-1}
              aria-selected={item === chosen}
              className={classes.completion}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(item)}
            >
              <bdi className={`${classes.value} gc-truncate`}>{item.value}</bdi>
              {item.label !== item.value && <bdi className={`${classes.says} gc-truncate`}>{item.label}</bdi>}
            </div>
          ))}
          <div className={classes.hint} aria-hidden>
            <kbd>Tab</kbd> {t('search.hint.complete')}
          </div>
        </div>
      )}
    </div>
  );
}
