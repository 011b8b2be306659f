import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { findEmoji, loadEmoji } from './emoji.ts';
import classes from './Picker.module.css';
import { PickerFrame, type PickerHandle } from './PickerFrame.tsx';

type Props = {
  ref: Ref<PickerHandle>;
  id: string;
  query: string;
  onActive: (optionId: string | null) => void;
  onPick: (emoji: string) => void;
};

const most = 24;

/** Emoji by their names in the interface's language. */
export function EmojiPicker({ ref, id, query, onActive, onPick }: Props) {
  const { t, language } = useTranslation();
  const {
    data: all = [],
    isSuccess,
    isPending,
  } = useQuery({
    queryKey: ['emoji', language],
    queryFn: () => loadEmoji(language),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const hits = useMemo(() => findEmoji(all, query, most), [all, query]);

  return (
    <PickerFrame
      key={query}
      ref={ref}
      id={id}
      label={t('composer.picker.emoji')}
      status={isSuccess ? t('composer.picker.emojiCount', { count: hits.length }) : ''}
      hint={t('composer.picker.hintMacro')}
      count={hits.length}
      settled={!isPending}
      onActive={onActive}
      onPick={(index) => {
        const hit = hits[index];
        if (hit) onPick(hit.unicode);
      }}
      option={(index) => {
        const hit = hits[index];
        return {
          key: hit?.unicode ?? String(index),
          content: hit && (
            <span className={classes.emoji}>
              <span className={classes.sign} aria-hidden>
                {hit.unicode}
              </span>
              <bdi className="gc-truncate">{hit.label}</bdi>
            </span>
          ),
        };
      }}
      preview={(index) => {
        const hit = hits[index];
        return (
          hit && (
            <div className={classes.emojiPreview}>
              <span aria-hidden>{hit.unicode}</span>
              <bdi>{hit.label}</bdi>
            </div>
          )
        );
      }}
      empty={isSuccess ? t('composer.picker.noEmoji', { query }) : null}
    />
  );
}
