import type { SideConversation } from '../../../shared/domain/side-conversation.ts';
import { isSideMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { listLane, type OutboxRow } from './outbox.ts';

type Stored = { id: string; conversation_id: string; hub: string | null; seen: number; own: number };

export type StoredSide = {
  readonly id: string;
  readonly conversationId: string;
  /** As the hub has it; null while it has not heard of it. */
  readonly hub: SideConversation | null;
  /** Messages of the hub's that the agent has read here. */
  readonly seen: number;
  /** What of it still waits in the outbox, in its order. */
  readonly own: readonly OutboxRow[];
};

const columns =
  'id, conversation_id, hub, seen, EXISTS (SELECT 1 FROM outbox WHERE lane = sides.id) AS own FROM sides';

/** All that this workstation knows of, or those beside one conversation. */
export function listStoredSides(db: ReadableDb, conversationId: string | null): StoredSide[] {
  const rows =
    conversationId === null
      ? prepared<Stored>(db, `SELECT ${columns}`).all()
      : prepared<Stored>(db, `SELECT ${columns} WHERE conversation_id = ?`).all(conversationId);
  return rows.map((row) => read(db, row));
}

export function getSide(db: ReadableDb, id: string): StoredSide | null {
  const row = prepared<Stored>(db, `SELECT ${columns} WHERE id = ?`).get(id);
  return row ? read(db, row) : null;
}

/** The agent has read so many messages of the hub's. */
export function markSideSeen(db: WritableDb, id: string, seen: number): void {
  prepared(db, 'UPDATE sides SET seen = max(seen, ?) WHERE id = ?').run(seen, id);
}

function read(db: ReadableDb, row: Stored): StoredSide {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    hub: row.hub === null ? null : (JSON.parse(row.hub) as SideConversation),
    seen: row.seen,
    own: row.own === 1 ? listLane(db, row.id).filter(({ mutation }) => isSideMutation(mutation)) : [],
  };
}
