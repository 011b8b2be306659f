import type { Message } from '../../shared/domain/conversation.ts';
import type { Escalation } from '../../shared/domain/escalation.ts';
import type { Freeze } from '../../shared/domain/freeze.ts';
import type { OwnMacro } from '../../shared/domain/own-macro.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import type { Signal } from '../../shared/domain/signals/signal.ts';
import { type Change, type ChangesFrame, DocumentKind, type Scope } from '../../shared/wire/sync.ts';
import { type ReadableDb, transact } from '../db/handle.ts';
import { applyChanges } from '../db/ingest/changes.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { eraseWithheld } from '../db/ingest/kyc.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { removeOutside } from '../db/ingest/scope.ts';
import { eraseUnseenFields } from '../db/ingest/seen-fields.ts';
import { eraseUnseenSignals } from '../db/ingest/signals.ts';
import { hasGap, noteWhole } from '../db/queries/conversation-gaps.ts';
import { getEscalation } from '../db/queries/escalations.ts';
import { getFreeze } from '../db/queries/freezes.ts';
import { getMessagePlace } from '../db/queries/message-place.ts';
import { getMe, getMeta } from '../db/queries/meta.ts';
import { getOwnMacro } from '../db/queries/own-macros.ts';
import { getSide } from '../db/queries/sides.ts';
import {
  type GainedGroup,
  getGainedGroups,
  getSyncState,
  putGainedGroups,
  putSyncState,
} from '../db/queries/sync-state.ts';
import { takeCalledBack } from '../outbox/called-back.ts';
import { dropEchoed } from '../outbox/echo.ts';
import { takeHalfDone } from '../outbox/half-done.ts';
import type { InFlight } from './in-flight.ts';
import { keepWhole, putAside, readChanges, settleAside } from './read-items.ts';
import type { Workspace } from './workspace.ts';

export type Applied =
  | {
      readonly kind: 'applied';
      readonly scopeChanged: boolean;
      readonly lostGroups: number;
      /** Conversations went out of sight, or a secret out of a message: their traces in the file are to be erased. */
      readonly removed: boolean;
      /** Macros or articles were among it. */
      readonly documents: boolean;
      /** Conversations of which only a part came. */
      readonly gaps: readonly string[];
      /** What others said and did that was not here before. */
      readonly heard: readonly Message[];
      /** Conversations that somebody else gave to this agent. */
      readonly handed: readonly string[];
      /** Side conversations in which others said something that was not here before. */
      readonly sides: readonly SideConversation[];
      /** Escalations in which others, or the clock, did something that was not here before. */
      readonly escalations: readonly Escalation[];
      /** The same of freezes. */
      readonly freezes: readonly Freeze[];
      readonly signals: readonly Signal[];
      /** The agent's own macros that trainers took, or decided against. */
      readonly decided: readonly OwnMacro[];
    }
  /** Everything in it is here already. */
  | { readonly kind: 'known' }
  /** It does not follow the cursor: pull. */
  | { readonly kind: 'gap' };

/**
 * Applies one frame of the change log in one transaction: rows, what the agent lost sight of, own mutations whose
 * echo it holds, and the cursor. A crash leaves all of it or nothing.
 */
export function applyFrame(workspace: Workspace, inFlight: InFlight, frame: ChangesFrame): Applied {
  const { db, clock } = workspace;
  const { cursor, scope } = getSyncState(db);
  const epoch = scope?.epoch ?? 0;
  if (frame.to <= cursor && frame.scope.epoch <= epoch) return { kind: 'known' };
  // A frame may begin before the cursor: its rows are as new as its end. But what was sent to a wider scope, or
  // begins behind a hole, is not to be used.
  if (frame.from > cursor || frame.to < cursor || frame.scope.epoch < epoch) return { kind: 'gap' };
  const { good, bad } = keepWhole(readChanges(frame.changes), frame.together);
  const now = clock.now();
  const done = transact(db, () => {
    const state = getSyncState(db);
    const me = getMeta(db, 'me.id');
    const heard = good.flatMap((change) =>
      change.entity === 'message' && change.row && isNews(db, change.row, me) ? [change.row] : [],
    );
    const handed = handedOver(db, good);
    const sides = sidesHeard(db, good, me);
    const escalations = stepsHeard(db, good, me);
    const freezes = freezesHeard(db, good, me);
    const signals = good.flatMap((change) => (change.entity === 'signal' && change.row ? [change.row] : []));
    const takenOut = good.some((change) => change.entity === 'message' && isTakenOut(db, change.row));
    const decided = good.flatMap((change) =>
      change.entity === 'own-macro' && change.row && isDecided(db, change.row) ? [change.row] : [],
    );
    // First the scope: what comes was cut for it.
    putSyncState(db, { ...state, cursor: frame.to, scope: frame.scope, lastSyncAt: now });
    const keys = applyChanges(db, good, now);
    const agent = getMe(db);
    if (agent) keys.push(...takeHalfDone(db, heard, agent, now));
    keys.push(...takeCalledBack(db, now));
    putAside(db, 'changes', bad, now);
    settleAside(db, good);
    const scopeChanged = state.scope !== null && !sameScope(state.scope, frame.scope);
    const before = new Set(state.scope?.groupIds ?? []);
    if (scopeChanged) {
      keys.push(...removeOutside(db, frame.scope, now, Number.MAX_SAFE_INTEGER).keys);
      keys.push(...inBatch(db, now, (batch) => eraseUnseenFields(batch, frame.scope)));
      keys.push(...inBatch(db, now, (batch) => eraseWithheld(batch, frame.scope)));
      keys.push(...inBatch(db, now, (batch) => eraseUnseenSignals(batch, frame.scope.role)));
      noteGained(workspace, state.scope, frame.scope);
    }
    keys.push(...dropEchoed(db, now));
    const touched = conversationsOf(good);
    for (const id of touched) noteWhole(db, id);
    const gaps = touched.filter((id) => hasGap(db, id));
    const lostGroups = [...before].filter((id) => !frame.scope.groupIds.includes(id)).length;
    const said = { heard, handed, sides, escalations, freezes, signals, decided };
    return { keys, scopeChanged, takenOut, lostGroups, gaps, ...said };
  });
  inFlight.note(good);
  workspace.announce([...done.keys, { topic: 'status' }]);
  const tombstones = good.some((change) => change.row === null && !passing.includes(change.entity));
  const { keys: _, takenOut, ...rest } = done;
  const documents = good.some(({ entity }) => kindsOfDocument.has(entity));
  return { kind: 'applied', ...rest, documents, removed: done.scopeChanged || takenOut || tombstones };
}

