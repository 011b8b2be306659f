import { memo } from 'react';
import type { Unfilled } from '../../../../shared/domain/placeholders.ts';
import classes from './Field.module.css';

/** Behind the field, the same text again, invisible but for a mark under each unfilled placeholder. */
export const Placeholders = memo(function Placeholders({
  text,
  unfilled,
}: {
  text: string;
  unfilled: readonly Unfilled[];
}) {
  const parts: React.ReactNode[] = [];
  let done = 0;
  for (const { start, end } of unfilled) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  // A last line break has no height without something behind it.
  parts.push(`${text.slice(done)}\u200b`);
  return (
    <div className={classes.mirror} dir="auto" aria-hidden>
      {parts}
    </div>
  );
});
