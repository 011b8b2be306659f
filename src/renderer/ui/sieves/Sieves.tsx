import { sayNumber } from '../say-number.ts';
import classes from './Sieves.module.css';

type SievesProps<Kind extends string> = {
  /** What is sifted, for those who do not see it. */
  label: string;
  /** `all` among them can always be chosen, another one only where there is something of it. */
  kinds: readonly Kind[];
  chosen: Kind;
  counts: Readonly<Record<Kind, number>>;
  name: (kind: Kind) => string;
  onChoose: (kind: Kind) => void;
};

/** Which of a list's lines are shown: one kind of them or all, each with how many there are. */
export function Sieves<Kind extends string>({
  label,
  kinds,
  chosen,
  counts,
  name,
  onChoose,
}: SievesProps<Kind>) {
  return (
    <fieldset className={classes.sieves} aria-label={label}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          disabled={counts[kind] === 0 && kind !== chosen && kind !== 'all'}
          onClick={() => onChoose(kind)}
        >
          {name(kind)} <span className={classes.number}>{sayNumber(counts[kind])}</span>
        </button>
      ))}
    </fieldset>
  );
}
