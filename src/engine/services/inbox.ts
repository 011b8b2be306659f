import { mostInBulk } from '../../shared/contract/bulk-limits.ts';
import type { InboxView, ViewId } from '../../shared/contract/inbox-views.ts';
import { maySee } from '../../shared/domain/access.ts';
import type { Group } from '../../shared/domain/people.ts';
import { mayChangeView } from '../../shared/domain/saved-view.ts';
import type { ReadableDb } from '../db/handle.ts';
import {
  countInbox,
  filterWords,
  type InboxQuery,
  listInbox,
  listInboxIds,
  neighbourInInbox,
  readRows,
} from '../db/queries/inbox.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent, listGroups } from '../db/queries/people.ts';
import { isBuilt, listSavedViews } from '../db/queries/saved-views.ts';
import { getViewCounts } from '../db/queries/view-counts.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';

const systemViews = [
  'mine',
  'mentions',
  'following',
  'unassigned',
  'waiting',
  'breaching',
  'vip',
  'snoozed',
  'drafts',
  'open',
  'solved',
  'all',
] as const satisfies readonly ViewId[];

/** The system views, those that somebody built and one for each queue that this agent works in, with their counts. */
export function listViews(db: ReadableDb): InboxView[] {
  const counts = getViewCounts(db);
  const me = getAgent(db, getMeta(db, 'me.id') ?? '');
  const worksIn = (group: Group) =>
    me !== null && maySee(me, { groupId: group.id, groupRestricted: group.restricted, restricted: false });
  const viewOf = (id: ViewId, name: string | null, restricted: boolean): InboxView => {
    const counted = counts.get(id);
    const { count = 0, unread = 0 } = counted ?? {};
    return { id, name, count, unread, restricted, built: null, mayChange: false, complete: true };
  };
  return [
    ...systemViews.map((id) => viewOf(id, null, false)),
    ...listSavedViews(db).map((built) => ({
      ...viewOf(`own:${built.id}`, built.name, false),
      built,
      mayChange: me !== null && mayChangeView(me, built),
      complete: isBuilt(db, built.id),
    })),
    ...listGroups(db)
      .filter(worksIn)
      .map((group) => viewOf(`group:${group.id}`, group.name, group.restricted)),
  ];
}

export function listPage(db: ReadableDb, input: Inputs['inbox']['list']): Outputs['inbox']['list'] {
  const { view, sort = 'urgency', filter = '', offset = 0, limit = 50 } = input;
  const query = queryOf(db, view, sort, filter);
  return { total: countInbox(db, query), rows: listInbox(db, query, offset, limit) };
}

/** The rows of these conversations; those that are not on this workstation are left out. */
export function listRows(db: ReadableDb, ids: readonly string[]): Outputs['inbox']['rows'] {
  return readRows(db, ids);
}

export function listIds(db: ReadableDb, input: Inputs['inbox']['ids']): Outputs['inbox']['ids'] {
  const query = queryOf(db, input.view, input.sort, input.filter);
  return {
    ids: listInboxIds(db, query, { limit: mostInBulk, offset: input.offset ?? 0 }),
    total: countInbox(db, query),
  };
}

export function findNeighbour(
  db: ReadableDb,
  { view, sort, filter, id, step }: Inputs['inbox']['neighbour'],
): Outputs['inbox']['neighbour'] {
  return neighbourInInbox(db, queryOf(db, view, sort, filter), id, step);
}

function queryOf(db: ReadableDb, view: ViewId, sort: InboxQuery['sort'], filter: string): InboxQuery {
  return { view, sort, words: filterWords(filter), me: getMeta(db, 'me.id') ?? '' };
}
