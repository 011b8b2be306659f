import type { MacroHit } from '../../../shared/contract/hits.ts';
import classes from './Knowledge.module.css';
import { MacroLine } from './MacroLine.tsx';

type Props = { title: string; macros: readonly MacroHit[]; onChoose: (macro: MacroHit) => void };

/** Macros that this agent has at hand, above the folders; nothing where there are none. */
export function MacroShelf({ title, macros, onChoose }: Props) {
  if (macros.length === 0) return null;
  return (
    <section className={classes.shelf} aria-label={title}>
      <h4>{title}</h4>
      {macros.map((macro) => (
        <MacroLine key={macro.id} macro={macro} onChoose={onChoose} />
      ))}
    </section>
  );
}
