import classes from './Card.module.css';

/** Something that is being written and not yet at the hub, at the end of its list. */
export function NewCard({
  id,
  place,
  name,
  summary,
  children,
}: {
  id: string;
  place: number;
  name: string;
  summary: React.ReactNode;
  /** Its form. */
  children: React.ReactNode;
}) {
  return (
    <li className={classes.card} data-open data-id={id}>
      <div className={classes.head}>
        <span className={classes.grip} />
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <div className={classes.what}>
          <span className={classes.name} dir="auto">
            {name}
          </span>
          {summary}
        </div>
      </div>
      {children}
    </li>
  );
}
