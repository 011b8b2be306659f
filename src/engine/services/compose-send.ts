import { v7 as newId } from 'uuid';
import type { EscalationDraft } from '../../shared/contract/escalations.ts';
import type { Conversation, Source } from '../../shared/domain/conversation.ts';
import { unfilledOf } from '../../shared/domain/macro-action.ts';
import { applyMutation } from '../../shared/domain/optimistic.ts';
import { carriesFormatting } from '../../shared/domain/rich-lines.ts';
import { plainOf } from '../../shared/domain/rich-plain.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import { transact } from '../db/handle.ts';
import { keepAlong } from '../db/queries/along.ts';
import { discardDraft } from '../db/queries/drafts.ts';
import { getEscalationDraft, putEscalationDraft } from '../db/queries/escalations.ts';
import { keepLearnedSend } from '../db/queries/learned.ts';
import { listMacroTitles } from '../db/queries/macros.ts';
import { getMe } from '../db/queries/meta.ts';
import { listOutdated } from '../db/queries/outdated.ts';
import { getSettings } from '../db/queries/settings.ts';
import { fail } from '../failure.ts';
import { enqueue, type Unit } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Inputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { mentionsIn } from './attention.ts';
import { type Companion, companions, unitOf } from './companions.ts';
import { type DoneLately, remember } from './done-lately.ts';
import type { CheckOutgoing } from './guards/check-outgoing.ts';
import { listStale } from './guards/still-says.ts';
import { suggesterOf } from './guards/unedited.ts';
import { learnFromReply } from './learn-from-reply.ts';
import { getShown } from './shown.ts';
import { hasWayBack, undoOf } from './way-back.ts';

type Send = Inputs['compose']['send'];

/**
 * Queues a reply or note with the actions that came along, as one unit: message first, the others after it and only
 * if it gets through. In the same transaction the draft goes.
 */
export function createSend(
  workspace: Workspace,
  heldTime: HeldTime,
  check: CheckOutgoing,
  onQueued: () => void,
  lately: DoneLately,
): ActingServices['compose']['send'] {
  const { db, clock } = workspace;
  return (wanted) => {
    // What is looked through and what leaves are the same text.
    const input = withoutGone(workspace, wanted.rich ? { ...wanted, text: plainOf(wanted.rich) } : wanted);
    refuseUnfit(workspace, check, input);
    const { shown, base } = getShown(db, input.conversationId);
    const me = getMe(db) ?? fail('forbidden', 'nobody is signed in');
    const message = messageOf(input, shown, base, {
      holdOnReply: getSettings(db).holdScheduled,
      mentions: mentionsIn(db, input.text),
      suggested: suggesterOf(db, input.conversationId, input.text) !== null,
    });
    const acting = { db, me, now: workspace.hubNow() };
    const whole = companions(acting, applyMutation(shown, message, clock.now()), input);
    const card = whole.find((one) => one.card !== null)?.card ?? null;
    // The hub runs what goes with a message of a later time; what it cannot do alone is asked of the agent now.
    const later = message.kind === 'schedule';
    const along = later ? [] : whole;
    const unit: Unit = [
      {
        lane: shown.id,
        mutation: later ? { ...message, actions: withoutLacking(message.actions, card) } : message,
        origin: 'act',
        dependsOn: null,
      },
      ...unitOf(shown.id, along),
    ];
    const undoSeconds = message.kind === 'reply' ? (getSettings(db).undoSeconds[shown.channel] ?? 0) : 0;
    const holdMs = undoSeconds * 1_000;
    const heldUntil = holdMs > 0 ? clock.now() + holdMs : null;
    const keys = transact(db, () => {
      workspace.announce(discardDraft(db, shown.id, input.mode, clock.now()));
      const [head = newId(), ...rest] = enqueue(workspace, heldTime, unit, holdMs);
      // One of a later time has left when it comes back as a message, by its own id.
      const leaves = message.kind === 'reply' ? head : message.kind === 'schedule' ? message.messageId : null;
      if (leaves !== null) keepLearnedSend(db, leaves, learnFromReply(workspace, input), workspace.hubNow());
      if (card && !getEscalationDraft(db, shown.id)) putEscalationDraft(db, shown.id, card);
      if (along.every((one) => outcomeOf(one) === 'unneeded')) return [head];
      const queued = rest.values();
      keepAlong(db, {
        head,
        conversationId: shown.id,
        macros: listMacroTitles(db, input.sources),
        at: clock.now(),
        halved: false,
        steps: along.map((one) => ({
          key: (one.mutation && queued.next().value) || newId(),
          action: one.action,
          outcome: outcomeOf(one),
        })),
      });
      return [head, ...rest];
    });
    onQueued();
    const reversible = rememberAlong(lately, message, along, keys.slice(1));
    return { keys, heldUntil, lacksForEscalation: card !== null, reversible };
  };
}

