import { v7 as newId } from 'uuid';
import type { RecoveryDraft, RecoveryStart, RecoveryView } from '../../shared/contract/recovery.ts';
import { isVerified } from '../../shared/domain/identity.ts';
import { type CaseSide, caseDeedsOf, mayChangeCase } from '../../shared/domain/recovery/case-flow.ts';
import {
  missingFields,
  problemWithAddress,
  tidyValue,
  wrongFields,
} from '../../shared/domain/recovery/check-field.ts';
import { type DecisionTable, decide } from '../../shared/domain/recovery/decision-table.ts';
import { defaultTable } from '../../shared/domain/recovery/default-table.ts';
import { findFacts } from '../../shared/domain/recovery/find-facts.ts';
import {
  isUnderWay,
  type RecoveryCase,
  type RecoveryFacts,
  type RecoveryField,
  type RecoveryKind,
  recoveryKinds,
} from '../../shared/domain/recovery/recovery-case.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import { prepared, type ReadableDb, transact } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { listEscalationTargets, listStandingTargets } from '../db/queries/escalations.ts';
import { getMeta, getWorkspace } from '../db/queries/meta.ts';
import { getAgent, getCustomer } from '../db/queries/people.ts';
import {
  getRecoveryDraft,
  listOwnRecovering,
  listRecoveriesIn,
  putRecoveryDraft,
} from '../db/queries/recovery.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';
import { listEscalationViews } from './escalations.ts';
import { escalationOf } from './recovery-hand-over.ts';

/** Messages that are read for facts, the newest. */
const mostRead = 100;

export const tableOf = (db: ReadableDb): DecisionTable => getWorkspace(db)?.recovery ?? defaultTable;

