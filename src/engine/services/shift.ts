import { v7 as newId } from 'uuid';
import type { HandoverRow } from '../../shared/contract/inbox-views.ts';
import type { Agent } from '../../shared/domain/people.ts';
import type { ReadableDb } from '../db/handle.ts';
import { transact } from '../db/handle.ts';
import { listEscalationTargets } from '../db/queries/escalations.ts';
import { listOwnWork } from '../db/queries/handover.ts';
import { getMe } from '../db/queries/meta.ts';
import { listLane } from '../db/queries/outbox.ts';
import { listAgents, listGroups } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import { enqueue, type Unit } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { mentionsIn } from './attention.ts';
import { mutationOf } from './mutations.ts';
import { getShown } from './shown.ts';

/** The signed-in agent as they have said they are, though the hub may not have heard of it yet. */
export function shownMe(db: ReadableDb): Agent | null {
  const me = getMe(db);
  if (!me) return null;
  let shown = me;
  for (const { mutation, state } of listLane(db, me.id))
    if (mutation.kind === 'availability' && state !== 'parked')
      shown = { ...shown, state: mutation.state, stateSince: mutation.at };
  return shown;
}

export function listPeople(db: ReadableDb): Outputs['people'] {
  const me = shownMe(db);
  return {
    agents: listAgents(db).map((agent) => (agent.id === me?.id ? me : agent)),
    groups: listGroups(db),
    targets: listEscalationTargets(db),
  };
}

export function listHandover(db: ReadableDb): HandoverRow[] {
  const me = getMe(db);
  return me ? listOwnWork(db, me.id) : [];
}

/** Where the agent stands, and the end of their shift. */
export function createShift(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['shift'] {
  const { db, clock } = workspace;

  function availability(state: Agent['state']): Unit {
    const me = shownMe(db) ?? fail('forbidden', 'nobody is signed in');
    if (me.state === state) return [];
    const mutation = { kind: 'availability' as const, state, at: clock.now() };
    return [{ lane: me.id, mutation, origin: 'act', dependsOn: null }];
  }

  return {
    set({ state }) {
      transact(db, () => enqueue(workspace, heldTime, availability(state), 0));
      onQueued();
    },
    handOver({ items }) {
      const keys = transact(db, () => [
        ...items.flatMap((item) => enqueue(workspace, heldTime, unitOf(db, item), 0)),
        ...enqueue(workspace, heldTime, availability('off'), 0),
      ]);
      onQueued();
      return { keys };
    },
  };
}

/** The note first: whoever gets it finds it there, and without it nothing is given away. */
function unitOf(
  db: ReadableDb,
  { conversationId, to, note }: { conversationId: string; to: string | null; note: string },
): Unit {
  const unit: Unit = [];
  const { shown } = getShown(db, conversationId);
  if (note.trim() !== '')
    unit.push({
      lane: conversationId,
      mutation: {
        kind: 'note',
        conversationId,
        messageId: newId(),
        bodyText: note,
        attachments: [],
        ...mentionsIn(db, note),
      },
      origin: 'act',
      dependsOn: null,
    });
  const assign = mutationOf(shown, { type: 'assign', to });
  if (assign)
    unit.push({
      lane: conversationId,
      mutation: assign,
      origin: 'act',
      dependsOn: unit.length > 0 ? 0 : null,
    });
  return unit;
}
