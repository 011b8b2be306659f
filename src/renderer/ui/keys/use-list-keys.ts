import { useEffect, useId, useState } from 'react';
import { isComposing } from './is-composing.ts';

/**
 * Walks through a list of results with the keys of the field above it. Enter takes no answer to what was typed before:
 * until the list is `settled` it waits, and goes with the next letter.
 */
export function useListKeys(count: number, settled: boolean, open: (index: number) => void) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, count - 1);
  const [entered, setEntered] = useState(false);
  const optionId = (index: number) => `${id}-${index}`;
  const moveTo = (index: number) => {
    setWanted(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };

  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    if (count > 0) open(Math.max(0, active));
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return;
    setEntered(event.key === 'Enter' && !settled);
    if (count === 0) return;
    if (event.key === 'Enter') {
      if (settled) open(Math.max(0, active));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      moveTo((active + step + count) % count);
    } else return;
    event.preventDefault();
  };

  return {
    id,
    active,
    setActive: setWanted,
    /** The same, and brings it into sight. */
    moveTo,
    activeOption: count > 0 ? optionId(Math.max(0, active)) : null,
    optionId,
    onKeyDown,
  };
}
