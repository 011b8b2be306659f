import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import classes from './Picker.module.css';

export type PickerHandle = {
  /** Offers a key press of the field; true when the picker took it. */
  onChord: (chord: string) => boolean;
};

type Props = {
  ref: Ref<PickerHandle>;
  id: string;
  label: string;
  /** How many there are, read out as one types. */
  status: string;
  hint: string;
  /** Beside the hint. */
  besideHint?: React.ReactNode;
  /** F8, with the choice that is marked. */
  onOther?: (index: number) => void;
  count: number;
  /** Whether these are the choices for what is typed: until then a key takes the first of those to come. */
  settled: boolean;
  onActive: (optionId: string | null) => void;
  /** Takes a choice; one of those to come is waited for. */
  onPick: (index: number, chord: string) => void | Promise<void>;
  option: (index: number) => { key: string; content: React.ReactNode };
  preview: (index: number) => React.ReactNode;
  /** Stands in place of the list when it is empty. */
  empty: React.ReactNode;
};

/** Keys that take the choice. */
export const takes: ReadonlySet<string> = new Set(['enter', 'tab', 'shift+enter']);

const optionIdOf = (id: string, index: number) => `${id}-${index}`;

/** A list over the field, steered from the field, with a preview of what would be inserted. */
export function PickerFrame({
  ref,
  id,
  label,
  status,
  hint,
  besideHint,
  onOther,
  count,
  settled,
  onActive,
  onPick,
  option,
  preview,
  empty,
}: Props) {
  const [wanted, setWanted] = useState(0);
  const taking = useRef(false);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const activeId = count > 0 ? optionIdOf(id, active) : null;

  useEffect(() => {
    onActive(activeId);
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => onActive(null);
  }, [activeId, onActive]);

  const take = async (index: number, chord: string) => {
    // A second Enter right behind the first is not a second choice.
    if (taking.current) return;
    taking.current = true;
    try {
      await onPick(index, chord);
    } finally {
      taking.current = false;
    }
  };

  useImperativeHandle(ref, () => ({
    onChord: (chord) => {
      if (!settled && takes.has(chord)) {
        void take(0, chord);
        return true;
      }
      if (chord === 'f8' && onOther) {
        onOther(active);
        return true;
      }
      if (count === 0) return false;
      const last = count - 1;
      switch (chord) {
        case 'arrowdown':
          setWanted(active === last ? 0 : active + 1);
          return true;
        case 'arrowup':
          setWanted(active === 0 ? last : active - 1);
          return true;
        case 'pagedown':
          setWanted(Math.min(last, active + 6));
          return true;
        case 'pageup':
          setWanted(Math.max(0, active - 6));
          return true;
        case 'enter':
        case 'tab':
        case 'shift+enter':
          void take(active, chord);
          return true;
        default:
          return false;
      }
    },
  }));

  return (
    <div className={classes.picker}>
      <div className={classes.columns}>
        {/* A list of choices with nothing in it is none: then it says what is missing. */}
        <div
          className={classes.list}
          id={id}
          {...(count > 0 && { role: 'listbox', 'aria-label': label, tabIndex: 0 })}
        >
          {Array.from({ length: count }, (_, index) => {
            const { key, content } = option(index);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all options
              <div
                key={key}
                id={optionIdOf(id, index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={classes.option}
                // The field keeps the focus, and with it the cursor.
                onMouseDown={(event) => event.preventDefault()}
                onPointerMove={() => setWanted(index)}
                onClick={(event) => void take(index, event.shiftKey ? 'shift+enter' : 'enter')}
              >
                {content}
              </div>
            );
          })}
          {count === 0 && <div className={classes.empty}>{empty}</div>}
        </div>
        {count > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll can be reached
          <div className={classes.preview} tabIndex={0}>
            {preview(active)}
          </div>
        )}
      </div>
      <div className={classes.hint}>
        <span>{hint}</span>
        {besideHint}
      </div>
      <div className="gc-hidden-text" role="status">
        {status}
      </div>
    </div>
  );
}
