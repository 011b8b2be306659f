import { IconCircleCheck, IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { HalfDone as Half } from '../../../shared/contract/along.ts';
import type { OutboxItem } from '../../../shared/contract/outbox-views.ts';
import { q } from '../../engine/queries.ts';
import { focusComposer, openConversation, showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import { ScheduledList } from '../../ui/scheduled/ScheduledList.tsx';
import { HalfDone } from './HalfDone.tsx';
import classes from './OutboxDrawer.module.css';
import { OutboxEntry } from './OutboxEntry.tsx';

function Part({ title, items, halves = [] }: { title: string; items: OutboxItem[]; halves?: Half[] }) {
  if (items.length + halves.length === 0) return null;
  const stopped = halves.flatMap(({ steps }) => steps).filter(({ state }) => state === 'stopped').length;
  return (
    <section className={classes.part} aria-label={title}>
      <h3 className={classes.heading}>
        {title} <span className={classes.count}>{items.length + stopped}</span>
      </h3>
      <ul className={classes.list}>
        {halves.map((half) => (
          <li key={half.head}>
            <HalfDone half={half} framed />
          </li>
        ))}
        {items.map((item) => (
          <OutboxEntry key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Content() {
  const { t } = useTranslation();
  const { data: scheduled = [] } = useQuery(
    q.scheduled.list.queryOptions({ input: { conversationId: null } }),
  );
  const { data: halves = [] } = useQuery(q.outbox.halfDone.queryOptions({ input: { conversationId: null } }));
  const { data, isError, refetch } = useQuery(q.outbox.list.queryOptions({ input: {} }));
  if (isError && !data)
    return (
      <Hint
        tone="bad"
        icon={<IconDatabaseOff size={28} />}
        title={t('outbox.failed.title')}
        text={t('outbox.failed.text')}
        action={{ label: t('ui.retry'), run: () => void refetch() }}
      />
    );
  if (!data) return null;
  const ofHalves = new Set(halves.flatMap(({ steps }) => steps.map(({ key }) => key)));
  const waiting = scheduled.filter(({ outboxKey }) => outboxKey === null);
  if (data.length === 0 && waiting.length === 0)
    return (
      <Hint
        icon={<IconCircleCheck size={28} />}
        title={t('outbox.empty.title')}
        text={t('outbox.empty.text')}
      />
    );
  return (
    <>
      {data.length > 0 && <p className={classes.lead}>{t('outbox.lead')}</p>}
      <Part
        title={t('outbox.needsYou')}
        items={data.filter(({ state, key }) => state === 'parked' && !ofHalves.has(key))}
        halves={halves}
      />
      <Part title={t('outbox.underway')} items={data.filter(({ state }) => state !== 'parked')} />
      {waiting.length > 0 && (
        <section className={classes.part} aria-label={t('outbox.scheduled')}>
          <h3 className={classes.heading}>
            {t('outbox.scheduled')} <span className={classes.count}>{waiting.length}</span>
          </h3>
          <ScheduledList
            messages={waiting}
            named
            onEdited={(id) => {
              openConversation(id);
              focusComposer(id, 'reply');
              showOverlay(null);
            }}
          />
        </section>
      )}
    </>
  );
}

/** Content whose entries come and go: the focus that went with one of them stays inside, for keyboard and screen reader. */
function Kept({ children }: { children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = box.current;
    if (!node) return;
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) node.focus();
    });
    observer.observe(node, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={classes.content}>
      {children}
    </div>
  );
}

/** What waits to be sent or was stopped: why, since when, and what can be done about it. */
export function OutboxDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="outbox" title={t('outbox.title')}>
      <Kept>
        <Content />
      </Kept>
    </OverlayDrawer>
  );
}
