import { internalBlock } from '../../../shared/domain/article-html.ts';
import type { SaidText } from '../../../shared/domain/passages.ts';
import classes from './DiffText.module.css';
import { wordDiff } from './word-diff.ts';

const elements = { same: 'span', added: 'ins', removed: 'del' } as const;

/**
 * What became of a text, word by word; what is for the team alone is marked as in an article. `language`: its BCP 47
 * tag, `und` where it has none.
 */
export function DiffText({ from, to, language }: { from: SaidText; to: SaidText; language: string }) {
  return (
    <div className={`${classes.diff} gc-selectable`} dir="auto" lang={language}>
      {wordDiff(from, to, language).map(({ kind, text, internal }, index) => {
        const Element = elements[kind];
        const key = `${index} ${kind}`;
        return (
          <Element key={key} className={internal ? internalBlock : undefined}>
            {text}
          </Element>
        );
      })}
    </div>
  );
}