const kindsOfDocument: ReadonlySet<string> = new Set(DocumentKind.options);

/** Their going leaves nothing to erase: what was said stays said. */
const passing: readonly Change['entity'][] = ['message', 'scheduled'];

function isNews(db: ReadableDb, message: Message, me: string | null): boolean {
  return message.author.id !== me && getMessagePlace(db, message.id) === 'absent';
}

/** Whether something was taken out of a message after it had come. */
function isTakenOut(db: ReadableDb, row: Message | null): boolean {
  return row?.secrets !== undefined && getMessagePlace(db, row.id) === 'hub';
}

/** Conversations that become this agent's by a change; what they took themselves is shown as theirs already. */
function handedOver(db: ReadableDb, changes: readonly Change[]): string[] {
  const me = getMeta(db, 'me.id');
  if (me === null) return [];
  return changes.flatMap((change) =>
    change.entity === 'conversation' &&
    change.row?.assigneeId === me &&
    findRecord(db, change.id)?.assignee_id !== me
      ? [change.id]
      : [],
  );
}

function sidesHeard(db: ReadableDb, changes: readonly Change[], me: string | null): SideConversation[] {
  return changes.flatMap((change) => {
    if (change.entity !== 'side' || change.row === null) return [];
    const known = getSide(db, change.id)?.hub?.messages.length ?? 0;
    return change.row.messages.slice(known).some(({ authorId }) => authorId !== me) ? [change.row] : [];
  });
}

function stepsHeard(db: ReadableDb, changes: readonly Change[], me: string | null): Escalation[] {
  return changes.flatMap((change) => {
    if (change.entity !== 'escalation' || change.row === null) return [];
    const known = getEscalation(db, change.id)?.steps.length ?? 0;
    return change.row.steps.slice(known).some(({ agentId }) => agentId !== me) ? [change.row] : [];
  });
}

function freezesHeard(db: ReadableDb, changes: readonly Change[], me: string | null): Freeze[] {
  return changes.flatMap((change) => {
    if (change.entity !== 'freeze' || change.row === null) return [];
    const known = getFreeze(db, change.id)?.steps.length ?? 0;
    return change.row.steps.slice(known).some(({ agentId }) => agentId !== me) ? [change.row] : [];
  });
}

function conversationsOf(changes: readonly Change[]): string[] {
  const ids = changes.flatMap((change) => {
    if (change.row === null) return [];
    if (change.entity === 'conversation') return [change.id];
    return change.entity === 'message' ? [change.row.conversationId] : [];
  });
  return [...new Set(ids)];
}

function sameScope(a: Scope, b: Scope): boolean {
  return a.epoch === b.epoch;
}

/**
 * Whether an agent sees other fields of customers and nothing else has become of their scope: what they came to see of
 * them, the change log brings.
 */
function otherFieldsAlone(before: Scope | null, after: Scope): boolean {
  if (!before?.fields || !after.fields || after.epoch !== before.epoch + 1) return false;
  const text = ({ epoch: _, fields: __, ...rest }: Scope) => JSON.stringify(rest);
  return text(before) === text(after) && [...before.fields].sort().join() !== [...after.fields].sort().join();
}

/** Groups to walk again: those gained, or all when what changed inside them can't be told from the ids. */
function noteGained({ db }: Workspace, before: Scope | null, after: Scope): void {
  if (otherFieldsAlone(before, after)) return;
  const known = new Set(before?.groupIds ?? []);
  const gained = after.groupIds.filter((id) => !known.has(id));
  const sameGroups = gained.length === 0 && known.size === after.groupIds.length;
  const wider = after.restrictedInside && before?.restrictedInside === false;
  const toWalk = sameGroups || wider ? after.groupIds : gained;
  const waiting = getGainedGroups(db).filter(
    ({ groupId }) => after.groupIds.includes(groupId) && !toWalk.includes(groupId),
  );
  const added = toWalk.map((groupId): GainedGroup => ({ groupId, phase: 'working', after: null }));
  putGainedGroups(db, [...waiting, ...added]);
}

/** Whether it is news that trainers decided about it. */
function isDecided(db: ReadableDb, { id, proposal }: OwnMacro): boolean {
  if (!proposal || proposal.outcome === 'waiting') return false;
  const known = getOwnMacro(db, id)?.shown?.proposal;
  return known?.documentId === proposal.documentId && known.outcome === 'waiting';
}
