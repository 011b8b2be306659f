import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebar } from '@tabler/icons-react';
import { Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { prefetchConversation } from '../features/conversation/use-thread.ts';
import { InboxColumn } from '../features/inbox/InboxColumn.tsx';
import { ViewList } from '../features/inbox/ViewList.tsx';
import { shownConversation, useOpenTabs } from '../state/open-tabs.ts';
import { windowName } from '../state/window-name.ts';
import { useWorkspace } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { ResizeHandle } from '../ui/ResizeHandle.tsx';
import { useSidePanel } from './after-paint.ts';
import { Boundary } from './Boundary.tsx';
import { ConversationDock } from './dock/ConversationDock.tsx';
import classes from './InboxPage.module.css';
import { useColumnsMoveIn } from './use-columns-move-in.ts';

const list = { min: 260, max: 560, usual: 340 };
const side = { min: 260, max: 520, usual: 320 };

function Side({ conversationId }: { conversationId: string }) {
  const SidePanel = useSidePanel();
  return (
    <Suspense fallback={null}>
      <SidePanel conversationId={conversationId} />
    </Suspense>
  );
}

function ViewsToggle() {
  const { t } = useTranslation();
  const viewsOpen = useWorkspace((state) => state.viewsOpen);
  const toggle = t(viewsOpen ? 'inbox.hideViews' : 'inbox.showViews');
  return (
    <Tooltip label={toggle}>
      <ActionIcon
        size={24}
        ms={-4}
        aria-label={toggle}
        aria-expanded={viewsOpen}
        onClick={() => useWorkspace.setState({ viewsOpen: !viewsOpen })}
      >
        <IconLayoutSidebar size={16} className="gc-mirror" />
      </ActionIcon>
    </Tooltip>
  );
}
const viewsToggle = <ViewsToggle />;

/** Views, list, conversation and side panel. The columns give way in this order when the window is narrow. */
export function InboxPage() {
  const { t } = useTranslation();
  const activeId = useWorkspace((state) => state.activeId);
  const shownId = useOpenTabs(shownConversation);
  const viewsOpen = useWorkspace((state) => state.viewsOpen);
  const sideOpen = useWorkspace((state) => state.sideOpen);
  const listWidth = useWorkspace((state) => state.listWidth);
  const sideWidth = useWorkspace((state) => state.sideWidth);
  const showSide = sideOpen && shownId !== null;
  // The messages are painted first; what stands beside them comes with the next frame, never with another's name.
  const besideId = useDeferredValue(shownId);
  const openings = useWorkspace((state) => state.openings);
  const page = useRef<HTMLDivElement>(null);
  useColumnsMoveIn(page);
  const main = useRef<HTMLElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  // Usually all columns are in sight; on a small screen the one that is worked in moves in. After the frame: asking
  // before it would make the browser lay out the page twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that is open already may be out of sight
  useEffect(() => {
    const column = activeId ? main.current : rows.current;
    const timer = setTimeout(() => column?.scrollIntoView({ inline: 'start', block: 'nearest' }));
    return () => clearTimeout(timer);
  }, [activeId, openings]);

  return (
    <div
      ref={page}
      className={classes.page}
      data-views={viewsOpen || undefined}
      data-side={showSide || undefined}
      style={
        {
          '--list-width': `${listWidth}px`,
          '--side-width': `${sideWidth}px`,
        } as React.CSSProperties
      }
    >
      {viewsOpen && (
        <div className={classes.views}>
          <ViewList />
        </div>
      )}
      <div ref={rows} className={classes.list}>
        <InboxColumn onNear={prefetchConversation} leading={viewsToggle} />
      </div>
      <main ref={main} className={classes.conversation} aria-label={t('app.conversation')}>
        <ResizeHandle
          label={t('inbox.resizeList')}
          width={listWidth}
          min={list.min}
          max={list.max}
          reset={list.usual}
          column="before"
          onWidth={(width) => useWorkspace.setState({ listWidth: width })}
        />
        <Boundary>
          <ConversationDock name={windowName} />
        </Boundary>
      </main>
      {showSide && (
        <aside className={classes.side} aria-label={t('app.sidePanel')}>
          <ResizeHandle
            label={t('app.resizeSide')}
            width={sideWidth}
            min={side.min}
            max={side.max}
            reset={side.usual}
            column="after"
            onWidth={(width) => useWorkspace.setState({ sideWidth: width })}
          />
          <Boundary key={besideId}>{besideId === shownId && <Side conversationId={shownId} />}</Boundary>
        </aside>
      )}
    </div>
  );
}
