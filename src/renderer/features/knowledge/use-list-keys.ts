import { useId, useState } from 'react';

/** Walks through a list of results with the keys of the field above it. */
export function useListKeys(count: number, open: (index: number, event: React.KeyboardEvent) => void) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, count - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return;
    const last = count - 1;
    if (event.key === 'Enter') open(Math.max(0, active), event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = (active + step + count) % (last + 1);
      setWanted(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };

  return {
    id,
    active,
    setActive: setWanted,
    activeOption: count > 0 ? optionId(Math.max(0, active)) : null,
    optionId,
    onKeyDown,
  };
}
