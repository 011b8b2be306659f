import { type RefObject, useEffect, useRef, useState } from 'react';

type Range = { readonly start: number; readonly end: number };

/**
 * A field of text in which places are shown, once it is in sight: `mark` gives it the focus with this part marked, in UTF-16
 * units; `insert` answers the text with something put at the cursor, which then stands behind it.
 */
export function useMarked(): {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly mark: (range: Range) => void;
  readonly insert: (into: string, what: string) => string;
} {
  const field = useRef<HTMLTextAreaElement>(null);
  const [wanted, setWanted] = useState<Range | null>(null);
  useEffect(() => {
    if (!wanted || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(wanted.start, wanted.end);
    setWanted(null);
  }, [wanted]);
  return {
    field,
    mark: setWanted,
    insert(into, what) {
      const from = field.current?.selectionStart ?? into.length;
      const to = field.current?.selectionEnd ?? from;
      setWanted({ start: from + what.length, end: from + what.length });
      return into.slice(0, from) + what + into.slice(to);
    },
  };
}
