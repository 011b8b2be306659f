import { memo, type Ref } from 'react';
import type { Unfilled } from '../../../../shared/domain/placeholders.ts';
import type { Place } from '../spelling/places.ts';
import classes from './Field.module.css';

/** Behind the field, the same text again, invisible but for marks: under unfilled placeholders and misspelt words. */
export const Mirror = memo(function Mirror({
  ref,
  text,
  unfilled,
  wrong,
}: {
  ref: Ref<HTMLDivElement>;
  text: string;
  unfilled: readonly Unfilled[];
  wrong: readonly Place[];
}) {
  const parts: React.ReactNode[] = [];
  let done = 0;
  const mark = ({ start, end }: Place, Tag: 'mark' | 'u', className: string | undefined) => {
    if (start < done) return;
    parts.push(
      text.slice(done, start),
      <Tag key={start} className={className}>
        {text.slice(start, end)}
      </Tag>,
    );
    done = end;
  };
  const marks = [
    ...unfilled.map((place) => ({ place, tag: 'mark' as const, name: undefined })),
    ...wrong.map((place) => ({ place, tag: 'u' as const, name: classes.misspelt })),
  ].sort((one, other) => one.place.start - other.place.start);
  for (const { place, tag, name } of marks) mark(place, tag, name);
  // A last line break has no height without something behind it.
  parts.push(`${text.slice(done)}\u200b`);
  return (
    <div ref={ref} className={classes.mirror} dir="auto" aria-hidden>
      {parts}
    </div>
  );
});
