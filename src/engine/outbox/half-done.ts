import type { ChangedKey } from '../../shared/contract/events.ts';
import type { ConversationEvent, Message } from '../../shared/domain/conversation.ts';
import type { WritableDb } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { keepAlong } from '../db/queries/along.ts';
import { listMacroTitles } from '../db/queries/macros.ts';
import { getMessageSources } from '../db/queries/message-place.ts';
import { addToOutbox, park } from '../db/queries/outbox.ts';
import { conversationOf } from '../db/records.ts';
import { laneFor, mutationFor } from '../services/companions.ts';
import type { Acting } from '../services/macro-escalation.ts';
import { refusedReason } from './reasons.ts';

type Told = Extract<ConversationEvent, { type: 'half-done' }>;

/**
 * The hub let a scheduled message of this agent's go and could not do all that was to come along: what was stopped
 * stands in the outbox as if it had been refused to this workstation, to be tried again or let go of. Its key is the
 * hub's, so that asking for it from two workstations does it once.
 */
export function takeHalfDone(
  db: WritableDb,
  heard: readonly Message[],
  me: Acting['me'],
  now: number,
): ChangedKey[] {
  const told = heard.flatMap((message) =>
    message.event?.type === 'half-done' && message.event.agentId === me.id
      ? [{ message, event: message.event }]
      : [],
  );
  if (told.length === 0) return [];
  const keys = inBatch(db, now, (batch) => {
    for (const { message, event } of told) {
      if (!findRecord(db, message.conversationId)) continue;
      keep(db, message, event, { db, me, now });
      batch.toRecompute.add(message.conversationId);
    }
  });
  return [...keys, { topic: 'outbox' }, { topic: 'status' }];
}

function keep(db: WritableDb, { conversationId, createdAt }: Message, event: Told, acting: Acting): void {
  const record = findRecord(db, conversationId);
  if (!record) return;
  const shown = conversationOf(record);
  const steps = event.steps.map(({ key, action, state, why, values }) => {
    if (state !== 'stopped') return { key, action, outcome: state };
    const mutation = mutationFor(acting, shown, action);
    if (!mutation) return { key, action, outcome: 'unneeded' as const };
    addToOutbox(db, {
      key,
      lane: laneFor(mutation, conversationId),
      mutation,
      origin: 'action',
      dependsOn: null,
      holdUntil: null,
      createdAt,
    });
    park(db, key, refusedReason({ why: why ?? 'invalid', message: '', values }));
    return { key, action, outcome: null };
  });
  if (steps.every(({ outcome }) => outcome !== null)) return;
  keepAlong(db, {
    head: event.messageId,
    conversationId,
    macros: listMacroTitles(db, getMessageSources(db, event.messageId)),
    at: createdAt,
    halved: true,
    steps,
  });
}
