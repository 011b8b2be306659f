import type { InboxView, ViewId } from '../../shared/contract/views.ts';
import type { ReadableDb } from '../db/handle.ts';
import {
  countInbox,
  filterWords,
  type InboxQuery,
  listInbox,
  neighbourInInbox,
} from '../db/queries/inbox.ts';
import { getMeta } from '../db/queries/meta.ts';
import { listGroups } from '../db/queries/people.ts';
import { getViewCounts } from '../db/queries/view-counts.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';

const systemViews = [
  'mine',
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

/** The system views and one view a group, with how much is in each. */
export function listViews(db: ReadableDb): InboxView[] {
  const counts = getViewCounts(db);
  const viewOf = (id: ViewId, name: string | null, restricted: boolean): InboxView => {
    const counted = counts.get(id);
    return { id, name, count: counted?.count ?? 0, unread: counted?.unread ?? 0, restricted };
  };
  return [
    ...systemViews.map((id) => viewOf(id, null, false)),
    ...listGroups(db).map((group) => viewOf(`group:${group.id}`, group.name, group.restricted)),
  ];
}

export function listPage(db: ReadableDb, input: Inputs['inbox']['list']): Outputs['inbox']['list'] {
  const { view, sort = 'urgency', filter = '', offset = 0, limit = 50 } = input;
  const query = queryOf(db, view, sort, filter);
  return { total: countInbox(db, query), rows: listInbox(db, query, offset, limit) };
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
