import type { InboxView, ViewId } from '../../../shared/contract/inbox-views.ts';
import { isBuilt, isQueue } from '../../ui/view-name.ts';

export type Part = 'work' | 'built' | 'queues' | 'wide';
export const parts = ['work', 'built', 'queues', 'wide'] as const satisfies readonly Part[];

const wide: readonly ViewId[] = ['open', 'solved', 'all'];

export function partOf(id: ViewId): Part {
  if (isBuilt(id)) return 'built';
  if (isQueue(id)) return 'queues';
  return wide.includes(id) ? 'wide' : 'work';
}

/** The views in the agent's own order; those that they never moved follow in the order in which they came. */
export function inOwnOrder(views: readonly InboxView[], order: readonly ViewId[]): InboxView[] {
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const place = ({ id }: InboxView) => placeOf.get(id) ?? order.length;
  return [...views].sort((a, b) => place(a) - place(b));
}

/** The order after a view was put where another of its part stands; null when nothing moves. */
export function movedOrder(shown: readonly InboxView[], id: ViewId, onto: ViewId): ViewId[] | null {
  const ids = shown.filter((view) => partOf(view.id) === partOf(id)).map((view) => view.id);
  const from = ids.indexOf(id);
  const to = ids.indexOf(onto);
  if (from < 0 || to < 0 || from === to) return null;
  ids.splice(from, 1);
  ids.splice(to, 0, id);
  const others = shown.filter((view) => partOf(view.id) !== partOf(id)).map((view) => view.id);
  return [...ids, ...others];
}
