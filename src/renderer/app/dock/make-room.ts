import type { DockviewApi } from 'dockview-react';
import { useWorkspace } from '../../state/workspace.ts';

/** A pane narrower than this, in CSS pixels, is worth closing a column for. */
const comfortable = 360;
/** What a column takes at most, in CSS pixels. */
const columnWidth = { side: 288, views: 192 } as const;

/** What was closed for the panes' sake, to be opened again when there is room. */
type Closed = { side: boolean; views: boolean };

/** How many panes stand side by side at the widest place. */
function columnsOf(api: DockviewApi): number {
  // Asking where something stands makes the browser lay out the page; a switch between tabs comes by here too.
  if (api.groups.length <= 1) return api.groups.length;
  return new Set(api.groups.map((group) => Math.round(group.element.getBoundingClientRect().left))).size;
}

/**
 * Closes the side panel, then the views, when a split makes panes too narrow, or the window has become too narrow for
 * them, and opens what it closed once there is room for all. For what is opened by hand the other one gives way. Where
 * that is not enough the panes in `host`, of which none is ever narrower than can be worked in, are scrolled.
 */
export function makeRoom(api: DockviewApi, host: HTMLElement): () => void {
  let columns = 1;
  let closed: Closed = { side: false, views: false };
  let byItself = false;
  const show = (open: Partial<Record<'sideOpen' | 'viewsOpen', boolean>>) => {
    byItself = true;
    useWorkspace.setState(open);
    byItself = false;
  };

  const close = (missing: number) => {
    const { sideOpen, viewsOpen, sideWidth } = useWorkspace.getState();
    const side = sideOpen && missing > 0;
    const views = viewsOpen && missing - (side ? Math.min(sideWidth, columnWidth.side) : 0) > 0;
    closed = { side: closed.side || side, views: closed.views || views };
    show({ ...(side && { sideOpen: false }), ...(views && { viewsOpen: false }) });
  };
  const open = (spare: number) => {
    const side = closed.side && spare >= columnWidth.side;
    const views = closed.views && spare - (side ? columnWidth.side : 0) >= columnWidth.views;
    closed = { side: closed.side && !side, views: closed.views && !views };
    show({ ...(side && { sideOpen: true }), ...(views && { viewsOpen: true }) });
  };

  const hold = () => host.style.setProperty('--panes', columns > 1 ? `${api.minimumWidth}px` : '0px');
  const look = () => {
    const now = columnsOf(api);
    if (now === columns) return;
    const more = now > columns;
    columns = now;
    hold();
    if (more) close(now * comfortable - host.clientWidth);
    else if (now <= 1) open(Number.POSITIVE_INFINITY);
  };
  const resized = () => {
    if (columns <= 1) return;
    const missing = api.minimumWidth - host.clientWidth;
    if (missing > 0) close(missing);
    else open(host.clientWidth - columns * comfortable);
  };

  /** One of the two that was opened by hand leaves the panes too little: the other one goes. */
  const giveWay = (column: keyof Closed) =>
    requestAnimationFrame(() => {
      const { sideOpen, viewsOpen } = useWorkspace.getState();
      const isOpen = column === 'side' ? sideOpen : viewsOpen;
      if (columns <= 1 || !isOpen || host.clientWidth >= api.minimumWidth) return;
      closed = { ...closed, [column]: true };
      show(column === 'side' ? { sideOpen: false } : { viewsOpen: false });
    });
  const byHand = useWorkspace.subscribe(({ sideOpen, viewsOpen }, before) => {
    if (byItself) return;
    closed = {
      side: closed.side && sideOpen === before.sideOpen,
      views: closed.views && viewsOpen === before.viewsOpen,
    };
    if (sideOpen && !before.sideOpen) giveWay('views');
    else if (viewsOpen && !before.viewsOpen) giveWay('side');
  });
  const changes = api.onDidLayoutChange(look);
  columns = Math.max(1, columnsOf(api));
  hold();
  window.addEventListener('resize', resized);
  return () => {
    byHand();
    changes.dispose();
    window.removeEventListener('resize', resized);
  };
}
