import type { Attachment } from '../../../shared/domain/conversation.ts';
import { placedPictures } from '../../../shared/domain/placed-pictures.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { LocalPicture } from '../files/LocalPicture.tsx';
import classes from './FilledText.module.css';

/** A macro's text as it would be inserted: what is left to fill marked, and of its files the pictures where they stand. */
export function FilledText({ text, files }: { text: string; files: readonly Attachment[] }) {
  const drawn = [
    ...findUnfilled(text).map(({ start, end }) => ({
      start,
      end,
      shows: <mark className={classes.unfilled}>{text.slice(start, end)}</mark>,
    })),
    ...placedPictures(text, files).map(({ start, end, file }) => ({
      start,
      end,
      shows: <LocalPicture hash={file.hash} alt={file.name} className={classes.picture} />,
    })),
  ].sort((one, other) => one.start - other.start);
  let done = 0;
  const parts = drawn.map(({ start, end, shows }) => {
    const before = text.slice(done, start);
    done = end;
    return (
      <span key={start}>
        {before}
        {shows}
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
