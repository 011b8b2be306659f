import { v7 as newId } from 'uuid';
import type { EscalationView } from '../../shared/contract/escalations.ts';
import type { Escalation, EscalationTarget } from '../../shared/domain/escalation.ts';
import { isOpen, saidAfter } from '../../shared/domain/escalation.ts';
import {
  compareEscalations,
  deedsOf,
  missingOf,
  type Side,
  securityKey,
} from '../../shared/domain/escalation-ladder.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import { type ReadableDb, transact } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import {
  getEscalation,
  listCurrentEscalations,
  listEscalationsIn,
  listEscalationTargets,
  listOwnEscalating,
  listStandingTargets,
  putEscalationDraft,
} from '../db/queries/escalations.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent } from '../db/queries/people.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** Those that have ended leave the agent's list after so long; with their conversation they stay. */
const endedShownMs = 14 * 24 * 3_600_000;

/**
 * The escalations of a conversation, the newest first; or, for null, those of the agent's queues and their own, in the
 * order in which they are worked on. What waits in the outbox is among them.
 */
export function listEscalationViews(
  db: ReadableDb,
  conversationId: string | null,
  now: number,
): EscalationView[] {
  const ground = groundOf(db);
  const own = listOwnEscalating(db, conversationId);
  const stored =
    conversationId === null
      ? listCurrentEscalations(db, now - endedShownMs)
      : listEscalationsIn(db, conversationId);
  const known = new Set(stored.map(({ id }) => id));
  const begun = own.raised.filter(({ mutation }) => !known.has(mutation.escalationId));
  const views = [
    ...begun.map((row) => viewOf(ground, raisedHere(ground, row), sendingOf(row.state), own.steps)),
    ...stored.map((escalation) => viewOf(ground, escalation, 'sent', own.steps)),
  ];
  if (conversationId !== null)
    return views.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  return views
    .filter(({ forTeam, mine, held }) => forTeam || mine || held)
    .filter((view) => (isOpen(view) && !view.handed) || now - view.createdAt < endedShownMs)
    .sort(compareEscalations);
}

type Ground = {
  readonly db: ReadableDb;
  readonly me: string;
  readonly groupIds: readonly string[];
  readonly mayStandIn: boolean;
  readonly targets: ReadonlyMap<string, EscalationTarget>;
  readonly walled: ReadonlySet<string>;
};
type OwnSteps = ReturnType<typeof listOwnEscalating>['steps'];
type OwnRaised = ReturnType<typeof listOwnEscalating>['raised'][number];

function groundOf(db: ReadableDb): Ground {
  const me = getMeta(db, 'me.id') ?? '';
  const agent = getAgent(db, me);
  return {
    db,
    me,
    groupIds: agent?.groupIds ?? [],
    mayStandIn: agent?.role === 'lead' || agent?.role === 'admin',
    targets: new Map(listEscalationTargets(db).map((target) => [target.id, target])),
    walled: listRestrictedGroups(db),
  };
}

function sendingOf(state: OwnRaised['state']): 'waiting' | 'parked' {
  return state === 'parked' ? 'parked' : 'waiting';
}

/** One that the hub has not heard of yet: nothing of it has happened. */
function raisedHere({ db, me, targets }: Ground, { mutation, createdAt }: OwnRaised): Escalation {
  const { escalationId: id, conversationId, targetId, reason, severity, checks, override, note } = mutation;
  const number = findRecord(db, conversationId)?.number ?? 1;
  return {
    ...{ id, conversationId, number, targetId, reason, severity, checks, override, note },
    raisedAs: targets.get(targetId)?.reasons.find(({ key }) => key === reason) ?? null,
    state: 'waiting',
    dueAt: null,
    holderId: null,
    createdBy: me,
    createdAt,
    updatedAt: createdAt,
    steps: [],
    handed: false,
  };
}

