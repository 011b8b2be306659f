import type { DockviewApi, IDockviewGroupPanel, IDockviewPanel, SerializedDockview } from 'dockview-react';
import type { Dock, Tab } from '../../state/open-tabs.ts';

/** The narrowest pane that can still be worked in, in CSS pixels. */
const smallest = { minimumWidth: 260, minimumHeight: 220 };

type Leaf = { data: { id: string } };
type Node = { type: string; data: unknown };

/** The library lays out and counts from left to right, whatever is read. */
const fromRight = () => document.dir === 'rtl';

/** Groups in reading order: the library itself lists them by age. */
function groupsInOrder(api: DockviewApi): IDockviewGroupPanel[] {
  const { root, orientation } = api.toJSON().grid;
  const walk = ({ type, data }: Node, across: boolean): string[] => {
    if (type === 'leaf') return [(data as Leaf['data']).id];
    const parts = (data as Node[]).map((child) => walk(child, !across));
    return (across && fromRight() ? parts.reverse() : parts).flat();
  };
  return walk(root as Node, orientation === 'HORIZONTAL').flatMap((id) => api.getGroup(id) ?? []);
}

/** To the side on which one reads on. */
const side = () => (fromRight() ? 'left' : 'right');

function addTo(api: DockviewApi, tabId: string, beside: IDockviewPanel | undefined, where: string): void {
  const direction = where === 'side' ? side() : where === 'below' ? where : 'within';
  api.addPanel({
    id: tabId,
    component: 'conversation',
    title: '',
    inactive: where === 'behind' && beside !== undefined,
    ...smallest,
    ...(beside && { position: { referencePanel: beside, direction } }),
  });
}

/** The docking library as the rest of the page knows it. */
export function dockviewDock(api: DockviewApi): Dock {
  return {
    panes: () =>
      groupsInOrder(api).flatMap((group) => {
        const tabs = group.panels.map(({ id }) => id);
        const top = group.activePanel?.id ?? tabs[0];
        return top === undefined ? [] : [{ tabs, top }];
      }),
    add(tabId, { beside, where }) {
      addTo(api, tabId, api.getPanel(beside ?? '') ?? api.activePanel, where);
    },
    move(tabId, { beside, where }) {
      const group = api.getPanel(beside)?.group;
      const position = { side: side(), below: 'bottom', tab: 'center' } as const;
      if (group) api.getPanel(tabId)?.api.moveTo({ group, position: position[where] });
    },
    activate(tabId) {
      const panel = api.getPanel(tabId);
      // Setting a panel that is on top already takes it out of the page for a moment, and the focus with it.
      if (panel && panel.group.activePanel === panel) panel.group.api.setActive();
      else panel?.api.setActive();
    },
    remove(tabId) {
      const panel = api.getPanel(tabId);
      if (panel) api.removePanel(panel);
    },
  };
}

/** How tabs, panes and sizes stand, without a word of what is in them. */
export function dockText(api: DockviewApi): string {
  const { grid, panels, activeGroup } = api.toJSON();
  const nameless = Object.fromEntries(
    Object.entries(panels).map(([id, panel]) => [id, { ...panel, title: '' }]),
  );
  return JSON.stringify({ grid, panels: nameless, activeGroup });
}

/**
 * Puts tabs back where they stood. What cannot be read is left out: tabs then stand in one pane, and a place
 * without a tab goes.
 */
export function restoreDock(api: DockviewApi, tabs: readonly Tab[], text: string | null): void {
  if (tabs.length === 0) return;
  try {
    if (text !== null) api.fromJSON(JSON.parse(text) as SerializedDockview);
  } catch {
    api.clear();
  }
  const known = new Set(tabs.map(({ id }) => id));
  for (const panel of [...api.panels]) if (!known.has(panel.id)) api.removePanel(panel);
  for (const { id } of tabs) if (!api.getPanel(id)) addTo(api, id, api.activePanel, 'tab');
}
