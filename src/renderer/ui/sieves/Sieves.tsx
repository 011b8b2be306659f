import { sayNumber } from '../say-number.ts';
import classes from './Sieves.module.css';

type SievesProps<Kind extends string> = {
  /** What is sifted, for those who do not see it. */
  label: string;
  /** `all` among them can always be chosen, another one only where there is something of it. */
  kinds: readonly Kind[];
  chosen: Kind;
  /** Of each; absent: they are not counted. */
  counts?: Readonly<Record<Kind, number>>;
  name: (kind: Kind) => string;
  onChoose: (kind: Kind) => void;
  /** Pressed by mouse it leaves the focus, and with it the cursor, where they are. */
  leavesFocus?: boolean;
};

/** One of a few kinds, all in sight: which of a list's lines are shown, in which language something is read. */
export function Sieves<Kind extends string>({
  label,
  kinds,
  chosen,
  counts,
  name,
  onChoose,
  leavesFocus = false,
}: SievesProps<Kind>) {
  return (
    <fieldset className={classes.sieves} aria-label={label}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          disabled={counts?.[kind] === 0 && kind !== chosen && kind !== 'all'}
          onMouseDown={(event) => leavesFocus && event.preventDefault()}
          onClick={() => onChoose(kind)}
        >
          {name(kind)}
          {counts && <span className={classes.number}> {sayNumber(counts[kind])}</span>}
        </button>
      ))}
    </fieldset>
  );
}
