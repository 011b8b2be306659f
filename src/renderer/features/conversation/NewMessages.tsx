import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import type { LoadedThread } from './merge-thread.ts';

type Props = {
  loaded: LoadedThread | null;
  atBottom: boolean;
  name: string;
  /** Draws the way back down; called while the newest messages are out of sight. */
  children: (count: number) => React.ReactNode;
};

function newestOrdinal(loaded: LoadedThread | null): number {
  return loaded?.messages.findLast((message) => message.ordinal !== null)?.ordinal ?? 0;
}

/**
 * What arrives while the conversation is open: counted while the agent reads further up, and read out by a live
 * region of its own, so that loading older messages is not.
 */
export function NewMessages({ loaded, atBottom, name, children }: Props) {
  const { t } = useTranslation();
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const announced = useRef<number | null>(null);
  const newest = newestOrdinal(loaded);

  useEffect(() => {
    setLeftAt((before) => (atBottom ? null : (before ?? newest)));
  }, [atBottom, newest]);

  useEffect(() => {
    if (!loaded) return;
    if (announced.current !== null && newest > announced.current) {
      const arrived = loaded.messages.findLast(
        ({ ordinal, author, kind }) =>
          ordinal !== null &&
          ordinal > (announced.current ?? 0) &&
          author.kind === 'customer' &&
          kind === 'reply',
      );
      if (arrived) {
        const text = showHiddenCharacters(arrived.bodyText).slice(0, 300);
        setSaid(t('conversation.thread.arrived', { name, text }));
      }
    }
    announced.current = newest;
  }, [loaded, newest, name, t]);

  const since = leftAt ?? newest;
  const count =
    loaded?.messages.filter(({ ordinal, kind }) => (ordinal ?? 0) > since && kind !== 'event').length ?? 0;
  return (
    <>
      {!atBottom && children(count)}
      <div className="gc-hidden-text" role="log" aria-live="polite">
        {said}
      </div>
    </>
  );
}
