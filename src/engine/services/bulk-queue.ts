import { v7 as newKey } from 'uuid';
import type { AlongAction } from '../../shared/contract/along.ts';
import type { BulkAction, ConversationAction } from '../../shared/contract/bulk.ts';
import { guardKinds, isOverridable } from '../../shared/contract/guards.ts';
import type { Conversation, Source } from '../../shared/domain/conversation.ts';
import { applyMutation } from '../../shared/domain/optimistic.ts';
import { keepAlong } from '../db/queries/along.ts';
import {
  addBulkPart,
  type Bulk,
  type BulkItem,
  type BulkKey,
  forgetParts,
  setItem,
} from '../db/queries/bulk.ts';
import { findByNumber } from '../db/queries/conversations.ts';
import { listMacroTitles } from '../db/queries/macros.ts';
import { getMe } from '../db/queries/meta.ts';
import type { Origin, Reason } from '../db/queries/outbox.ts';
import { fail } from '../failure.ts';
import { enqueue, type Unit } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { Workspace } from '../sync/workspace.ts';
import { type AlongMutation, companions, laneFor } from './companions.ts';
import { messageOf, refuseUnfilled, refuseUnfit } from './compose-send.ts';
import { createCheckOutgoing } from './guards/check-outgoing.ts';
import { noLanguage } from './guards/language.ts';
import { fillForConversation } from './macros.ts';
import { macroActionOf, mutationOf } from './mutations.ts';
import { getShown } from './shown.ts';
import { undoOf, wayBack } from './way-back.ts';

/** A bulk's replies can be taken back for so long, whatever the channel says: there are many of them. */
const replyHoldMs = 10_000;

/** One thing that a bulk does to a conversation; without a mutation it is not queued, and `skipped` says why. */
type Part = {
  /** Null: the message, or a link. */
  readonly action: AlongAction | null;
  readonly mutation: AlongMutation | null;
  readonly origin: Origin;
  readonly skipped: Reason | 'unneeded';
};

/** Queues what a bulk does to one conversation. Throws `EngineFailure` when it cannot be done to this one. */
export function queueFor(workspace: Workspace, heldTime: HeldTime, bulk: Bulk, item: BulkItem): true {
  const { db, clock } = workspace;
  const { shown, base } = getShown(db, item.conversationId);
  const { action } = bulk;
  if (action.type === 'link') {
    queueParts(workspace, heldTime, item, shown, [alone(null, linkOf(workspace, shown, action))]);
    return true;
  }
  if (action.type !== 'macro') {
    queueParts(workspace, heldTime, item, shown, [alone(alongOf(action), mutationOf(shown, action))]);
    return true;
  }
  const { parts, sources } = macroParts(workspace, action.macroId, shown, base);
  const keys = queueParts(workspace, heldTime, item, shown, parts);
  // What its conversation says of it lasts longer than the bulk.
  const [head, ...along] = parts.map((part, index) => ({ ...part, key: keys[index] ?? newKey() }));
  if (head?.mutation?.kind === 'reply' && along.some(({ mutation }) => mutation !== null))
    keepAlong(db, {
      head: head.key,
      conversationId: shown.id,
      macros: listMacroTitles(db, sources),
      at: clock.now(),
      halved: false,
      steps: along.flatMap(({ key, action, mutation, skipped }) => {
        const left = skipped === 'unneeded' ? ('unneeded' as const) : ('lacking' as const);
        return action ? [{ key, action, outcome: mutation ? null : left }] : [];
      }),
    });
  return true;
}

/** Queues the parts as one unit: what hangs on a message only once that is done. Answers with a key for each. */
function queueParts(
  workspace: Workspace,
  heldTime: HeldTime,
  item: BulkItem,
  shown: Conversation,
  parts: readonly Part[],
): string[] {
  const { db } = workspace;
  forgetParts(db, item);
  const unit: Unit = parts.flatMap(({ mutation, origin }) =>
    mutation
      ? [{ lane: laneFor(mutation, shown.id), mutation, origin, dependsOn: origin === 'act' ? null : 0 }]
      : [],
  );
  const holdMs = unit[0]?.mutation.kind === 'reply' ? replyHoldMs : 0;
  const queued = enqueue(workspace, heldTime, unit, holdMs).values();
  const keys = parts.map(({ action, mutation, skipped }, position) => {
    const key = (mutation && queued.next().value) || newKey();
    const part = { key, position, action };
    if (mutation) addBulkPart(db, item, { ...part, undo: undoOf(mutation, shown), skipped: null });
    else addBulkPart(db, item, { ...part, undo: null, skipped });
    return key;
  });
  const nothing = parts.every(({ mutation, skipped }) => mutation === null && skipped === 'unneeded');
  setItem(db, item, nothing ? 'unchanged' : 'queued');
  return keys;
}

