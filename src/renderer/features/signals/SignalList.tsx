import { useState } from 'react';
import type { SignalView } from '../../../shared/contract/signals.ts';
import { SignalCard } from './SignalCard.tsx';
import classes from './Signals.module.css';

type Props = {
  signals: readonly SignalView[];
  label: string;
  conversationId: string | null;
  /** The first one stands open until somebody closes it. */
  firstOpen?: boolean;
};

/** Signals one below the other; the arrows lead from one to the next. */
export function SignalList({ signals, label, conversationId, firstOpen = false }: Props) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <ul
      className={classes.list}
      aria-label={label}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0 || !(event.target as HTMLElement).matches('[data-signal]')) return;
        event.preventDefault();
        const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-signal]')];
        heads[heads.indexOf(event.target as HTMLElement) + step]?.focus();
      }}
    >
      {signals.map((one, index) => {
        const expanded = toggled.get(one.id) ?? (firstOpen && index === 0);
        return (
          <SignalCard
            key={one.id}
            signal={one}
            expanded={expanded}
            first={index === 0}
            onToggle={() => setToggled(new Map(toggled).set(one.id, !expanded))}
            conversationId={conversationId}
          />
        );
      })}
    </ul>
  );
}
