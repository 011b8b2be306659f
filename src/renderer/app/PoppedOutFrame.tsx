import { Suspense, useEffect, useRef } from 'react';
import { useUndoSend } from '../features/composer/use-undo-send.ts';
import { useShiftCommands } from '../features/shift/use-shift.ts';
import { useTryNow } from '../features/status/use-try-now.ts';
import { shownConversation, useOpenTabs } from '../state/open-tabs.ts';
import { windowName } from '../state/window-name.ts';
import { useWorkspace } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { ResizeHandle } from '../ui/ResizeHandle.tsx';
import { Overlays, useIdleOnce, useSidePanel } from './after-paint.ts';
import { Boundary } from './Boundary.tsx';
import { ConversationDock } from './dock/ConversationDock.tsx';
import { useCustomerName } from './dock/open-rows.ts';
import { useLongestWait } from './dock/use-longest-wait.ts';
import classes from './PoppedOutFrame.module.css';
import { useColumnsMoveIn } from './use-columns-move-in.ts';
import { useFocusPlace } from './use-focus-place.ts';
import { useFrameCommands } from './use-frame-commands.ts';
import { useShellCommands } from './use-shell-commands.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

/** A window that was popped out: conversations with what belongs to them, and nothing else. */
export function PoppedOutFrame() {
  const { t } = useTranslation();
  const shownId = useOpenTabs(shownConversation);
  const sideOpen = useWorkspace((state) => state.sideOpen);
  const sideWidth = useWorkspace((state) => state.sideWidth);
  const wanted = useWorkspace((state) => state.overlay !== null);
  const overlays = useIdleOnce() || wanted;
  const SidePanel = useSidePanel();
  const name = useCustomerName(shownId);
  useFrameCommands();
  useTypedAhead();
  useShiftCommands();
  useShellCommands();
  useUndoSend();
  useTryNow();
  useLongestWait();
  useFocusPlace();
  useEffect(() => {
    document.title = name ? t('panes.windowTitle', { name }) : t('app.name');
  }, [name, t]);

  const frame = useRef<HTMLDivElement>(null);
  useColumnsMoveIn(frame);

  const showSide = sideOpen && shownId !== null;
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-side={showSide || undefined}
      style={{ '--side-width': `${sideWidth}px` } as React.CSSProperties}
    >
      <main className={classes.conversation} aria-label={t('app.conversation')}>
        <Boundary>
          <ConversationDock name={windowName} />
        </Boundary>
      </main>
      {showSide && (
        <aside className={classes.side} aria-label={t('app.sidePanel')}>
          <ResizeHandle
            label={t('app.resizeSide')}
            width={sideWidth}
            min={240}
            max={480}
            reset={280}
            column="after"
            onWidth={(width) => useWorkspace.setState({ sideWidth: width })}
          />
          <Boundary key={shownId}>
            <Suspense fallback={null}>
              <SidePanel conversationId={shownId} />
            </Suspense>
          </Boundary>
        </aside>
      )}
      <Suspense fallback={null}>{overlays && <Overlays />}</Suspense>
    </div>
  );
}
