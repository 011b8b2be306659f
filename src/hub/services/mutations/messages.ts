import { eq } from 'drizzle-orm';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { type Mutation, patienceMs } from '../../../shared/wire/mutations.ts';
import { messages } from '../../store/schema/conversations.ts';
import { outgoingBody } from '../outgoing-body.ts';
import { goOver } from '../routing/into-hand.ts';
import { clocksWhenAnswered } from '../sla/clocks.ts';
import { noteMissing } from '../studio/missing-translations.ts';
import { mention } from './attention.ts';
import { conflict, type Ground, refuse, type Unapplied, type Verdict } from './ground.ts';
import { customerWroteAfter, findNewestEvent, findOtherAnswer } from './newest-messages.ts';
import { checkOutgoingText, checkSecrets, checkSuggested, resolveAttachments } from './outgoing-checks.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/** A public reply. A stale one is never sent silently: see `ReplyBase`. */
export async function reply(ground: Ground, wanted: Of<'reply'>): Promise<Verdict> {
  const { edit, me } = ground;
  const attachments = await resolveAttachments(ground, wanted.attachments);
  if ('unapplied' in attachments) return attachments.unapplied;
  const body = outgoingBody(wanted, ground.conversation.channel, attachments.files);
  if (!body) return refuse('invalid', 'This reply is too long.');
  const { bodyText: text, bodyHtml } = body;
  if (text.trim() === '' && wanted.attachments.length === 0)
    return refuse('empty', 'There is nothing in this reply.');
  const unapplied =
    checkSecrets(text) ??
    checkSuggested(ground, wanted) ??
    (await checkOutgoingText(ground, text, wanted.sources)) ??
    (await checkMessageId(ground, wanted.messageId)) ??
    (wanted.base.force ? null : await checkStaleness(ground, wanted));
  if (unapplied) return unapplied;

  const before = edit.current();
  // Only a forced reply gets here: whoever sends it has seen that the conversation is closed.
  const reopens = before.status === 'new' || before.status === 'closed';
  edit.say({
    id: wanted.messageId,
    kind: 'reply',
    author: me,
    bodyText: text,
    bodyHtml,
    attachments: attachments.files,
    sources: wanted.sources,
  });
  const { tx, viewer, customer, now } = ground;
  await noteMissing({ tx, workspaceId: viewer.workspace.id, now }, wanted.sources, customer.locale);
  edit.set({ waitingSince: null, sla: clocksWhenAnswered(before.sla) });
  if (reopens) edit.moveTo('open', me);
  await goOver(tx, edit, 'answered');
  return null;
}

export async function checkStaleness(
  ground: Ground,
  { base }: Pick<Of<'reply'>, 'base'>,
): Promise<Unapplied | null> {
  const { tx, conversation, viewer } = ground;
  const myId = viewer.agent.id;
  if (conversation.status === 'closed') {
    const closed = await findNewestEvent(tx, conversation.id, 'status');
    return conflict('closed', closed?.author.kind === 'agent' ? closed.author.id : null);
  }
  const other = await findOtherAnswer(tx, conversation.id, base.seenOrdinal, myId);
  if (other !== null) return conflict('answered-by-other', other);
  const holder = conversation.assigneeId;
  if (holder !== null && holder !== myId && holder !== base.assigneeId) return conflict('taken', holder);
  const patienceIsOver = base.heldMs > patienceMs;
  if (patienceIsOver && (await customerWroteAfter(tx, conversation.id, base.seenOrdinal)))
    return conflict('customer-wrote', null);
  return null;
}

/** An internal note: the team's own, so nothing makes it stale. */
export async function note(ground: Ground, wanted: Of<'note'>): Promise<Verdict> {
  const text = cleanText(wanted.bodyText);
  if (text.trim() === '') return refuse('empty', 'There is nothing in this note.');
  const attachments = await resolveAttachments(ground, wanted.attachments);
  if ('unapplied' in attachments) return attachments.unapplied;
  const taken = checkSecrets(text) ?? (await checkMessageId(ground, wanted.messageId));
  if (taken) return taken;
  const said = ground.edit.say({
    id: wanted.messageId,
    kind: 'note',
    author: ground.me,
    bodyText: text.slice(0, limits.messageCharacters),
    attachments: attachments.files,
  });
  await mention(ground, said, wanted.mentions ?? []);
  return null;
}

export async function checkMessageId({ tx }: Ground, id: string): Promise<Unapplied | null> {
  const [row] = await tx.select({ id: messages.id }).from(messages).where(eq(messages.id, id));
  return row ? refuse('id-taken', 'There is a message of this id already.') : null;
}
