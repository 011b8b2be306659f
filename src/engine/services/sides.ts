import { v7 as newId } from 'uuid';
import type { SideView } from '../../shared/contract/sides.ts';
import type { SideAbout, SideConversation } from '../../shared/domain/side-conversation.ts';
import type { SideMutation } from '../../shared/wire/mutations.ts';
import { type ReadableDb, transact } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent, getGroup } from '../db/queries/people.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { dropSideDraft, getSideDraft, putSideDraft } from '../db/queries/side-drafts.ts';
import { getSide, listStoredSides, markSideSeen, type StoredSide } from '../db/queries/sides.ts';
import { baseOf } from '../db/records.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** Those that are done leave the agent's list after so long; beside their conversation they stay. */
const doneShownMs = 14 * 24 * 3_600_000;

/**
 * What other teams were asked beside a conversation, the oldest first; or, for null, those in which this agent has a
 * part: open ones before the others, what is unread first, then the newest.
 */
export function listSideViews(db: ReadableDb, conversationId: string | null, now: number): SideView[] {
  const me = getMeta(db, 'me.id') ?? '';
  const views = listStoredSides(db, conversationId).flatMap((side) => viewOf(db, side, me) ?? []);
  if (conversationId !== null) return views.sort((a, b) => (a.id < b.id ? -1 : 1));
  const rank = ({ status, unread }: SideView) => (status === 'open' ? 0 : 2) + (unread ? 0 : 1);
  return views
    .filter(
      ({ part, status, updatedAt }) =>
        part !== 'other' && (status === 'open' || now - updatedAt < doneShownMs),
    )
    .sort((a, b) => rank(a) - rank(b) || b.updatedAt - a.updatedAt);
}

/** Which part an agent has in a side conversation. */
export function partOf(
  db: ReadableDb,
  { groupId, createdBy, messages }: Pick<SideConversation, 'groupId' | 'createdBy' | 'messages'>,
  me: string,
): SideView['part'] {
  if (createdBy === me) return 'mine';
  if (getAgent(db, me)?.groupIds.includes(groupId)) return 'asked';
  return messages.some(({ authorId }) => authorId === me) ? 'mine' : 'other';
}

function viewOf(
  db: ReadableDb,
  { id, conversationId, hub, seen, own }: StoredSide,
  me: string,
): SideView | null {
  const record = findRecord(db, conversationId);
  let shown: SideConversation | null = hub;
  const states = new Map<string, 'waiting' | 'parked'>();
  for (const { mutation, state, createdAt: at } of own) {
    const said = 'messageId' in mutation && 'text' in mutation ? mutation : null;
    const echoed = said !== null && hub?.messages.some((message) => message.id === said.messageId);
    if (mutation.kind === 'side-start' && !shown && record) {
      const about = { ...aboutOf(record), restricted: false };
      shown = {
        ...mutation.side,
        status: 'open',
        createdBy: me,
        createdAt: at,
        updatedAt: at,
        messages: [],
        about,
      };
    }
    if (!shown) return null;
    if (said && !echoed) {
      const message = { id: said.messageId, authorId: me, text: said.text, at };
      shown = { ...shown, messages: [...shown.messages, message], updatedAt: Math.max(shown.updatedAt, at) };
      states.set(said.messageId, state === 'parked' ? 'parked' : 'waiting');
    }
    if (state === 'parked' || state === 'applied') continue;
    if (mutation.kind === 'side-status') shown = { ...shown, status: mutation.status };
    else if (mutation.kind === 'side-write') shown = { ...shown, status: 'open' };
  }
  if (!shown) return null;
  const part = partOf(db, shown, me);
  const news = (hub?.messages ?? []).slice(seen).some(({ authorId }) => authorId !== me);
  return {
    id,
    conversationId,
    groupId: shown.groupId,
    subject: shown.subject,
    status: shown.status,
    updatedAt: shown.updatedAt,
    groupName: getGroup(db, shown.groupId)?.name ?? '',
    by: getAgentName(db, shown.createdBy),
    part,
    unread: part !== 'other' && shown.status === 'open' && news,
    isHere: record !== undefined,
    about: record ? { ...aboutOf(record), restricted: shown.about.restricted } : shown.about,
    messages: shown.messages.map((message) => ({
      id: message.id,
      author: getAgentName(db, message.authorId),
      mine: message.authorId === me,
      text: message.text,
      at: message.at,
      state: states.get(message.id) ?? 'sent',
    })),
  };
}

function aboutOf(record: NonNullable<ReturnType<typeof findRecord>>): Omit<SideAbout, 'restricted'> {
  const { number, subject, channel, status, groupId } = baseOf(record);
  return { number, subject, channel, status, groupId, customerName: record.customer_name };
}

/** Asks other teams and answers them; shown at once, and sent to the hub when it can be reached. */
export function createSides(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['sides'] {
  const { db, clock } = workspace;

  /** With `sent` it takes the place of what was being written there, in one step: never both, never neither. */
  function queue(lane: string, mutation: SideMutation, sent?: { about: string; text: string | null }): void {
    const letGoOf = transact(db, () => {
      enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
      if (!sent) return null;
      // What was typed since stays.
      if (sent.text !== null && getSideDraft(db, sent.about)?.text !== sent.text) return null;
      return dropSideDraft(db, sent.about, clock.now()) ? sent.about : null;
    });
    if (letGoOf !== null) workspace.announce([{ topic: 'side-draft', id: letGoOf }]);
    onQueued();
  }

  function letGo(about: string): void {
    if (transact(db, () => dropSideDraft(db, about, clock.now())))
      workspace.announce([{ topic: 'side-draft', id: about }]);
  }

  return {
    start({ conversationId, groupId, subject, text }) {
      const record = findRecord(db, conversationId);
      if (!record) fail('not-found', 'this conversation is not on this workstation');
      if (record.restricted === 1 || listRestrictedGroups(db).has(record.group_id))
        fail('forbidden', 'of a restricted conversation no other team is told');
      const id = newId();
      const side = { id, conversationId, groupId, subject: subject.trim() };
      const sent = { about: conversationId, text: null };
      queue(id, { kind: 'side-start', side, messageId: newId(), text: text.trim() }, sent);
      return { id };
    },
    write({ id, text }) {
      if (!getSide(db, id)) fail('not-found', 'this side conversation is not on this workstation');
      const sent = { about: id, text };
      queue(id, { kind: 'side-write', sideId: id, messageId: newId(), text: text.trim() }, sent);
    },
    setStatus({ id, status }) {
      if (!getSide(db, id)) fail('not-found', 'this side conversation is not on this workstation');
      queue(id, { kind: 'side-status', sideId: id, status });
    },
    saveDraft({ id, draft }) {
      if (!draft) return letGo(id);
      if (!findRecord(db, id) && !getSide(db, id))
        fail('not-found', 'what this was written about is not on this workstation');
      transact(db, () => putSideDraft(db, id, draft, clock.now()));
      workspace.announce([{ topic: 'side-draft', id }]);
    },
    seen({ id }) {
      const side = getSide(db, id);
      const count = side?.hub?.messages.length ?? 0;
      if (!side || side.seen >= count) return;
      transact(db, () => markSideSeen(db, id, count));
      workspace.announce([{ topic: 'sides' }]);
    },
  };
}
