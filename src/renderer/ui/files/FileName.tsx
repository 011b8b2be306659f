import classes from './FileName.module.css';

/** Longer ones lose their middle: what tells two files apart often stands at the end. In characters. */
const whole = 16;
const ending = 9;

/** A file's name on one line, its end always in sight; the whole of it on pointing. */
export function FileName({ name }: { name: string }) {
  const letters = [...name];
  if (letters.length <= whole) return <bdi className={classes.name}>{name}</bdi>;
  return (
    <bdi className={classes.name} title={name}>
      <span className={classes.start}>{letters.slice(0, -ending).join('')}</span>
      <span className={classes.end}>{letters.slice(-ending).join('')}</span>
    </bdi>
  );
}
