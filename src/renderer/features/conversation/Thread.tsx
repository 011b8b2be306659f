import { Button } from '@mantine/core';
import { IconArrowDown, IconDatabaseOff, IconMessageCircleOff } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { Own } from '../../../shared/domain/look-alike.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { useCustomerTyping } from '../../engine/live.ts';
import { useMe, useOwn } from '../../engine/status.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { DayLine } from './DayLine.tsx';
import { EventLine } from './EventLine.tsx';
import { HandedOver } from './HandedOver.tsx';
import { MessageRun } from './MessageRun.tsx';
import { NewMessages } from './NewMessages.tsx';
import classes from './Thread.module.css';
import { sameRows, stretches, type ThreadRow, threadRows } from './thread-rows.ts';
import { useBottom } from './use-bottom.ts';
import { useJump } from './use-jump.ts';
import { useAway } from './use-near.ts';
import { useSeen } from './use-seen.ts';
import { useThread } from './use-thread.ts';

/** Pixels above the visible part within which older messages are loaded ahead. */
const aheadPx = 900;

type Drawn = { channel: Channel; me: string | null; own: Own | null; marked: string | null };

function Row({ row, ...drawn }: { row: ThreadRow } & Drawn) {
  const { t } = useTranslation();
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />;
    case 'unread':
      return (
        <div className={classes.unread}>
          <span>{t('conversation.thread.unread')}</span>
        </div>
      );
    case 'event':
      return <EventLine message={row.message} />;
    case 'chatbot':
      return <HandedOver message={row.message} lines={row.lines} {...drawn} />;
    case 'run':
      return <MessageRun messages={row.messages} {...drawn} />;
  }
}

type StretchProps = { place: number; rows: readonly ThreadRow[] } & Drawn;

const StretchView = memo(
  function StretchView({ place, rows, ...drawn }: StretchProps) {
    const element = useRef<HTMLDivElement>(null);
    // Far from sight only its height is kept: however long a conversation, a few screens of it exist.
    const away = useAway(element);
    return (
      <div
        ref={element}
        className={classes.stretch}
        data-stretch={place}
        style={away === null ? undefined : { height: away }}
      >
        {away === null && rows.map((row) => <Row key={row.key} row={row} {...drawn} />)}
      </div>
    );
  },
  (before, after) =>
    before.place === after.place &&
    before.channel === after.channel &&
    before.me === after.me &&
    before.own === after.own &&
    before.marked === after.marked &&
    sameRows(before.rows, after.rows),
);

/** The messages of a conversation, newest at the bottom. */
export function Thread({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const { atBottom, toBottom } = useBottom(scroller);
  const jumping = useWorkspace(({ jumpTo }) => jumpTo?.conversationId === conversation.id);
  const thread = useThread(conversation.id, atBottom && !jumping);
  const { loaded, older, loadOlder } = thread;
  const me = useMe();
  const own = useOwn();
  const typing = useCustomerTyping(conversation.id);
  const top = useRef<HTMLDivElement>(null);
  const [seenAtOpening] = useState(view.seenOrdinal);
  const marked = useJump(conversation.id, thread);
  useSeen(view, loaded, atBottom);

  const rows = useMemo(() => threadRows(loaded?.messages ?? [], seenAtOpening), [loaded, seenAtOpening]);
  const parts = useMemo(() => stretches(rows), [rows]);
  const ready = loaded !== null;
  const loadedCount = loaded?.messages.length ?? 0;

  useEffect(() => {
    const sentinel = top.current;
    // A page may leave the sentinel in sight, so it is looked at again after each.
    if (!sentinel || !ready || loadedCount === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void loadOlder();
      },
      { root: scroller.current, rootMargin: `${aheadPx}px 0px 0px 0px` },
    );
    observer.observe(sentinel);
    return () => observer.disconnect();
  }, [ready, loadOlder, loadedCount]);

  if (thread.failed) {
    return (
      <Hint
        tone="bad"
        icon={<IconDatabaseOff size={28} />}
        title={t('conversation.failed.title')}
        text={t('conversation.failed.text')}
        action={{ label: t('ui.retry'), run: thread.retry }}
      />
    );
  }

  const drawn = { channel: conversation.channel, me: me?.id ?? null, own, marked };
  const name = customer.name || t('conversation.nameless');
  return (
    <div className={classes.frame}>
      <section
        className={classes.scroller}
        ref={scroller}
        aria-label={t('conversation.thread.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        data-scrolls-by-keys
        data-conversation={conversation.id}
      >
        <div className={classes.inner}>
          <div ref={top} className={classes.top}>
            {older === 'loading' && <span className={classes.quiet}>{t('conversation.thread.older')}</span>}
            {older === 'failed' && (
              <Button variant="subtle" size="compact-sm" onClick={() => void loadOlder()}>
                {t('conversation.thread.olderFailed')} {t('ui.retry')}
              </Button>
            )}
            {loaded && rows.length > 0 && (loaded.atHub || !loaded.more) && (
              <span className={classes.quiet} role={loaded.atHub ? 'status' : undefined}>
                {t(loaded.atHub ? 'conversation.thread.olderAtHub' : 'conversation.thread.begin')}
              </span>
            )}
          </div>
          {loaded && rows.length === 0 && (
            <Hint icon={<IconMessageCircleOff size={28} />} title={t('conversation.thread.empty')} />
          )}
          {parts.map((stretch) => (
            <StretchView key={stretch.key} place={stretch.key} rows={stretch.rows} {...drawn} />
          ))}
          <div className={classes.typing} data-typing={typing || undefined}>
            {typing && (
              <>
                <span className={classes.dots} aria-hidden>
                  <i />
                  <i />
                  <i />
                </span>
                <span>{t('conversation.thread.typing', { name })}</span>
              </>
            )}
          </div>
        </div>
      </section>
      <NewMessages loaded={loaded} atBottom={atBottom} name={name}>
        {(count) => (
          <button type="button" className={classes.jump} data-new={count > 0 || undefined} onClick={toBottom}>
            <IconArrowDown size={14} aria-hidden />
            {count > 0 ? t('conversation.thread.jumpNew', { count }) : t('conversation.thread.jump')}
          </button>
        )}
      </NewMessages>
    </div>
  );
}
