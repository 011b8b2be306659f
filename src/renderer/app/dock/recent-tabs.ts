import { useOpenTabs } from '../../state/open-tabs.ts';

/** The tabs as they stood when the walk began: walking itself must not change their order. */
let walk: { order: readonly string[]; at: number } | null = null;

/** While the key is held, steps through the tabs in the order in which they were last used. Null: there is none. */
export function recentTab(step: 1 | -1): string | null {
  const { recent, tabs } = useOpenTabs.getState();
  const unused = Object.keys(tabs).filter((id) => !recent.includes(id));
  walk ??= { order: [...recent, ...unused], at: 0 };
  const order = walk.order.filter((id) => id in tabs);
  const { length } = order;
  if (length === 0) return null;
  const at = (walk.at + step + length) % length;
  walk = { order, at };
  return order[at] ?? null;
}

/** The key was let go: where the walk ended is the tab used last. */
export function stopWalking(): void {
  if (!walk) return;
  const { order } = walk;
  walk = null;
  const { active } = useOpenTabs.getState();
  if (active === null) return;
  useOpenTabs.setState(({ tabs }) => ({
    recent: [active, ...order.filter((id) => id !== active && id in tabs)],
  }));
}
