import type { MailHeaders } from '../../shared/domain/automation/automatic-mail.ts';
import type { Attachment, Message } from '../../shared/domain/conversation.ts';
import { imitationIn, imitationOf, worseImitation } from '../../shared/domain/imitation.ts';
import { limits } from '../../shared/domain/limits.ts';
import { type Customer, ownOf } from '../../shared/domain/people.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';
import type { Transaction } from '../store/database.ts';
import { conversationHoldsFile, hasUploaded, readFiles } from '../store/queries/files.ts';
import { readWorkspace } from '../store/queries/workspaces.ts';
import type { ConversationEdit } from './conversation-edit.ts';
import { guardInbound } from './firewall/guard-inbound.ts';
import { earlierPieces, guardedPiece, takeOutPieces } from './firewall/guard-pieces.ts';
import { gateAfter } from './gate/gate-after.ts';
import { moodAfter } from './mood/mood-after.ts';
import { goOver } from './routing/into-hand.ts';
import { routeConversation } from './routing/route.ts';
import { clocksWhenCustomerWrote } from './sla/clocks.ts';
import type { PlanOf } from './sla/plan.ts';

/** What a customer wrote, on whatever way it came. Hostile by assumption. */
export type Inbound = {
  /** Made by whoever wrote it: the same id a second time changes nothing. */
  readonly id: string;
  readonly text: string;
  readonly html?: string | null;
  /** What stood above it, where it may hold secrets of its own. */
  readonly subject?: string;
  /** Of a mail: whether a machine wrote it. */
  readonly headers?: MailHeaders;
  /** When it was said, where that was elsewhere and earlier; absent: now. */
  readonly at?: number;
  /** Files that this customer has brought; their size and type are taken from the hub's own record. */
  readonly attachments?: readonly Pick<Attachment, 'hash' | 'name'>[];
};

/** Adds what a customer wrote, without its secrets, and what follows of it: who waits, how upset they are, who may answer. */
export async function sayInbound(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  writerId: string,
  planOf: PlanOf,
  inbound: Inbound,
  now: number,
): Promise<Message | { outcome: 'empty' } | { outcome: 'attachment-missing' }> {
  const wanted = (inbound.attachments ?? []).slice(0, limits.attachmentsPerMessage);
  const alone = guardInbound({ ...inbound, fileNames: wanted.map(({ name }) => name) });
  const pieces =
    alone.removed.length > 0 ? null : await earlierPieces(tx, edit.current().id, alone.whole, now);
  const guarded = pieces ? guardedPiece(alone) : alone;
  const { bodyText, whole, tooLong, bodyHtml, fileNames, removed } = guarded;
  if (bodyText.trim() === '' && wanted.length === 0) return { outcome: 'empty' };
  const known = await readFiles(
    tx,
    workspaceId,
    wanted.map((file) => file.hash),
  );
  const attachments: Attachment[] = [];
  for (const [index, { hash }] of wanted.entries()) {
    const file = known.find((candidate) => candidate.hash === hash);
    // Knowing a hash is not having the file: else it would open every picture whose hash leaks.
    const theirs =
      (await hasUploaded(tx, workspaceId, hash, writerId)) ||
      (await conversationHoldsFile(tx, edit.current().id, hash));
    if (!file || !theirs) return { outcome: 'attachment-missing' };
    attachments.push({ hash, name: fileNames[index] ?? 'file', mime: file.mime, bytes: file.bytes });
  }
  if (pieces && pieces.length > 0) await takeOutPieces(tx, workspaceId, edit, pieces, now);
  const before = edit.current();
  const message = edit.say({
    id: inbound.id,
    kind: 'reply',
    author: { kind: 'customer', id: writerId },
    bodyText,
    bodyHtml,
    attachments,
    ...(inbound.at !== undefined && { createdAt: inbound.at }),
    ...(removed.length > 0 && { secrets: [...removed] }),
  });
  edit.set({
    waitingSince: before.waitingSince ?? now,
    mood: moodAfter(before.mood, { text: bodyText, ordinal: message.ordinal, at: now }),
    gate: gateAfter(before.gate, {
      messageId: message.id,
      at: now,
      text: whole,
      html: bodyHtml,
      subject: withoutSecrets(inbound.subject ?? ''),
      fileNames: attachments.map(({ name }) => name),
      secret: removed.length > 0,
      tooLong,
    }),
    sla: clocksWhenCustomerWrote(before.sla, planOf(before), now),
  });
  return message;
}

/** Whether who wrote, or a link that they wrote, passes for the exchange. */
export async function lookForImitation(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  customer: Customer,
  said: Message | null,
  texts: readonly string[] = [],
): Promise<void> {
  const workspace = await readWorkspace(tx, workspaceId);
  if (!workspace) return;
  const own = ownOf(workspace);
  const by = imitationOf(customer, own) ?? (said && imitationIn(texts, said.id, own));
  edit.set({ imitates: worseImitation(edit.current().imitates, by) });
}

/** What is looked through for what is suspicious. */
export function writtenIn(
  { id, conversationId, bodyText: text }: Pick<Message, 'id' | 'conversationId' | 'bodyText'>,
  { id: customerId }: Pick<Customer, 'id'>,
) {
  return { id, conversationId, customerId, text };
}

/**
 * The customer is back: rules may move it, and whoever has gone home has it no longer if another takes it; whoever has it
 * still has it although their hands are full.
 */
export async function routeAgain(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  customer: Customer,
  cameBack: boolean,
  text: string,
  now: number,
): Promise<{ readonly waits: boolean }> {
  if (!cameBack && edit.current().assigneeId === null) return { waits: false };
  const occasion = { on: 'reopened', text, again: !cameBack } as const;
  const routed = await routeConversation(tx, workspaceId, edit, customer, occasion, now);
  await goOver(tx, edit, 'customer-wrote');
  return routed;
}
