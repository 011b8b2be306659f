import type { DockviewApi } from 'dockview-react';
import { useWorkspace } from '../../state/workspace.ts';

/** A pane narrower than this, in CSS pixels, is worth closing a column for. */
const comfortable = 360;

/** What was closed for the panes' sake, to be opened again when they are gone. */
type Closed = { side: boolean; views: boolean };

/** How many panes stand side by side at the widest place. */
function columnsOf(api: DockviewApi): number {
  // Asking where something stands makes the browser lay out the page; a switch between tabs comes by here too.
  if (api.groups.length <= 1) return api.groups.length;
  return new Set(api.groups.map((group) => Math.round(group.element.getBoundingClientRect().left))).size;
}

/**
 * Closes the side panel, then the views, when a split makes panes too narrow for them, and opens what it closed once
 * one pane is left. Only a change of the number of columns counts: whoever opens them again keeps them.
 */
export function makeRoom(api: DockviewApi): () => void {
  let columns = 1;
  let closed: Closed = { side: false, views: false };

  const look = () => {
    const now = columnsOf(api);
    if (now === columns) return;
    const more = now > columns;
    columns = now;
    if (more) {
      const missing = now * comfortable - api.width;
      const { sideOpen, viewsOpen, sideWidth } = useWorkspace.getState();
      const side = sideOpen && missing > 0;
      const views = viewsOpen && missing - (side ? Math.min(sideWidth, 288) : 0) > 0;
      closed = { side: closed.side || side, views: closed.views || views };
      useWorkspace.setState({ ...(side && { sideOpen: false }), ...(views && { viewsOpen: false }) });
    } else if (now <= 1) {
      useWorkspace.setState({
        ...(closed.side && { sideOpen: true }),
        ...(closed.views && { viewsOpen: true }),
      });
      closed = { side: false, views: false };
    }
  };

  const changes = api.onDidLayoutChange(look);
  columns = Math.max(1, columnsOf(api));
  return () => changes.dispose();
}
