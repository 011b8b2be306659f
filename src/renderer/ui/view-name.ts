import type { InboxView, ViewId } from '../../shared/contract/inbox-views.ts';
import { useTranslation } from '../text/use-translation.ts';

export type QueueView = Extract<ViewId, `group:${string}`>;
/** A view that somebody built. */
export type BuiltView = Extract<ViewId, `own:${string}`>;
export type SystemView = Exclude<ViewId, QueueView | BuiltView>;
export const isBuilt = (id: ViewId): id is BuiltView => id.startsWith('own:');
export const isQueue = (id: ViewId): id is QueueView => id.startsWith('group:');

/** What a view is called: queues and built views by their own name, system views by the catalogue. */
export function useViewName(): (view: Pick<InboxView, 'id' | 'name'>) => string {
  const { t } = useTranslation();
  return ({ id, name }) => (isQueue(id) || isBuilt(id) ? (name ?? '') : t(`inbox.view.${id}`));
}
