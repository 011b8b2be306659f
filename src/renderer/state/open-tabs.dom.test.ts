import { beforeEach, expect, it } from 'vitest';
import {
  attachDock,
  closeTab,
  type Dock,
  keepTab,
  moveToNextPane,
  noteWritten,
  reopenClosed,
  showBehind,
  showInstead,
  showTab,
  splitOff,
  tabActivated,
  tabGone,
  tabOf,
  tabsInOrder,
  useOpenTabs,
} from './open-tabs.ts';
import { leaveConversation, useWorkspace } from './workspace.ts';

/** Panes as lists of tabs, each with the one on top; says what comes to the top as the library does. */
function panesOnPaper() {
  let panes: { tabs: string[]; top: string }[] = [];
  const paneOf = (id: string | null) => panes.find(({ tabs }) => id !== null && tabs.includes(id));
  const take = (id: string) => {
    const pane = paneOf(id);
    if (!pane) return;
    const at = pane.tabs.indexOf(id);
    pane.tabs.splice(at, 1);
    if (pane.top === id) pane.top = pane.tabs[Math.max(0, at - 1)] ?? '';
    panes = panes.filter(({ tabs }) => tabs.length > 0);
  };
  const put = (id: string, beside: string | null, where: string) => {
    const pane = paneOf(beside) ?? panes[0];
    if (!pane || where === 'side' || where === 'below') {
      panes.splice(pane ? panes.indexOf(pane) + 1 : 0, 0, { tabs: [id], top: id });
    } else {
      pane.tabs.push(id);
      if (where !== 'behind') pane.top = id;
    }
  };
  const activate = (id: string) => {
    const pane = paneOf(id);
    if (pane) pane.top = id;
    tabActivated(pane ? id : null);
  };
  const dock: Dock = {
    panes: () => panes,
    add(id, { beside, where }) {
      put(id, beside, where);
      if (where !== 'behind') activate(id);
    },
    move(id, { beside, where }) {
      const anchor = beside === id ? (paneOf(id)?.tabs.find((other) => other !== id) ?? null) : beside;
      take(id);
      put(id, anchor, where);
    },
    activate,
    remove(id) {
      const wasActive = useOpenTabs.getState().active === id;
      const left = paneOf(id);
      take(id);
      tabGone(id);
      if (wasActive) activate(left?.top || panes[0]?.top || '');
    },
  };
  return dock;
}

const open = () => tabsInOrder().map((id) => useOpenTabs.getState().tabs[id]?.conversationId);
const inPanes = (dock: Dock) =>
  dock.panes().map(({ tabs }) => tabs.map((id) => useOpenTabs.getState().tabs[id]?.conversationId));
const active = () => useWorkspace.getState().activeId;

let dock: Dock;
beforeEach(() => {
  dock = panesOnPaper();
  attachDock(dock, []);
  useOpenTabs.setState({ closed: [], elsewhere: new Map() });
  useWorkspace.setState({ activeId: null });
});

it('opens the next conversation in the tab at hand, and goes to where one is open already', () => {
  showTab('maya', 'here');
  showTab('tom', 'here');
  expect(open()).toEqual(['tom']);
  showTab('iris', 'side');
  expect(active()).toBe('iris');
  showTab('tom', 'here');
  expect(inPanes(dock)).toEqual([['tom'], ['iris']]);
  expect(active()).toBe('tom');
});

it('leaves a tab that was kept, or has something written in it, and takes another', () => {
  showTab('maya', 'here');
  noteWritten('maya', true);
  showTab('tom', 'here');
  expect(open()).toEqual(['maya', 'tom']);
  keepTab(tabOf('tom')?.id ?? '');
  showTab('iris', 'here');
  expect(open()).toEqual(['maya', 'tom', 'iris']);
  // Sent: it gives way again.
  noteWritten('maya', false);
  showTab('maya', 'here');
  showTab('bo', 'here');
  expect(open()).toEqual(['bo', 'tom', 'iris']);
});

it('opens a tab behind without turning to it', () => {
  showTab('maya', 'here');
  showTab('tom', 'behind');
  expect(open()).toEqual(['maya', 'tom']);
  expect(active()).toBe('maya');
});

it('has four panes at most; what comes then becomes a tab', () => {
  for (const name of ['a', 'b', 'c', 'd']) showTab(name, 'side');
  showTab('e', 'side');
  expect(dock.panes()).toHaveLength(4);
  expect(inPanes(dock)).toEqual([['a'], ['b'], ['c'], ['d', 'e']]);
  expect(splitOff('below')).toBe(false);
});

it('splits a tab off its pane, and moves it on to the next', () => {
  showTab('maya', 'tab');
  expect(splitOff('side')).toBe(false);
  showTab('tom', 'tab');
  expect(splitOff('side')).toBe(true);
  expect(inPanes(dock)).toEqual([['maya'], ['tom']]);
  moveToNextPane();
  expect(inPanes(dock)).toEqual([['maya', 'tom']]);
  expect(active()).toBe('tom');
});

it('opens closed tabs again, the last one first', () => {
  for (const name of ['maya', 'tom', 'iris']) showTab(name, 'tab');
  closeTab(tabOf('tom')?.id ?? '');
  closeTab(tabOf('iris')?.id ?? '');
  expect(active()).toBe('maya');
  expect([reopenClosed(), reopenClosed(), reopenClosed()]).toEqual(['iris', 'tom', null]);
  expect(open()).toEqual(['maya', 'iris', 'tom']);
});

it('goes on to the next conversation in the place of the one that is done, kept or not', () => {
  showTab('maya', 'tab');
  showInstead('maya', 'tom');
  expect(open()).toEqual(['tom']);
  showTab('iris', 'tab');
  showInstead('iris', 'tom');
  expect(open()).toEqual(['tom']);
  expect(active()).toBe('tom');
});

it('leads to the window that has the next conversation, or the one closed last, instead of opening it twice', () => {
  for (const name of ['maya', 'tom']) showTab(name, 'tab');
  useOpenTabs.setState({ elsewhere: new Map([['iris', 'second']]), closed: ['iris'] });
  showInstead('tom', 'iris');
  // Where it is open is led to by whoever follows the workspace.
  expect(active()).toBe('iris');
  expect(open()).toEqual(['maya']);
  useWorkspace.setState({ activeId: 'maya' });
  useOpenTabs.setState({ closed: ['iris'] });
  expect(reopenClosed()).toBe('iris');
  expect(active()).toBe('iris');
  expect(open()).toEqual(['maya']);
});

it('opens what another window had open as soon as there is a dock', () => {
  const letGo = attachDock(dock, []);
  showTab('maya', 'here');
  letGo();
  showBehind(['tom', 'iris']);
  expect(open()).toEqual([]);
  dock = panesOnPaper();
  attachDock(dock, []);
  showTab('maya', 'here');
  showBehind([]);
  expect(open()).toEqual(['maya', 'tom', 'iris']);
  expect(active()).toBe('maya');
});

it('leaves the keys to the list when a tab goes that nobody closed', () => {
  for (const name of ['maya', 'tom']) showTab(name, 'tab');
  leaveConversation();
  closeTab(tabOf('tom')?.id ?? '');
  expect(active()).toBeNull();
  expect(open()).toEqual(['maya']);
});
