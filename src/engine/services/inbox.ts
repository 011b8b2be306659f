import type { InboxView, ViewId } from '../../shared/contract/views.ts';
import { maySee } from '../../shared/domain/access.ts';
import type { Group } from '../../shared/domain/people.ts';
import type { ReadableDb } from '../db/handle.ts';
import {
  countInbox,
  filterWords,
  type InboxQuery,
  listInbox,
  neighbourInInbox,
} from '../db/queries/inbox.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent, listGroups } from '../db/queries/people.ts';
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

/** The system views and one view for each queue that this agent works in, with how much is in each. */
export function listViews(db: ReadableDb): InboxView[] {
  const counts = getViewCounts(db);
  const me = getAgent(db, getMeta(db, 'me.id') ?? '');
  const worksIn = (group: Group) =>
    me !== null && maySee(me, { groupId: group.id, groupRestricted: group.restricted, restricted: false });
  const viewOf = (id: ViewId, name: string | null, restricted: boolean): InboxView => {
    const counted = counts.get(id);
    return { id, name, count: counted?.count ?? 0, unread: counted?.unread ?? 0, restricted };
  };
  return [
    ...systemViews.map((id) => viewOf(id, null, false)),
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

export function findNeighbour(
  db: ReadableDb,
  { view, sort, filter, id, step }: Inputs['inbox']['neighbour'],
): Outputs['inbox']['neighbour'] {
  return neighbourInInbox(db, queryOf(db, view, sort, filter), id, step);
}

function queryOf(db: ReadableDb, view: ViewId, sort: InboxQuery['sort'], filter: string): InboxQuery {
  return { view, sort, words: filterWords(filter), me: getMeta(db, 'me.id') ?? '' };
}
