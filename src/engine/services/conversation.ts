import type { ConversationView, Thread } from '../../shared/contract/conversation-views.ts';
import type { Customer, Group } from '../../shared/domain/people.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { listMergedInto, withMerged } from '../db/queries/merged.ts';
import { getWrittenAt, listPlaced, listUnplaced } from '../db/queries/messages.ts';
import { getAgent, getCustomer, getGroup } from '../db/queries/people.ts';
import { getSeenOrdinal } from '../db/queries/read-marks.ts';
import { conversationOf, type StoredConversation } from '../db/records.ts';
import { fail } from '../failure.ts';

export function getConversation(db: ReadableDb, id: string): ConversationView {
  const record = findRecord(db, id) ?? notHere(id);
  const conversation = conversationOf(record);
  return {
    conversation,
    customer: getCustomer(db, conversation.customerId) ?? unknownCustomer(record),
    assignee: conversation.assigneeId === null ? null : getAgent(db, conversation.assigneeId),
    group: getGroup(db, conversation.groupId) ?? unknownGroup(record),
    seenOrdinal: getSeenOrdinal(db, id),
    following: record.following === 1,
    mergedInto:
      record.merged_into_id === null
        ? null
        : { id: record.merged_into_id, number: findRecord(db, record.merged_into_id)?.number ?? null },
  };
}

/**
 * A window of the thread, oldest first, with what was said in conversations that were merged into this one; own
 * waiting messages stand at the end of the newest one. `wanted` is the ordinal before which the hub has more than is
 * here, null when nothing is missing; `mergedWanted` names merged conversations of which it has more.
 */
export function getThread(
  db: ReadableDb,
  {
    id,
    before,
    limit,
  }: { readonly id: string; readonly before?: number | undefined; readonly limit: number },
): { thread: Thread; wanted: number | null; mergedWanted: readonly string[] } {
  const record = findRecord(db, id) ?? notHere(id);
  const of = { n: record.n, id, customerName: record.customer_name };
  const placed = listPlaced(db, of, before ?? null, limit + 1);
  const older = placed.length > limit;
  const shown = older ? placed.slice(1) : placed;
  const first = shown[0]?.ordinal ?? before ?? record.last_ordinal + 1;
  const atHub = !older && record.complete === 0 && first > 1;
  const more = older || atHub;
  const merged = listMergedInto(db, id);
  const placedWhole =
    merged.length === 0
      ? shown
      : withMerged(db, merged, shown, {
          since: more ? (shown[0]?.createdAt ?? 0) : 0,
          until:
            before === undefined
              ? Number.MAX_SAFE_INTEGER
              : (getWrittenAt(db, record.n, before) ?? Number.MAX_SAFE_INTEGER),
        });
  return {
    thread: {
      messages: before === undefined ? [...placedWhole, ...listUnplaced(db, of)] : placedWhole,
      more,
    },
    wanted: atHub ? first : null,
    mergedWanted: merged.filter(({ complete }) => !complete).map((one) => one.id),
  };
}

function notHere(id: string): never {
  return fail('not-found', `no conversation ${id} on this workstation`);
}

/** The change log can bring a conversation before its customer; until then the line's own words do. */
function unknownCustomer(record: StoredConversation): Customer {
  return {
    id: record.customer_id,
    name: record.customer_name,
    email: null,
    phone: null,
    tier: record.tier as Customer['tier'],
    locale: record.locale,
    timezone: 'UTC',
    country: null,
    verification: 'unverified',
    identified: false,
    twoFactor: false,
    tags: [],
    note: '',
    fields: {},
    mergedIn: [],
    identity: null,
    accountManagerId: null,
    createdAt: record.created_at,
    updatedAt: record.created_at,
  };
}

function unknownGroup(record: StoredConversation): Group {
  return { id: record.group_id, name: '—', restricted: record.restricted === 1, position: 0 };
}
