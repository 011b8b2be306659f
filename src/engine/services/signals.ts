import type { SignalView } from '../../shared/contract/signals.ts';
import { findSecrets } from '../../shared/domain/secrets/find-secrets.ts';
import { afterSignalDeed, compareSignals, signalDeedsOf } from '../../shared/domain/signals/deciding.ts';
import { fitsDeed, type Signal } from '../../shared/domain/signals/signal.ts';
import { prepared, type ReadableDb, transact } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getMe } from '../db/queries/meta.ts';
import { removeFromOutbox } from '../db/queries/outbox.ts';
import { isDiscreet } from '../db/queries/restricted-groups.ts';
import { findOwnDecision, getSignal, listOpenSignals, listSignalsOf } from '../db/queries/signals.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';

/** Of all customers so many are listed. */
const mostListed = 500;

/** The signals of a conversation's customer; or, for null, all open ones that are here. What is looked at first comes first. */
export function listSignalViews(db: ReadableDb, conversationId: string | null): SignalView[] {
  const customerId = conversationId === null ? null : findRecord(db, conversationId)?.customer_id;
  if (customerId === undefined) return [];
  const rows = customerId === null ? listOpenSignals(db) : listSignalsOf(db, customerId);
  const me = getMe(db);
  const decider = { agentId: me?.id ?? '', role: me?.role ?? ('agent' as const) };
  return rows
    .sort(compareSignals)
    .slice(0, mostListed)
    .map((row) => {
      const { decidedBy, updatedAt: _, ...shown } = row;
      const here = placeOf(db, row);
      const held = findOwnDecision(db, row.id);
      // What the hub has taken and has not told yet still waits for its echo.
      const isSettled = held?.state === 'applied' && row.revision > held.mutation.expected;
      const own = held && !isSettled ? held : undefined;
      const state = own?.state === 'parked' ? 'parked' : 'waiting';
      return {
        ...shown,
        decider: decidedBy === null ? '' : getAgentName(db, decidedBy),
        here,
        discreet: here !== null && isDiscreet(db, findRecord(db, here.id)),
        deeds: own && state === 'waiting' ? [] : signalDeedsOf(row, decider),
        own: own ? { deed: own.mutation.deed, reason: own.mutation.reason, state } : null,
      };
    });
}

function placeOf(db: ReadableDb, { conversationId, customerId }: Signal): SignalView['here'] {
  const found = conversationId === null ? undefined : findRecord(db, conversationId);
  const record =
    found ??
    prepared<{ id: string; number: number }>(
      db,
      'SELECT id, number FROM conversations WHERE customer_id = ? ORDER BY working DESC, last_message_at DESC LIMIT 1',
    ).get(customerId);
  return record ? { id: record.id, number: record.number } : null;
}

/** What people make of signals: durable when this answers, sent to the hub when it can be reached. */
export function createSignalDeciding(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): Pick<ActingServices['signals'], 'decide'> {
  const { db, clock, announce } = workspace;
  return {
    decide({ id, deed, reason, note, conversationId }) {
      const row = getSignal(db, id) ?? fail('not-found', 'this signal is not on this workstation');
      const own = findOwnDecision(db, id);
      if (own && own.state !== 'parked' && own.state !== 'applied') {
        const neverLeft = own.state === 'held' || (own.state === 'queued' && own.attempts === 0);
        if (deed !== 'reopen' || !neverLeft) fail('too-late', 'something waits to be sent');
        const keys = transact(db, () =>
          inBatch(db, clock.now(), (batch) => {
            removeFromOutbox(db, own.key);
            batch.toRecompute.add(id);
          }),
        );
        heldTime.forget(own.key);
        announce([...keys, { topic: 'signals' }, { topic: 'outbox' }, { topic: 'status' }]);
        return;
      }
      const text = note.trim();
      const [secret] = findSecrets(text);
      if (secret) fail('secret', `there is a ${secret.kind} in this note`);
      if (!fitsDeed(deed, reason)) fail('bad-input', 'this is no reason for that');
      const me = getMe(db) ?? fail('not-found', 'nobody is signed in');
      const after = afterSignalDeed(row, deed, { agentId: me.id, role: me.role });
      if (after === 'too-late') fail('too-late', 'somebody was quicker');
      if (after === 'forbidden') fail('bad-input', 'this is for a lead, security or compliance to decide');
      const told = conversationId !== null && findRecord(db, conversationId) ? conversationId : null;
      transact(db, () => {
        // What the hub refused before is void with this.
        if (own?.state === 'parked') removeFromOutbox(db, own.key);
        const mutation = {
          ...{ kind: 'signal-decide' as const, signalId: id, deed, reason, note: text },
          ...{ expected: row.revision, inConversation: row.restricted ? null : told },
        };
        enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0);
      });
      announce([{ topic: 'signals' }]);
      onQueued();
    },
  };
}

/** Passes on what is asked of the hub about how signals are raised. */
export function createSignalTuning(link: () => Workspace['link']): Omit<ActingServices['signals'], 'decide'> {
  return {
    policy: () => askHub(link(), (hub, options) => hub.signals.policy(options)),
    savePolicy: (input) => askHub(link(), (hub, options) => hub.signals.savePolicy(input, options)),
    muted: () => askHub(link(), (hub, options) => hub.signals.muted(options)),
    unmute: (input) => askHub(link(), (hub, options) => hub.signals.unmute(input, options)),
  };
}