/** The cases of a conversation, the newest first, with what waits in the outbox. */
export function listRecoveryViews(db: ReadableDb, conversationId: string, now: number): RecoveryView[] {
  const own = listOwnRecovering(db, conversationId);
  const stored = listRecoveriesIn(db, conversationId);
  const table = tableOf(db);
  const targets = listEscalationTargets(db);
  const groupIds = getAgent(db, getMeta(db, 'me.id') ?? '')?.groupIds ?? [];
  const me = getAgentName(db, getMeta(db, 'me.id') ?? '');

  const view = (row: Omit<RecoveryCase, 'revision'> & { revision: number | null }): RecoveryView => {
    const arrived = new Set(row.steps.map(({ id }) => id));
    const saves = own.saves.filter(
      ({ mutation }) => mutation.caseId === row.id && !arrived.has(mutation.stepId),
    );
    const steps = own.steps.filter(
      ({ mutation }) => mutation.caseId === row.id && !arrived.has(mutation.stepId),
    );
    const waiting = [...saves, ...steps];
    const isBusy = waiting.some(({ state }) => state !== 'parked');
    // What was written here is shown until the hub has said something of it.
    const latest = saves.findLast(({ state }) => state !== 'parked' || row.revision === null)?.mutation;
    const kind = latest?.what ?? row.kind;
    const facts = latest?.facts ?? row.facts;
    const returnTo = latest ? latest.returnTo : row.returnTo;
    const verdict = decide(table, kind, facts);
    const target = targets.find(({ id }) => id === row.targetId);
    const sides = new Set<CaseSide>(['desk']);
    if (target && groupIds.includes(target.groupId)) sides.add('team');
    const standing = { state: row.state, returnTo, outcome: verdict.outcome };
    const isHere = !isBusy && row.revision !== null;
    return {
      id: row.id,
      conversationId,
      kind,
      state: row.state,
      facts,
      returnTo,
      revision: row.revision,
      targetId: row.targetId,
      escalationId: row.escalationId,
      createdAt: row.createdAt,
      sending: isBusy ? 'waiting' : waiting.length > 0 ? 'parked' : 'sent',
      verdict,
      missing: missingFields(kind, facts, now),
      target: target ? { key: target.key, name: target.name, names: target.names } : null,
      deeds: isHere ? caseDeedsOf(standing, sides) : [],
      mayChange: isHere && mayChangeCase(row, sides),
      steps: [
        ...row.steps.map(({ agentId, ...step }) => ({
          ...step,
          by: agentId === null ? '' : getAgentName(db, agentId),
          sending: 'sent' as const,
        })),
        ...waiting.map(({ mutation, state, createdAt }) => ({
          id: mutation.stepId,
          kind:
            mutation.kind === 'recovery-step'
              ? mutation.deed
              : mutation.expected === null
                ? ('open' as const)
                : ('change' as const),
          text: mutation.kind === 'recovery-step' ? mutation.text : '',
          state: row.state,
          at: createdAt,
          by: me,
          sending: state === 'parked' ? ('parked' as const) : ('waiting' as const),
        })),
      ],
    };
  };

  const known = new Set(stored.map(({ id }) => id));
  const begun = own.saves.filter(({ mutation }) => mutation.expected === null && !known.has(mutation.caseId));
  return [
    ...begun.map(({ mutation: { caseId, what, facts, returnTo }, createdAt }) =>
      view({
        id: caseId,
        conversationId,
        kind: what,
        state: 'collecting',
        facts,
        returnTo,
        revision: null,
        targetId: null,
        escalationId: null,
        createdBy: getMeta(db, 'me.id') ?? '',
        createdAt,
        updatedAt: createdAt,
        steps: [],
      }),
    ),
    ...stored.map(view),
  ].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

type Words = { id: string; body_text: string; attachments: string | null; created_at: number };

/** What the form begins with: what customers wrote of it, the table, what was begun. Errors: not-found. */
export function beginRecovery(db: ReadableDb, conversationId: string, now: number): RecoveryStart {
  const record = findRecord(db, conversationId) ?? notHere();
  const read = prepared<Words>(
    db,
    `SELECT id, body_text, attachments, created_at FROM messages
      WHERE conversation = ? AND kind = 'reply' AND author_kind = 'customer' ORDER BY stamp DESC LIMIT ?`,
  ).all(record.n, mostRead);
  const found = findFacts(
    read.map(({ id, body_text: text, attachments }) => ({
      id,
      text,
      picture: attachments?.includes('"image/') ?? false,
    })),
    now,
  );
  const named = new Set(
    [...Object.values(found.facts).flat(), ...found.returnTo].map(({ messageId }) => messageId),
  );
  const walled = listRestrictedGroups(db);
  const isWalled = record.restricted === 1 || walled.has(record.group_id);
  return {
    table: tableOf(db),
    usual: usualKind(record.topic, found.facts),
    found: found.facts,
    returnTo: [...found.returnTo],
    messages: read
      .filter(({ id }) => named.has(id))
      .map(({ id, body_text, created_at }) => ({
        id,
        excerpt: body_text.replace(/\s+/g, ' ').trim().slice(0, 200),
        at: created_at,
      })),
    verified: isVerified(getCustomer(db, record.customer_id)?.identity ?? null, 'strong', now),
    // From behind a wall nothing goes where others look.
    targets: listStandingTargets(db).filter(({ groupId }) => !isWalled || walled.has(groupId)),
    draft: getRecoveryDraft(db, conversationId),
  };
}

function usualKind(topic: string | null, found: Partial<Record<RecoveryField, unknown>>): RecoveryKind {
  if (topic === 'deposit-missing') return 'missing-deposit';
  const named = recoveryKinds.find((kind) => kind === topic);
  if (named) return named;
  if (found['expected-network']) return 'wrong-network';
  return found['memo-used'] || found['memo-expected'] ? 'missing-memo' : 'missing-deposit';
}

/** Fills in and moves recovery cases; durable when this answers, sent to the hub when it can be reached. */
export function createRecovery(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['recovery'] {
  const { db, announce, clock, link } = workspace;

  function queue(lane: string, mutation: ConversationMutation, done?: () => void): void {
    transact(db, () => {
      enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
      done?.();
    });
    announce([{ topic: 'recoveries' }]);
    onQueued();
  }

  return {
    save({ conversationId, draft }) {
      if (!findRecord(db, conversationId)) notHere();
      const now = clock.now();
      const views = listRecoveryViews(db, conversationId, now);
      const held = draft.of ? views.find(({ id }) => id === draft.of?.id) : undefined;
      if (draft.of && !held?.mayChange)
        fail('too-late', 'it has come further, or something waits to be sent');
      if (draft.of && held?.revision !== draft.of.revision)
        fail('too-late', 'somebody else has changed it meanwhile');
      if (!draft.of && views.some((one) => isUnderWay(one) && one.sending !== 'parked'))
        fail('too-late', 'this conversation has a case already');
      const facts = tidyFacts(draft);
      const address = draft.returnTo.address.trim();
      const returnTo = address === '' ? null : { address, proof: draft.returnTo.proof };
      const wrong = wrongFields(facts, now);
      if (wrong.length > 0) fail('bad-input', `this cannot be right: ${wrong.join(', ')}`);
      if (returnTo && problemWithAddress(returnTo.address) !== null)
        fail('bad-input', 'the address to return to is none');
      const id = draft.of?.id ?? newId();
      queue(
        conversationId,
        {
          kind: 'recovery-save',
          conversationId,
          caseId: id,
          stepId: newId(),
          what: draft.what,
          facts,
          returnTo,
          expected: draft.of?.revision ?? null,
        },
        () => putRecoveryDraft(db, conversationId, null),
      );
      return { id };
    },
    checkReturn: (input) => askHub(link, (hub, options) => hub.recovery.checkReturn(input, options)),
    step({ conversationId, id, deed, text, handOver }) {
      const now = clock.now();
      const view = listRecoveryViews(db, conversationId, now).find((one) => one.id === id);
      if (!view) fail('not-found', 'this case is not on this workstation');
      if (!view.deeds.includes(deed)) fail('too-late', 'it has come further, or something waits to be sent');
      if ((deed === 'hand-over') !== (handOver !== null))
        fail('bad-input', 'a case is handed over by an escalation, and by nothing else');
      const open = listEscalationViews(db, conversationId, now).some(
        (one) =>
          ['waiting', 'accepted', 'asked'].includes(one.state) && !one.handed && one.sending !== 'parked',
      );
      if (handOver && open) fail('too-late', 'this conversation is escalated already');
      queue(conversationId, {
        kind: 'recovery-step',
        conversationId,
        caseId: id,
        stepId: newId(),
        deed,
        text: text.trim(),
        expected: view.state,
        handOver: handOver && escalationOf(db, view, handOver),
      });
    },
    saveDraft({ conversationId, draft }) {
      if (draft && !findRecord(db, conversationId)) notHere();
      transact(db, () => putRecoveryDraft(db, conversationId, draft));
    },
  };
}

/** What is empty is not known. */
function tidyFacts({ facts }: RecoveryDraft): RecoveryFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([field, { value: written, messageId }]) => {
      const value = tidyValue(field as RecoveryField, written);
      return value === '' ? [] : [[field, { value, messageId }]];
    }),
  );
}

function notHere(): never {
  return fail('not-found', 'this conversation is not on this workstation');
}
