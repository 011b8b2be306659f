import type { DockviewApi, IDockviewGroupPanel, IDockviewPanel, SerializedDockview } from 'dockview-react';
import type { Dock, Tab } from '../../state/open-tabs.ts';

/** The narrowest pane that can still be worked in, in CSS pixels. */
const smallest = { minimumWidth: 260, minimumHeight: 220 };

type Leaf = { data: { id: string } };
type Node = { type: string; data: unknown };

/** Groups in reading order: the library itself lists them by age. */
function groupsInOrder(api: DockviewApi): IDockviewGroupPanel[] {
  const ids: string[] = [];
  const walk = ({ type, data }: Node) => {
    if (type === 'leaf') ids.push((data as Leaf['data']).id);
    else for (const child of data as Node[]) walk(child);
  };
  walk(api.toJSON().grid.root as Node);
  return ids.flatMap((id) => api.getGroup(id) ?? []);
}

function addTo(api: DockviewApi, tabId: string, beside: IDockviewPanel | undefined, where: string): void {
  const direction = where === 'right' || where === 'below' ? where : 'within';
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
      const position = { right: 'right', below: 'bottom', tab: 'center' } as const;
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
