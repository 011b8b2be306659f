import { useEffect, useImperativeHandle, useRef } from 'react';
import { findUnfilled } from '../../../../shared/domain/placeholders.ts';
import { boxesIn } from './boxes.ts';
import classes from './Field.module.css';
import type { FieldProps } from './field.ts';
import { Mirror } from './Mirror.tsx';
import { formatPlain } from './plain-format.ts';
import { selectRange, typeInto } from './type-into.ts';

type Props = FieldProps & {
  /** Nothing can be typed yet: the field for formatted text is about to take its place. */
  waiting?: boolean;
};

/** A field of plain text: what every channel carries, and the quickest to have on the screen. */
export function PlainField({
  ref,
  text,
  locale,
  wrong,
  placeholder,
  aria,
  onWrite,
  onMove,
  onFocus,
  onBlur,
  onWait,
  onKey,
  onMenu,
  onPaste,
  waiting = false,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const composing = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the waiting that counts, when it begins
  useEffect(() => {
    if (waiting && document.activeElement === field.current) onWait();
  }, [waiting]);

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    isFocused: () => document.activeElement === field.current,
    isComposing: () => composing.current,
    text: () => field.current?.value ?? '',
    selection: () => ({
      start: field.current?.selectionStart ?? 0,
      end: field.current?.selectionEnd ?? 0,
    }),
    replace: (from, to, typed) => {
      if (field.current) typeInto(field.current, from, to, typed);
    },
    select: (start, end) => {
      if (field.current) selectRange(field.current, start, end);
    },
    boxes: (start, end) => (mirror.current ? boxesIn(mirror.current, start, end) : []),
    format: (format) => {
      const into = field.current;
      const change = into && formatPlain(into.value, into.selectionStart, into.selectionEnd, format);
      if (!change) return;
      typeInto(into, change.from, change.to, change.text);
      into.setSelectionRange(change.select.start, change.select.end);
    },
    link: () => null,
    setLink: (address) => {
      const into = field.current;
      if (into && address !== null) typeInto(into, into.selectionStart, into.selectionEnd, address);
    },
  }));

  return (
    <div className={classes.stack}>
      <Mirror ref={mirror} text={text} unfilled={findUnfilled(text)} wrong={wrong} />
      <textarea
        ref={field}
        className={classes.field}
        value={text}
        dir="auto"
        rows={2}
        // The browser's own checker would fetch its dictionaries.
        spellCheck={false}
        lang={locale}
        readOnly={waiting}
        placeholder={placeholder}
        {...aria}
        onChange={(event) => onWrite(event.target.value, null)}
        onSelect={onMove}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onFocus={() => {
          onFocus();
          if (waiting) onWait();
        }}
        onBlur={onBlur}
        onContextMenu={(event) => {
          if (onMenu(event.nativeEvent)) event.preventDefault();
        }}
        onPaste={(event) => {
          if (onPaste(event.clipboardData)) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (!onKey(event.nativeEvent)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}