/** So that what can be taken back of it can be once it has left. `keys`: of what was queued, in its order. */
function rememberAlong(
  lately: DoneLately,
  message: ConversationMutation,
  along: readonly Companion[],
  keys: readonly string[],
) {
  if (message.kind !== 'reply' && message.kind !== 'note') return [];
  const { conversationId, messageId } = message;
  const queued = along.flatMap(({ mutation, ...one }) => (mutation ? [{ ...one, mutation }] : []));
  return queued.flatMap(({ action, mutation, before }, at) => {
    const key = keys[at];
    if (key === undefined || !hasWayBack(mutation)) return [];
    const undo = undoOf(mutation, before);
    remember(lately, key, { conversationId, undo, along: { action, messageId } });
    return [{ key, action }];
  });
}

/** What stands of it as soon as it is queued; null: it is in the outbox. */
function outcomeOf({ action, mutation, card }: Companion) {
  if (mutation !== null) return null;
  if (card !== null) return 'lacking';
  return action.type === 'go' ? 'done' : 'unneeded';
}

function withoutLacking(actions: Send['actions'], card: EscalationDraft | null): Send['actions'] {
  return card ? actions.filter(({ type }) => type !== 'escalate') : actions;
}

/** Without what it came from once and does not say any more, where that may not be said: see `listStale`. */
function withoutGone({ db, hubNow }: Workspace, input: Send): Send {
  const stale = listStale(db, input, hubNow());
  const isIn = (list: readonly Source[], { kind, id, version }: Source) =>
    list.some((one) => one.kind === kind && one.id === id && one.version === version);
  const gone = listOutdated(db, input.sources, hubNow()).filter((source) => !isIn(stale, source));
  return gone.length === 0
    ? input
    : { ...input, sources: input.sources.filter((source) => !isIn(gone, source)) };
}

/** Throws where something that comes along still has a placeholder. */
export function refuseUnfilled(actions: Send['actions']): void {
  const open = unfilledOf(actions);
  if (open !== null) fail('unfilled-placeholder', `a placeholder is not filled: ${open.slice(0, 80)}`);
}

/** Throws what must not leave: nothing at all, or what was found in it and not accepted. */
export function refuseUnfit(
  { db, hubNow }: Pick<Workspace, 'db' | 'hubNow'>,
  check: CheckOutgoing,
  input: Send,
): void {
  const { mode, text, attachments, actions, accepted } = input;
  const wordless = text.trim() === '';
  if (wordless && (attachments.length === 0 || mode === 'note')) fail('empty', 'there is nothing to send');
  refuseUnfilled(actions);
  for (const { kind, detail, overridable } of check(db, input, hubNow())) {
    if (overridable && accepted?.includes(kind)) continue;
    if (kind === 'unfilled')
      fail('unfilled-placeholder', `a placeholder is not filled: ${detail.slice(0, 80)}`);
    if (kind === 'internal-article') fail('internal-article', `for the team alone: ${detail.slice(0, 120)}`);
    if (kind === 'outdated') fail('outdated', `may not be said now: ${detail.slice(0, 120)}`);
    if (kind === 'secret') fail('secret', `there is a ${detail} in it`);
    fail('guarded', kind);
  }
}

/** The message itself, with what its writer had in sight. */
export function messageOf(
  input: Send,
  shown: Conversation,
  base: Conversation,
  {
    holdOnReply = false,
    mentions = {},
    suggested = false,
  }: { holdOnReply?: boolean; mentions?: ReturnType<typeof mentionsIn>; suggested?: boolean } = {},
): ConversationMutation {
  const said = {
    conversationId: shown.id,
    messageId: newId(),
    bodyText: input.text,
    attachments: input.attachments,
  };
  if (input.mode === 'note') return { kind: 'note', ...said, ...mentions };
  const { rich } = input;
  const reply = {
    ...said,
    ...(rich && carriesFormatting(shown.channel) && { rich }),
    sources: input.sources,
    ...(suggested && { suggested }),
    base: { seenOrdinal: base.lastOrdinal, assigneeId: shown.assigneeId, heldMs: 0, force: false },
  };
  const { at = null, actions, thenStatus } = input;
  if (at === null) return { kind: 'reply', ...reply };
  return { kind: 'schedule', ...reply, at, actions, thenStatus, holdOnReply };
}
