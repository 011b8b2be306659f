import { Fragment, memo, useMemo } from 'react';
import { SafeLink } from './SafeLink.tsx';
import classes from './SafeText.module.css';
import { textParts } from './text-links.ts';

/** Somebody else's plain text: its own direction, nothing hidden, links that ask before they open. */
export const SafeText = memo(function SafeText({
  text,
  ownDomain,
  mark,
}: {
  text: string;
  ownDomain: string | null;
  /** Draws what is no link: for texts of the team, in which names and numbers mean something. */
  mark?: (text: string) => React.ReactNode;
}) {
  const parts = useMemo(() => textParts(text), [text]);
  return (
    <div className={`${classes.text} gc-selectable`} dir="auto">
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never move
          <Fragment key={index}>{mark ? mark(part.text) : part.text}</Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never move
          <SafeLink key={index} url={part.url} host={part.host} text={part.text} ownDomain={ownDomain} />
        ),
      )}
    </div>
  );
});
