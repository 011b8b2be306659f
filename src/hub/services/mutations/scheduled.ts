import type { ScheduledMessage } from '../../../shared/domain/scheduled.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { deleteScheduled, lockScheduled, putScheduled } from '../../store/queries/scheduled.ts';
import { placeOf } from '../../sync/scope.ts';
import { outgoingBody } from '../outgoing-body.ts';
import { sendScheduled } from '../send-scheduled.ts';
import { conflict, type Ground, refuse, type Verdict } from './ground.ts';
import { checkMessageId, checkStaleness } from './messages.ts';
import { checkOutgoingText, checkSecrets, checkSuggested, resolveAttachments } from './outgoing-checks.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/** The furthest time that a message may be kept for. */
const longestMs = 366 * 24 * 3_600_000;
const mayRuleOthers = new Set(['lead', 'admin']);

/** Takes a reply in to be sent at its time. What must not go out is refused now, and looked at again then. */
export async function schedule(ground: Ground, wanted: Of<'schedule'>): Promise<Verdict> {
  const { tx, viewer, conversation, changes, now } = ground;
  const attachments = await resolveAttachments(ground, wanted.attachments);
  if ('unapplied' in attachments) return attachments.unapplied;
  const body = outgoingBody(wanted, conversation.channel, attachments.files);
  if (!body) return refuse('invalid', 'This reply is too long.');
  const { bodyText: text, rich } = body;
  if (text.trim() === '' && wanted.attachments.length === 0)
    return refuse('empty', 'There is nothing in this reply.');
  if (wanted.at > now + longestMs) return refuse('invalid', 'A message is kept for a year at most.');
  const unapplied =
    checkSecrets(text) ??
    checkNotes(wanted.actions) ??
    checkSuggested(ground, wanted) ??
    (await checkOutgoingText(ground, text, wanted.sources)) ??
    (await checkMessageId(ground, wanted.messageId)) ??
    ((await lockScheduled(tx, wanted.messageId))
      ? refuse('id-taken', 'There is a scheduled message of this id already.')
      : null) ??
    (wanted.base.force ? null : await checkStaleness(ground, wanted));
  if (unapplied) return unapplied;
  await keep(ground, {
    id: wanted.messageId,
    conversationId: conversation.id,
    agentId: viewer.agent.id,
    at: wanted.at,
    bodyText: text,
    rich,
    attachments: attachments.files,
    sources: wanted.sources,
    suggested: wanted.suggested ?? false,
    actions: wanted.actions,
    thenStatus: wanted.thenStatus,
    seenOrdinal: wanted.base.seenOrdinal,
    holdOnReply: wanted.holdOnReply,
    heldBecause: null,
    createdAt: now,
    updatedAt: now,
  });
  changes.add(changeOf(ground, wanted.messageId));
  return null;
}

/** A note that comes along is kept and told of until it is written. */
function checkNotes(actions: Of<'schedule'>['actions']): Verdict {
  for (const action of actions) {
    const refused = action.type === 'note' ? checkSecrets(action.text) : null;
    if (refused) return refused;
  }
  return null;
}

/** Another time; one that has come sends it at once. Whoever asks has seen what was written up to `seenOrdinal`. */
export async function reschedule(ground: Ground, wanted: Of<'reschedule'>): Promise<Verdict> {
  const { tx, changes, now } = ground;
  const found = await findOwn(ground, wanted.messageId);
  if ('outcome' in found) return found;
  if (wanted.at > now + longestMs) return refuse('invalid', 'A message is kept for a year at most.');
  const row: ScheduledMessage = {
    ...found,
    at: wanted.at,
    seenOrdinal: Math.max(found.seenOrdinal, wanted.seenOrdinal),
    heldBecause: null,
    updatedAt: now,
  };
  if (wanted.at <= now) {
    const held = await sendScheduled(ground, row, true);
    if (held) return refuse('invalid', `It cannot be sent as it is: ${held}.`);
    await deleteScheduled(tx, row.id);
  } else await keep(ground, row);
  changes.add(changeOf(ground, row.id));
  return null;
}

/** Calls a message back; too late once it has left. */
export async function unschedule(ground: Ground, wanted: Of<'unschedule'>): Promise<Verdict> {
  const found = await findOwn(ground, wanted.messageId);
  if ('outcome' in found) return found;
  await deleteScheduled(ground.tx, found.id);
  ground.changes.add(changeOf(ground, found.id));
  return null;
}

async function findOwn(
  { tx, viewer, conversation }: Ground,
  id: string,
): Promise<ScheduledMessage | Exclude<Verdict, null>> {
  const row = await lockScheduled(tx, id);
  if (!row || row.conversationId !== conversation.id) return conflict('changed', null);
  if (row.agentId !== viewer.agent.id && !mayRuleOthers.has(viewer.agent.role))
    return refuse('forbidden', 'Only its writer or a lead may change it.');
  return row;
}

function keep({ tx, viewer }: Ground, row: ScheduledMessage): Promise<void> {
  return putScheduled(tx, viewer.workspace.id, row);
}

function changeOf({ conversation, edit }: Ground, id: string) {
  return {
    entity: 'scheduled' as const,
    id,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after: placeOf(edit.current()),
  };
}
