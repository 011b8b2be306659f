import { Fragment, memo, useMemo } from 'react';
import { type Emphasised, emphasised } from '../../../shared/domain/emphasis.ts';
import type { Own } from '../../../shared/domain/look-alike.ts';
import { SafeLink } from './SafeLink.tsx';
import classes from './SafeText.module.css';
import { textParts } from './text-links.ts';

type Props = {
  text: string;
  own: Own | null;
  /** Draws what its writer emphasised by signs, as its readers see it. */
  emphasis?: boolean;
  /** Draws what is no link: for texts of the team, in which names and numbers mean something. */
  mark?: (text: string) => React.ReactNode;
};

/** Somebody else's plain text: its own direction, nothing hidden, links that ask before they open. */
export const SafeText = memo(function SafeText({ text, own, emphasis = false, mark }: Props) {
  const pieces = useMemo<readonly Emphasised[]>(
    () => (emphasis && /[*_`]/.test(text) ? emphasised(text) : [{ text }]),
    [text, emphasis],
  );
  return (
    <div className={`${classes.text} gc-selectable`} dir="auto">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never move
        <Piece key={index} piece={piece} own={own} {...(mark && { mark })} />
      ))}
    </div>
  );
});

function Piece({ piece, own, mark }: { piece: Emphasised } & Pick<Props, 'own' | 'mark'>) {
  const { text, bold, italic, code } = piece;
  const parts = useMemo(() => textParts(text), [text]);
  let drawn: React.ReactNode = code
    ? text
    : parts.map((part, index) =>
        part.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never move
          <Fragment key={index}>{mark ? mark(part.text) : part.text}</Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never move
          <SafeLink key={index} url={part.url} host={part.host} text={part.text} own={own} />
        ),
      );
  if (code) drawn = <code className={classes.code}>{drawn}</code>;
  if (italic) drawn = <em>{drawn}</em>;
  return bold ? <strong>{drawn}</strong> : drawn;
}
