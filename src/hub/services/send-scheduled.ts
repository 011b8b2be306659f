import type { HeldBecause, ScheduledMessage } from '../../shared/domain/scheduled.ts';
import { findSecrets } from '../../shared/domain/secrets/find-secrets.ts';
import type { HubContext } from '../context.ts';
import { withChanges } from '../store/changes.ts';
import { appendAudit } from '../store/queries/audit.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { deleteScheduled, lockScheduled, putScheduled } from '../store/queries/scheduled.ts';
import { loadViewer, placeOf, sees, type Viewer } from '../sync/scope.ts';
import { editConversation } from './conversation-edit.ts';
import { runAlong } from './mutations/along.ts';
import type { Ground } from './mutations/ground.ts';
import { customerWroteAfter } from './mutations/newest-messages.ts';
import { checkOutgoingText, checkSuggested } from './mutations/outgoing-checks.ts';
import { htmlBody } from './outgoing-body.ts';
import { goOver } from './routing/into-hand.ts';
import { clocksWhenAnswered } from './sla/clocks.ts';
import { loadPlanOf } from './sla/plan.ts';
import { noteMissing } from './studio/missing-translations.ts';

/**
 * Says a scheduled message in its conversation, with what comes along, and tells there what of that could not be done;
 * the caller holds the row and takes it away.
 * Answers with why it has to wait for a person instead, and then nothing was done. With `asked` somebody has looked
 * and wants it now: then only what must never go out keeps it.
 */
export async function sendScheduled(
  ground: Ground,
  row: ScheduledMessage,
  asked: boolean,
): Promise<HeldBecause | null> {
  const { tx, conversation, customer, viewer, edit, now } = ground;
  const unfit =
    findSecrets(row.bodyText).length > 0 ||
    checkSuggested(ground, row) ||
    (await checkOutgoingText(ground, row.bodyText, row.sources));
  if (unfit) return 'refused';
  if (!asked) {
    if (conversation.status === 'closed') return 'closed';
    if (row.holdOnReply && (await customerWroteAfter(tx, conversation.id, row.seenOrdinal)))
      return 'customer-wrote';
  }
  const author = { kind: 'agent', id: row.agentId } as const;
  const before = edit.current();
  edit.say({
    id: row.id,
    kind: 'reply',
    author,
    bodyText: row.bodyText,
    bodyHtml: htmlBody(row, conversation.channel),
    attachments: row.attachments,
    sources: row.sources,
  });
  await noteMissing({ tx, workspaceId: viewer.workspace.id, now }, row.sources, customer.locale);
  edit.set({ waitingSince: null, sla: clocksWhenAnswered(before.sla) });
  if (before.status === 'new' || before.status === 'closed') edit.moveTo('open', author);
  await goOver(tx, edit, 'answered');
  // Whoever lets it go now: it is its writer who acts.
  const steps = await runAlong({ ...ground, me: author }, row.actions, row.thenStatus);
  if (steps.some(({ state }) => state === 'stopped'))
    edit.tell(
      { kind: 'system', id: null },
      { type: 'half-done', messageId: row.id, agentId: row.agentId, steps },
    );
  return null;
}

/**
 * Sends a message whose time has come, or keeps it for a person. Answers false when another node was quicker, or
 * its time was changed meanwhile.
 */
export async function sendDue(
  context: Pick<HubContext, 'store' | 'clock'>,
  due: { readonly id: string; readonly workspaceId: string; readonly conversationId: string },
): Promise<boolean> {
  const { workspaceId, id } = due;
  const now = context.clock();
  const { result } = await withChanges(context.store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, due.conversationId);
    const row = await lockScheduled(tx, id);
    if (!conversation || !row || row.at > now || row.heldBecause !== null) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    const viewer: Viewer | null = await loadViewer(tx, row.agentId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    const me = { kind: 'agent', id: row.agentId } as const;
    const held =
      viewer && sees(viewer.scope, conversation)
        ? await sendScheduled({ tx, viewer, me, conversation, customer, edit, changes, now }, row, false)
        : 'no-access';
    if (held) await putScheduled(tx, workspaceId, { ...row, heldBecause: held, updatedAt: now });
    else {
      await deleteScheduled(tx, id);
      await edit.finish(tx, workspaceId, changes);
      await appendAudit(tx, workspaceId, now, {
        actor: me,
        action: 'conversation-reply',
        subject: { kind: 'conversation', id: conversation.id },
        details: { messageId: id, scheduledAt: row.at },
      });
    }
    changes.add({
      entity: 'scheduled',
      id,
      conversationId: conversation.id,
      before: placeOf(conversation),
      after: placeOf(edit.current()),
    });
    return true;
  });
  return result;
}
