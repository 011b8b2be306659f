import { createDockview, type DockviewApi } from 'dockview-react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dockviewDock } from './dockview-dock.ts';

let api: DockviewApi;
class NothingResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}
beforeEach(() => {
  Object.assign(globalThis, { ResizeObserver: NothingResizes });
  const host = document.body.appendChild(document.createElement('div'));
  api = createDockview(host, {
    createComponent: () => ({ element: document.createElement('div'), init: () => {} }),
  });
  api.layout(1200, 800);
});
afterEach(() => {
  api.dispose();
  document.dir = '';
  document.body.replaceChildren();
});

/** Three panes: one, and beside it two of which one stands below the other. */
function threePanes(direction: 'ltr' | 'rtl') {
  document.dir = direction;
  const dock = dockviewDock(api);
  dock.add('first', { beside: null, where: 'tab' });
  dock.add('upper', { beside: 'first', where: 'side' });
  dock.add('lower', { beside: 'upper', where: 'below' });
  return dock;
}
const order = () =>
  dockviewDock(api)
    .panes()
    .map(({ top }) => top);
/** What stands at the left edge, as it is drawn. */
const leftmost = () => {
  type Node = { type: string; data: unknown };
  let node = api.toJSON().grid.root as Node;
  while (node.type === 'branch') node = (node.data as Node[])[0] as Node;
  return (node.data as { activeView: string }).activeView;
};

it('counts panes from left to right, rows from above, and opens the next one to the right', () => {
  threePanes('ltr');
  expect(leftmost()).toBe('first');
  expect(order()).toEqual(['first', 'upper', 'lower']);
});

it('counts them from right to left where one reads so, and opens the next one to the left', () => {
  const dock = threePanes('rtl');
  expect(leftmost()).toBe('upper');
  expect(order()).toEqual(['first', 'upper', 'lower']);
  dock.add('behind', { beside: 'lower', where: 'behind' });
  dock.move('behind', { beside: 'lower', where: 'side' });
  expect(order()).toEqual(['first', 'upper', 'lower', 'behind']);
  // As it stands is what counts, not when it came: another language reads it the other way round.
  document.dir = 'ltr';
  expect(order()).toEqual(['upper', 'behind', 'lower', 'first']);
});
