import { useMemo } from 'react';
import { shell } from '../../state/shell.ts';
import { articleNodes } from '../../ui/article/article-nodes.tsx';
import { sanitiseArticle } from '../../ui/safe-html/sanitise-html.ts';
import classes from './OwnFormatting.module.css';

const links = {
  toUrl: (url: string) => void shell().openExternal(url),
  toKey: () => {},
  toHeading: () => {},
};

/** A formatted message of the desk as the customer reads it. Cleaned like anybody's: it came from the hub. */
export function OwnFormatting({ html }: { html: string }) {
  const nodes = useMemo(() => articleNodes(sanitiseArticle(html).html, links), [html]);
  return (
    <div className={`${classes.body} gc-selectable`} dir="auto">
      {nodes}
    </div>
  );
}
