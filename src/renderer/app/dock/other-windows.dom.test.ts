import { beforeEach, expect, it, vi } from 'vitest';
import type { WindowLayout } from '../../../shared/contract/settings.ts';
import { attachDock, type Dock, useOpenTabs, windowElsewhere } from '../../state/open-tabs.ts';
import { forgetWindow, openAsLeft, openWindowFor, showElsewhere } from './other-windows.ts';

const { kept } = vi.hoisted(() => ({ kept: new Map<string, WindowLayout>() }));
vi.mock('../../engine/client.ts', () => ({
  engine: {
    layouts: {
      save: async (layout: WindowLayout) => void kept.set(layout.window, layout),
      forget: async ({ window }: { window: string }) => void kept.delete(window),
    },
  },
}));
vi.mock('../../engine/queries.ts', () => ({
  q: { layouts: { list: { queryKey: () => ['layouts'] } } },
  queryClient: { getQueryData: () => [...kept.values()], setQueryData: () => {} },
}));

/** A shell with room for so many windows beside the main one. */
function shellWithRoom(room: number) {
  const open = new Set<string>();
  const shown: string[] = [];
  Object.assign(window, {
    groundcrew: {
      async openWindow(name: string) {
        if (!open.has(name) && open.size >= room) return false;
        open.add(name);
        return true;
      },
      async showIn(name: string, id: string) {
        if (open.has(name)) shown.push(id);
        return open.has(name);
      },
    },
  });
  return { open, shown };
}

const left = (...conversations: string[]): WindowLayout => ({
  window: 'left',
  tabs: conversations.map((conversationId) => ({
    id: `tab of ${conversationId}`,
    conversationId,
    kept: true,
  })),
  dock: null,
});
const here = () => Object.values(useOpenTabs.getState().tabs).map(({ conversationId }) => conversationId);

beforeEach(() => {
  kept.clear();
  const dock: Dock = { panes: () => [], add: () => {}, move: () => {}, activate: () => {}, remove: () => {} };
  attachDock(dock, []);
});

it('keeps nothing of a window that there is no room for', async () => {
  shellWithRoom(0);
  expect(await openWindowFor('maya')).toBe(false);
  expect([...kept]).toEqual([]);
  const { open } = shellWithRoom(1);
  expect(await openWindowFor('maya')).toBe(true);
  expect([...kept.keys()]).toEqual([...open]);
});

it('goes on here with what a window had open that cannot be shown, and forgets the window', async () => {
  shellWithRoom(0);
  const layout = left('maya', 'tom');
  kept.set('left', layout);
  expect(await openAsLeft(layout)).toBe(false);
  expect(here()).toEqual(['maya', 'tom']);
  expect([...kept]).toEqual([]);
});

it('leads to a window that is not open yet, and says when there is none to lead to', async () => {
  const { shown } = shellWithRoom(1);
  kept.set('left', left('maya'));
  expect(await showElsewhere('left', 'maya')).toBe(true);
  expect(shown).toEqual(['maya']);
  shellWithRoom(0);
  expect(await showElsewhere('left', 'maya')).toBe(false);
  expect(here()).toEqual(['maya']);
  expect(await showElsewhere('main', 'maya')).toBe(false);
});

it('leads nowhere any more once a window is gone, before the engine has forgotten it', () => {
  useOpenTabs.setState({
    elsewhere: new Map([
      ['maya', 'left'],
      ['tom', 'other'],
    ]),
  });
  forgetWindow('left');
  expect([windowElsewhere('maya'), windowElsewhere('tom')]).toEqual([null, 'other']);
});
