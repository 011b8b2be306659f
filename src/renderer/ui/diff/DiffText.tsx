import classes from './DiffText.module.css';
import { wordDiff } from './word-diff.ts';

/** What became of a text, word by word. `language`: its BCP 47 tag, `und` where it has none. */
export function DiffText({ from, to, language }: { from: string; to: string; language: string }) {
  return (
    <div className={`${classes.diff} gc-selectable`} dir="auto" lang={language}>
      {wordDiff(from, to, language).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </div>
  );
}
