import type { DockviewApi } from 'dockview-react';
import { afterEach, expect, it, vi } from 'vitest';
import { layoutLimits, WindowLayout } from '../../../shared/contract/settings.ts';
import { useOpenTabs } from '../../state/open-tabs.ts';
import { keepLayout, layoutSaved } from './keep-layout.ts';

const { saved } = vi.hoisted(() => ({ saved: [] as WindowLayout[] }));
vi.mock('../../engine/client.ts', () => ({
  engine: { layouts: { save: async (layout: unknown) => saved.push(WindowLayout.parse(layout)) } },
}));

const api = { onDidLayoutChange: () => ({ dispose: () => {} }) } as unknown as DockviewApi;
const ids = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const open = (count: number, recent: string[]) =>
  useOpenTabs.setState({
    tabs: Object.fromEntries(
      ids(count).map((id) => [id, { id, conversationId: crypto.randomUUID(), kept: true, written: false }]),
    ),
    recent,
  });

let stop = () => {};
afterEach(() => {
  stop();
  saved.length = 0;
});

it('keeps the tabs used last when more are open than it can keep', async () => {
  const tooMany = layoutLimits.tabs + 20;
  open(tooMany, ['t3', 't0']);
  stop = keepLayout('main', api, () => '{}');
  await layoutSaved();
  const kept = saved[0]?.tabs.map(({ id }) => id);
  expect(kept).toEqual(['t0', 't3', ...ids(tooMany).slice(22)]);
});

it('keeps the tabs without how they stand when that is too much to keep', async () => {
  open(2, []);
  stop = keepLayout('main', api, () => 'x'.repeat(layoutLimits.dock + 1));
  await layoutSaved();
  expect(saved[0]).toMatchObject({ tabs: [{ id: 't0' }, { id: 't1' }], dock: null });
});
