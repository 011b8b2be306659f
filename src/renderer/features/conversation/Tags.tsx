import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Tags.module.css';

/** How many of these stand below the first line. */
function countBelow(list: HTMLElement): number {
  const [first, ...others] = [...list.children] as HTMLElement[];
  return first ? others.filter((tag) => tag.offsetTop > first.offsetTop).length : 0;
}

/** As many tags as one line takes, and how many more there are; that opens all. */
export function Tags({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [below, setBelow] = useState(0);
  const [opened, setOpened] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tags take other room
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    // After the page's own layout and before it is drawn: asked at once it would be laid out twice.
    const observer = new ResizeObserver(() => flushSync(() => setBelow(countBelow(current))));
    observer.observe(current);
    return () => observer.disconnect();
  }, [tags]);
  if (tags.length === 0) return null;
  return (
    <div className={classes.tags}>
      <ul
        ref={list}
        className={classes.list}
        aria-label={t('conversation.head.tags')}
        data-opened={opened || undefined}
      >
        {tags.map((tag) => (
          <li key={tag} className={classes.tag} title={tag}>
            <bdi>{tag}</bdi>
          </li>
        ))}
      </ul>
      {below > 0 && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('conversation.head.fewerTags') : t('conversation.head.moreTags', { count: below })}
        </button>
      )}
    </div>
  );
}
