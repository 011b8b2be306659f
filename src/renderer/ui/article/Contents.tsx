import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './ArticleReader.module.css';
import { articleHeadings } from './article-headings.ts';

/** With fewer an article is seen at once. */
const fewest = 3;

/** The headings of an article, each of which leads to its place; nothing for a short one. */
export function Contents({
  bodyHtml,
  open,
  onGo,
}: {
  bodyHtml: string;
  open: boolean;
  onGo: (anchor: string) => void;
}) {
  const { t } = useTranslation();
  const headings = useMemo(() => articleHeadings(bodyHtml), [bodyHtml]);
  if (headings.length < fewest) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <details className={classes.contents} open={open}>
      <summary className="gc-focus">{t('article.contents')}</summary>
      <nav aria-label={t('article.contents')}>
        <ol>
          {headings.map(({ anchor, text, level }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings of one article never move, and two may say the same
            <li key={index} data-deeper={level > top || undefined}>
              <UnstyledButton className="gc-focus" dir="auto" onClick={() => onGo(anchor)}>
                {text}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
