import { Loader, Menu } from '@mantine/core';
import { IconBookUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import type { Place } from './places.ts';
import classes from './Spelling.module.css';

export type Misspelt = Place & {
  readonly word: string;
  readonly language: string;
  /** Where the word stands in the window. */
  readonly box: DOMRect;
};

type Props = {
  misspelt: Misspelt;
  onPick: (word: string) => void;
  onAdd: () => void;
  onClose: () => void;
};

/** What may have been meant by a word, below it. */
export function SpellingMenu({ misspelt, onPick, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const { word, language, box } = misspelt;
  const { data, isPending } = useQuery(q.spelling.suggest.queryOptions({ input: { language, word } }));
  const first = useRef<HTMLButtonElement>(null);
  // Until then nothing can be chosen: a quick Enter would teach a word that is about to be put right.
  useEffect(() => {
    if (!isPending) first.current?.focus();
  }, [isPending]);
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      offset={4}
      returnFocus={false}
      loop
    >
      <Menu.Target>
        <span
          className={classes.anchor}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        >
          {t('composer.spelling.menu', { word })}
        </span>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {isPending && (
          <Menu.Label>
            <span className={classes.looking}>
              <Loader size={12} aria-hidden />
              {t('composer.spelling.looking')}
            </span>
          </Menu.Label>
        )}
        {data?.length === 0 && <Menu.Label>{t('composer.spelling.nothing')}</Menu.Label>}
        {data?.map((suggestion, index) => (
          <Menu.Item
            key={suggestion}
            ref={index === 0 ? first : undefined}
            className={classes.suggestion}
            lang={language}
            onClick={() => onPick(suggestion)}
          >
            <bdi>{suggestion}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          ref={data?.length ? undefined : first}
          disabled={isPending}
          leftSection={<IconBookUpload size={15} stroke={1.6} aria-hidden />}
          onClick={onAdd}
        >
          {t('composer.spelling.add', { word })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
