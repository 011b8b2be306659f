import { create } from 'zustand';
import { useWorkspace } from './workspace.ts';

export type Tab = {
  readonly id: string;
  readonly conversationId: string;
  /** It stays until it is closed; any other gives way to the next conversation opened in its pane. */
  readonly kept: boolean;
  /** Something is written here that has not been sent: it does not give way either. */
  readonly written: boolean;
};

/** Where a conversation opens: in the tab at hand, in one of its own, or in a pane of its own; `side`: where one reads on. */
export type Where = 'here' | 'tab' | 'behind' | 'side' | 'below';

/** What draws tabs and panes, as far as others must know it. */
export type Dock = {
  /** The tabs of each pane, in reading order; the tab on top of each. */
  panes(): { tabs: string[]; top: string }[];
  add(tabId: string, place: { beside: string | null; where: Exclude<Where, 'here'> }): void;
  /** Moves a tab to a new pane beside another tab's, or behind the tabs of that one's pane. */
  move(tabId: string, place: { beside: string; where: 'tab' | 'side' | 'below' }): void;
  activate(tabId: string): void;
  remove(tabId: string): void;
};

type OpenTabs = {
  readonly tabs: Readonly<Record<string, Tab>>;
  /** The tab on top of the pane at work. */
  readonly active: string | null;
  /** Tabs, the one used last first. */
  readonly recent: readonly string[];
  /** Conversations whose tabs were closed, the last one first. */
  readonly closed: readonly string[];
  /** What is open in other windows: conversation to window. */
  readonly elsewhere: ReadonlyMap<string, string>;
};

export const mostPanes = 4;
const mostClosed = 20;

/** Which conversations this window has open, tab by tab. How tabs and panes stand is known to the dock. */
export const useOpenTabs = create<OpenTabs>(() => ({
  tabs: {},
  active: null,
  recent: [],
  closed: [],
  elsewhere: new Map(),
}));

const read = useOpenTabs.getState;
let dock: Dock | null = null;
/** A tab is being taken away: which one comes on top instead counts when that is over. */
let removing = false;
/** Conversations to open as soon as there is a dock. */
let waiting: readonly string[] = [];

const withoutTab = (tabs: OpenTabs['tabs'], tabId: string) =>
  Object.fromEntries(Object.entries(tabs).filter(([id]) => id !== tabId));

function change(tabId: string, next: Partial<Omit<Tab, 'id'>>): void {
  useOpenTabs.setState(({ tabs }) => {
    const tab = tabs[tabId];
    return tab ? { tabs: { ...tabs, [tabId]: { ...tab, ...next } } } : {};
  });
}

export function tabOf(conversationId: string): Tab | undefined {
  return Object.values(read().tabs).find((tab) => tab.conversationId === conversationId);
}

/** The other window in which a conversation is open, when it is not in this one as well. */
export function windowElsewhere(conversationId: string): string | null {
  return tabOf(conversationId) ? null : (read().elsewhere.get(conversationId) ?? null);
}

/** The conversation on top of the pane at work, which the side panel belongs to; null: nothing is open. */
export function shownConversation({ tabs, active }: OpenTabs): string | null {
  return active === null ? null : (tabs[active]?.conversationId ?? null);
}

function newTab(conversationId: string, kept: boolean): Tab {
  const tab: Tab = { id: crypto.randomUUID(), conversationId, kept, written: false };
  useOpenTabs.setState(({ tabs }) => ({ tabs: { ...tabs, [tab.id]: tab } }));
  return tab;
}

/** The tab of the pane at work that gives way to what is opened next. */
function givingWay(): Tab | undefined {
  const { tabs, active } = read();
  const pane = dock?.panes().find((one) => active !== null && one.tabs.includes(active));
  const candidates = active === null ? [] : [active, ...(pane?.tabs ?? [])];
  return candidates.flatMap((id) => tabs[id] ?? []).find((tab) => !tab.kept && !tab.written);
}

/**
 * Opens a conversation. One that is open in this window already is shown where it is, or moved when a pane of its
 * own is asked for. Beyond {@link mostPanes} panes it becomes a tab. Answers false while there is no dock yet.
 */
export function showTab(conversationId: string, where: Where): boolean {
  if (!dock) return false;
  const { active } = read();
  const present = tabOf(conversationId);
  const full = dock.panes().length >= mostPanes;
  const split = (where === 'side' || where === 'below') && !full ? where : null;
  if (present) {
    if (where !== 'here') change(present.id, { kept: true });
    if (split && active && active !== present.id) dock.move(present.id, { beside: active, where: split });
    if (where !== 'behind') dock.activate(present.id);
    return true;
  }
  if (where === 'here') {
    const old = givingWay();
    if (old) {
      change(old.id, { conversationId });
      dock.activate(old.id);
      settle();
      return true;
    }
  }
  const tab = newTab(conversationId, where !== 'here');
  dock.add(tab.id, { beside: active, where: split ?? (where === 'behind' ? 'behind' : 'tab') });
  return true;
}

