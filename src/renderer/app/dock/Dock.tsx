import 'dockview-react/dist/styles/dockview.css';
import { type DockviewApi, DockviewReact, type DockviewReadyEvent, type DockviewTheme } from 'dockview-react';
import { useEffect, useRef } from 'react';
import type { WindowLayout } from '../../../shared/contract/settings.ts';
import {
  attachDock,
  mostPanes,
  showBehind,
  showTab,
  type Tab,
  tabActivated,
  tabGone,
  windowElsewhere,
} from '../../state/open-tabs.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { ConversationTab } from './ConversationTab.tsx';
import classes from './Dock.module.css';
import { dockText, dockviewDock, restoreDock } from './dockview-dock.ts';
import { keepLayout } from './keep-layout.ts';
import { makeRoom } from './make-room.ts';
import { mirrorArrows } from './mirror-arrows.ts';
import { showElsewhere } from './other-windows.ts';
import { PaneActions } from './PaneActions.tsx';
import { PaneContent } from './PaneContent.tsx';
import { tabMenu } from './tab-menu.ts';

const theme: DockviewTheme = {
  name: 'groundcrew',
  className: classes.theme ?? '',
  dndTabIndicator: 'line',
  dndPanelOverlay: 'group',
  tabGroupIndicator: 'none',
};
const components = { conversation: PaneContent };

type Props = {
  /** Which window this is: what it has open is kept under this name. */
  name: string;
  /** What it had open before. */
  layout: WindowLayout | undefined;
  /** Stands where no conversation is open. */
  empty: React.FunctionComponent;
};

const asTab = ({ id, conversationId, kept }: WindowLayout['tabs'][number]): Tab => ({
  id,
  conversationId,
  kept,
  written: false,
});

/** The conversations of this window in tabs and panes: to drag, split and dock. */
export function Dock({ name, layout, empty }: Props) {
  const detach = useRef<(() => void) | null>(null);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => () => detach.current?.(), []);

  const onReady = ({ api }: DockviewReadyEvent) => {
    const wanted = useWorkspace.getState().activeId;
    const letGo = attachDock(dockviewDock(api), (layout?.tabs ?? []).map(asTab));
    restoreDock(api, layout?.tabs.map(asTab) ?? [], layout?.dock ?? null);
    tabActivated(api.activePanel?.id ?? null);
    const stops = [
      api.onDidActivePanelChange(({ panel }) => tabActivated(panel?.id ?? null)),
      api.onDidRemovePanel(({ id }) => tabGone(id)),
      onlySoManyPanes(api),
    ];
    const stopKeeping = keepLayout(name, api, () => dockText(api));
    const stopMakingRoom = host.current ? makeRoom(api, host.current) : () => {};
    showBehind([]);
    // Whoever asks for a conversation says so in the workspace; the dock finds the place.
    const follow = (activeId: string, before: string | null) => {
      const elsewhere = windowElsewhere(activeId);
      if (elsewhere === null) showTab(activeId, 'here');
      else {
        useWorkspace.setState({ activeId: before });
        void showElsewhere(elsewhere, activeId).then((shown) => shown || showTab(activeId, 'here'));
      }
    };
    const stopFollowing = useWorkspace.subscribe(({ activeId }, before) => {
      if (activeId !== null && activeId !== before.activeId) follow(activeId, before.activeId);
    });
    if (wanted !== null) follow(wanted, null);
    detach.current = () => {
      for (const stop of stops) stop.dispose();
      stopKeeping();
      stopMakingRoom();
      stopFollowing();
      letGo();
    };
  };

  return (
    <div ref={host} className={classes.dock} data-panes onKeyDownCapture={mirrorArrows}>
      <DockviewReact
        className={classes.panes ?? ''}
        theme={theme}
        components={components}
        defaultTabComponent={ConversationTab}
        rightHeaderActionsComponent={PaneActions}
        watermarkComponent={empty}
        getTabContextMenuItems={tabMenu}
        disableFloatingGroups
        announcements={false}
        scrollbars="native"
        onReady={onReady}
      />
    </div>
  );
}

/** More panes than can be worked in are not offered while dragging; a lone tab may move its pane. */
function onlySoManyPanes(api: DockviewApi) {
  return api.onWillShowOverlay((event) => {
    const splits = (event.kind === 'content' || event.kind === 'edge') && event.position !== 'center';
    const dragged = event.getData();
    const from = dragged?.groupId ? api.getGroup(dragged.groupId) : undefined;
    const frees = from !== undefined && (dragged?.panelId === null || from.panels.length === 1);
    if (splits && !frees && api.groups.length >= mostPanes) event.preventDefault();
  });
}
