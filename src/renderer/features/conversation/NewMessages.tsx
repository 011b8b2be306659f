import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import type { LoadedThread } from './merge-thread.ts';
import { useGathered } from './use-gathered.ts';

/** What a customer writes in one go is read out together: at most so often, in milliseconds. */
const readOutEveryMs = 5_000;
const longestReadOut = 300;

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
  const [said, setSaid] = useState({ text: '', times: 0 });
  const announced = useRef<number | null>(null);
  const newest = newestOrdinal(loaded);

  const readOut = useGathered<string>(readOutEveryMs, (texts) => {
    const text = texts.at(-1) ?? '';
    const count = texts.length;
    setSaid(({ times }) => ({
      text:
        count === 1
          ? t('conversation.thread.arrived', { name, text })
          : t('conversation.thread.arrivedTogether', { count, name, text }),
      times: times + 1,
    }));
  });

  useEffect(() => {
    setLeftAt((before) => (atBottom ? null : (before ?? newest)));
  }, [atBottom, newest]);

  useEffect(() => {
    if (!loaded) return;
    const before = announced.current;
    announced.current = newest;
    if (before === null || newest <= before) return;
    const arrived = loaded.messages.filter(
      ({ ordinal, author, kind }) =>
        ordinal !== null && ordinal > before && author.kind === 'customer' && kind === 'reply',
    );
    if (arrived.length > 0)
      readOut(arrived.map(({ bodyText }) => showHiddenCharacters(bodyText).slice(0, longestReadOut)));
  });

  const since = leftAt ?? newest;
  const count =
    loaded?.messages.filter(({ ordinal, kind }) => (ordinal ?? 0) > since && kind !== 'event').length ?? 0;
  return (
    <>
      {!atBottom && children(count)}
      <div className="gc-hidden-text" role="log" aria-live="polite">
        {/* The same words once more are news as well. */}
        {said.text && <p key={said.times}>{said.text}</p>}
      </div>
    </>
  );
}