/** Opens conversations behind the tab at hand; those that there is no dock for yet come with the first call with one. */
export function showBehind(conversationIds: readonly string[]): void {
  waiting = [...waiting, ...conversationIds].filter((id) => !showTab(id, 'behind'));
}

/** Opens a conversation in the place of another one, whose work is done, or leads to where it is open. */
export function showInstead(doneId: string, nextId: string): void {
  const done = tabOf(doneId);
  const next = tabOf(nextId);
  if (done && !next && windowElsewhere(nextId) === null) {
    change(done.id, { conversationId: nextId, kept: false, written: false });
    settle();
  } else if (done) {
    if (next) dock?.activate(next.id);
    closeTab(done.id);
  }
  useWorkspace.setState({ activeId: nextId, jumpTo: null });
}

export function closeTab(tabId: string): void {
  const tab = read().tabs[tabId];
  if (!tab) return;
  rememberClosed(tab.conversationId);
  dropTab(tabId);
}

/** It can be opened again by the command for closed tabs. */
export function rememberClosed(conversationId: string): void {
  useOpenTabs.setState(({ closed }) => ({
    closed: [conversationId, ...closed.filter((id) => id !== conversationId)].slice(0, mostClosed),
  }));
}

/** Takes a tab away without a word: its conversation is gone, or goes on in another window. */
export function dropTab(tabId: string): void {
  const atList = useWorkspace.getState().activeId === null;
  removing = true;
  dock?.remove(tabId);
  tabGone(tabId);
  removing = false;
  if (!atList) settle();
}

/** Opens what was closed last, or leads to the window that has it; answers which, or null when nothing was. */
export function reopenClosed(): string | null {
  const [last, ...closed] = read().closed;
  if (last === undefined) return null;
  useOpenTabs.setState({ closed });
  if (windowElsewhere(last) === null) showTab(last, 'tab');
  else useWorkspace.setState({ activeId: last });
  return last;
}

export function keepTab(tabId: string): void {
  change(tabId, { kept: true });
}

/** Something is being written in a conversation, or what was written has been sent or thrown away. */
export function noteWritten(conversationId: string, written: boolean): void {
  const tab = tabOf(conversationId);
  if (tab && tab.written !== written) change(tab.id, { written });
}

/** Every open tab in reading order, pane by pane. */
export function tabsInOrder(): string[] {
  return dock?.panes().flatMap(({ tabs }) => tabs) ?? [];
}

/** The tabs that are on top, pane by pane. */
export function topTabs(): string[] {
  return dock?.panes().map(({ top }) => top) ?? [];
}

export function activateTab(tabId: string): void {
  dock?.activate(tabId);
  settle();
}

/** Puts the tab at work into the next pane; beside the only one, when there is one. */
export function moveToNextPane(): void {
  const { active } = read();
  const panes = dock?.panes() ?? [];
  const here = panes.findIndex(({ tabs }) => active !== null && tabs.includes(active));
  if (!dock || active === null || here < 0) return;
  const next = panes[(here + 1) % panes.length];
  if (panes.length > 1 && next) dock.move(active, { beside: next.top, where: 'tab' });
  else if ((panes[here]?.tabs.length ?? 0) > 1) dock.move(active, { beside: active, where: 'side' });
  else return;
  dock.activate(active);
}

/** Puts the tab at work into a pane of its own; answers whether it could: it has company, and there is room. */
export function splitOff(where: 'side' | 'below'): boolean {
  const { active } = read();
  const panes = dock?.panes() ?? [];
  const here = panes.find(({ tabs }) => active !== null && tabs.includes(active));
  if (!dock || active === null || panes.length >= mostPanes || (here?.tabs.length ?? 0) < 2) return false;
  change(active, { kept: true });
  dock.move(active, { beside: active, where });
  dock.activate(active);
  return true;
}

/** The dock says which tab is at work now. */
export function tabActivated(tabId: string | null): void {
  const { active, recent, tabs } = read();
  if (active === tabId && (tabId === null || recent[0] === tabId)) return;
  useOpenTabs.setState({
    active: tabId,
    recent: tabId === null ? [] : [tabId, ...recent.filter((id) => id !== tabId && id in tabs)],
  });
  settle();
}

/** The dock says that a tab is gone. */
export function tabGone(tabId: string): void {
  const { tabs } = read();
  if (!(tabId in tabs)) return;
  useOpenTabs.setState(({ active, recent }) => ({
    tabs: withoutTab(tabs, tabId),
    active: active === tabId ? null : active,
    recent: recent.filter((id) => id !== tabId),
  }));
  settle();
}

/** The conversation that keys and commands mean follows the tab at work. */
function settle(): void {
  if (removing) return;
  const shown = shownConversation(read());
  if (useWorkspace.getState().activeId !== shown) useWorkspace.setState({ activeId: shown });
}

/** A dock is there, with these tabs restored. Answers the way to let it go. */
export function attachDock(next: Dock, tabs: readonly Tab[]): () => void {
  dock = next;
  useOpenTabs.setState({
    tabs: Object.fromEntries(tabs.map((tab) => [tab.id, tab])),
    active: null,
    recent: [],
  });
  return () => {
    if (dock === next) dock = null;
  };
}