function viewOf(
  { db, me, groupIds, mayStandIn, targets, walled }: Ground,
  escalation: Escalation,
  sending: EscalationView['sending'],
  own: OwnSteps,
): EscalationView {
  const { id, conversationId, state, holderId, createdBy, handed } = escalation;
  const record = findRecord(db, conversationId);
  const target = targets.get(escalation.targetId);
  const raisedAs = escalation.raisedAs ?? target?.reasons.find(({ key }) => key === escalation.reason);
  const name = (targetId: string) => targets.get(targetId)?.name ?? '';
  const arrived = new Set(escalation.steps.map((step) => step.id));
  const waiting = own.filter(({ mutation }) => mutation.escalationId === id && !arrived.has(mutation.stepId));
  const forTeam = !handed && target !== undefined && groupIds.includes(target.groupId);
  const sides = new Set<Side>();
  if (forTeam) sides.add('team');
  if (createdBy === me || record?.assignee_id === me || mayStandIn) sides.add('origin');
  const isBusy = sending !== 'sent' || waiting.some((row) => row.state !== 'parked');
  const deeds = isBusy || handed || !record ? [] : deedsOf(state, sides);
  return {
    id,
    conversationId,
    number: escalation.number,
    severity: escalation.severity,
    state,
    checks: escalation.checks,
    override: escalation.override,
    note: escalation.note,
    dueAt: escalation.dueAt,
    createdAt: escalation.createdAt,
    handed,
    target: target
      ? { id: target.id, key: target.key, name: target.name, names: target.names, groupId: target.groupId }
      : null,
    reason: raisedAs ? { key: escalation.reason, name: raisedAs.name, names: raisedAs.names } : null,
    labels: raisedAs?.labels ?? {},
    customerName: record?.customer_name ?? '',
    isHere: record !== undefined,
    restricted: target !== undefined && walled.has(target.groupId),
    by: getAgentName(db, createdBy),
    mine: createdBy === me,
    holder: holderId === null ? '' : getAgentName(db, holderId),
    held: holderId === me && isOpen(escalation),
    sending,
    forTeam,
    deeds,
    told: target ? deeds.filter((deed) => saidAfter(target, deed)) : [],
    steps: [
      ...escalation.steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        text: step.text,
        at: step.at,
        by: step.agentId === null ? '' : getAgentName(db, step.agentId),
        mine: step.agentId === me,
        target: name(step.targetId),
        state: 'sent' as const,
      })),
      ...waiting.map(({ mutation, state: itemState, createdAt }) => ({
        id: mutation.stepId,
        kind: mutation.deed,
        text: mutation.text,
        at: createdAt,
        by: getAgentName(db, me),
        mine: true,
        target: name(mutation.toTargetId ?? escalation.targetId),
        state: sendingOf(itemState),
      })),
    ],
  };
}

/** Escalates and takes part in escalations; durable when this answers, sent to the hub when it can be reached. */
export function createEscalations(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['escalations'] {
  const { db, announce } = workspace;

  function queue(lane: string, mutation: ConversationMutation, done?: () => void): void {
    transact(db, () => {
      enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
      done?.();
    });
    announce([{ topic: 'escalations' }]);
    onQueued();
  }

  /** Fails where one is open that nothing overtakes. */
  function checkOpen(conversationId: string, overtaken: (view: EscalationView) => boolean): void {
    if (!findRecord(db, conversationId)) notHere();
    const open = listEscalationViews(db, conversationId, workspace.clock.now()).some(
      (view) => isOpen(view) && !view.handed && view.sending !== 'parked' && !overtaken(view),
    );
    if (open) fail('too-late', 'this conversation is escalated already');
  }

  return {
    raise({ conversationId, draft, told }) {
      checkOpen(conversationId, () => false);
      const target = listEscalationTargets(db).find(({ id }) => id === draft.targetId);
      const reason = target?.reasons.find(({ key }) => key === draft.reason);
      if (!target || !reason) fail('not-found', 'there is no such place to escalate to');
      if (draft.note.trim() === '') fail('empty', 'there is no hand-over note');
      const checks = reason.checks.map((key) => ({ key, there: draft.there.includes(key) }));
      if (missingOf(reason, checks).length > 0 && draft.override.trim() === '')
        fail('bad-input', 'something of the checklist is missing and nobody says why');
      const id = newId();
      queue(
        conversationId,
        {
          kind: 'escalate',
          conversationId,
          escalationId: id,
          targetId: target.id,
          reason: reason.key,
          severity: draft.severity,
          checks,
          override: draft.override.trim(),
          note: draft.note.trim(),
          told: told === null ? null : { messageId: newId(), text: told },
        },
        () => putEscalationDraft(db, conversationId, null),
      );
      return { id };
    },
    panic({ conversationId }) {
      const walled = listRestrictedGroups(db);
      // A live attack does not wait for what was escalated before.
      checkOpen(conversationId, ({ target }) => !walled.has(target?.groupId ?? ''));
      const lanes = listStandingTargets(db).filter(({ groupId }) => walled.has(groupId));
      const target = lanes.find(({ key }) => key === securityKey) ?? lanes[0];
      if (!target) fail('not-found', 'there is no security queue');
      const id = newId();
      queue(conversationId, {
        kind: 'escalate',
        conversationId,
        escalationId: id,
        targetId: target.id,
        reason: '',
        severity: 'critical',
        checks: [],
        override: '',
        note: '',
        told: null,
      });
      return { id };
    },
    step({ id, deed, text, toTargetId }) {
      const escalation = getEscalation(db, id);
      if (!escalation || !findRecord(db, escalation.conversationId))
        fail('not-found', 'this escalation is not on this workstation');
      const { conversationId, state: expected } = escalation;
      const [view] = listEscalationViews(db, conversationId, workspace.clock.now()).filter(
        (one) => one.id === id,
      );
      if (!view?.deeds.includes(deed)) fail('too-late', 'it has come further, or something waits to be sent');
      queue(conversationId, {
        kind: 'escalation-step',
        conversationId,
        escalationId: id,
        stepId: newId(),
        deed,
        text: text.trim(),
        toTargetId,
        expected,
      });
    },
    saveDraft({ conversationId, draft }) {
      if (draft && !findRecord(db, conversationId)) notHere();
      transact(db, () => putEscalationDraft(db, conversationId, draft));
    },
  };
}

function notHere(): never {
  return fail('not-found', 'this conversation is not on this workstation');
}