/**
 * Queues the way back for what a bulk has done, where the conversation still is as the bulk left it, or where the agent
 * has read that it is not (`forced`). What has been read by its reader stays, and is named.
 */
export function queueBack(
  workspace: Workspace,
  heldTime: HeldTime,
  item: BulkItem,
  done: readonly BulkKey[],
  forced: boolean,
): void {
  const { db } = workspace;
  if (done.length === 0) {
    setItem(db, item, 'unchanged');
    return;
  }
  const { shown } = getShown(db, item.conversationId);
  const parts = done.map(({ undo }): Part => {
    if (undo.mutation.kind === 'link') return alone(null, unlinkOf(shown, undo.mutation));
    if (isRead(undo.mutation)) return { ...alone(macroActionOf(undo.mutation), null), skipped: sent };
    const action = wayBack(undo, shown, forced);
    if (!action) return { ...alone(macroActionOf(undo.mutation), null), skipped: changed };
    return alone(alongOf(action), mutationOf(shown, action));
  });
  queueParts(workspace, heldTime, item, shown, parts);
}

const sent: Reason = { code: 'outbox.already-sent', values: {} };
/** Nobody can be asked for what the checklist of each lacks. */
const incomplete: Reason = { code: 'outbox.refused.incomplete', values: {} };
const changed: Reason = { code: 'outbox.conflict.changed', values: { agent: '' } };

const toBeRead: ReadonlySet<AlongMutation['kind']> = new Set(['reply', 'note', 'side-start', 'escalate']);

/** Somebody may have read it by now. */
function isRead({ kind }: AlongMutation): boolean {
  return toBeRead.has(kind);
}

function alongOf(action: ConversationAction): AlongAction {
  return action.type === 'assign' ? { type: 'assign', to: action.to ?? 'nobody' } : action;
}

/** Null: it is tied so already. */
function linkOf(
  { db }: Workspace,
  shown: Conversation,
  { number: otherNumber, what }: Extract<BulkAction, { type: 'link' }>,
): Tie | null {
  const otherId = findByNumber(db, otherNumber) ?? fail('not-found', 'the other is not on this workstation');
  const tie = { kind: 'link' as const, conversationId: shown.id, otherId, otherNumber, what };
  return isTied(shown, tie) ? null : tie;
}

/** Null: somebody has untied them already. */
function unlinkOf(shown: Conversation, tie: Tie): AlongMutation | null {
  return isTied(shown, tie) ? { ...tie, kind: 'unlink' } : null;
}

type Tie = Extract<AlongMutation, { kind: 'link' }>;

function isTied({ links }: Conversation, { otherId, what }: Tie): boolean {
  return links.some(({ id, type }) => id === otherId && type === what);
}

/** Without a mutation it is so already. */
function alone(action: AlongAction | null, mutation: AlongMutation | null): Part {
  return { action, mutation, origin: 'act', skipped: 'unneeded' };
}

/** The wrong language is among what is accepted below. */
const check = createCheckOutgoing()(noLanguage);

/** A macro as its own reply to one customer, with the actions that hang on it. */
function macroParts(
  workspace: Workspace,
  macroId: string,
  shown: Conversation,
  base: Conversation,
): { parts: Part[]; sources: Source[] } {
  const { db } = workspace;
  const me = getMe(db) ?? fail('forbidden', 'nobody is signed in');
  const { text, actions, attachments, sources } = fillForConversation(
    db,
    { macroId, conversationId: shown.id },
    workspace.hubNow(),
  );
  // There is no conversation from which one would go on.
  const lasting = actions.filter(({ type }) => type !== 'go');
  const acting = { db, me, now: workspace.hubNow() };
  const along = (after: Conversation): Part[] =>
    companions(acting, after, { actions: lasting, thenStatus: null }).map(({ card, ...one }) => ({
      ...one,
      skipped: card ? incomplete : 'unneeded',
    }));
  // Without a text nothing hangs on it: each is done or not by itself.
  if (text.trim() === '' && attachments.length === 0) {
    refuseUnfilled(actions);
    return { parts: along(shown).map((part) => ({ ...part, origin: 'act' })), sources: [] };
  }
  const send = {
    conversationId: shown.id,
    mode: 'reply' as const,
    text,
    attachments,
    sources,
    actions,
    thenStatus: null,
    // Nobody can be asked for each of thousands; what must never leave is refused all the same.
    accepted: guardKinds.filter(isOverridable),
  };
  refuseUnfit(workspace, check, send);
  const message = messageOf(send, shown, base);
  return {
    parts: [alone(null, message), ...along(applyMutation(shown, message, workspace.clock.now()))],
    sources: send.sources,
  };
}
