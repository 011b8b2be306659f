import { eq } from 'drizzle-orm';
import { cleanText, cutText } from '../../shared/domain/clean-text.ts';
import type { Author, Conversation, Message } from '../../shared/domain/conversation.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';
import { isWorking } from '../../shared/domain/vocabulary.ts';
import type { HubContext } from '../context.ts';
import { withChanges } from '../store/changes.ts';
import { isUniqueViolation, type Transaction } from '../store/database.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { setWriter, writesIn } from '../store/queries/customer-merges.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { markReplies, readMessages } from '../store/queries/messages.ts';
import { putInRoutingQueue } from '../store/queries/routing.ts';
import { messages } from '../store/schema/conversations.ts';
import { placeOf } from '../sync/scope.ts';
import { acknowledgeFirst } from './automation/acknowledge-first.ts';
import { editConversation } from './conversation-edit.ts';
import { type Inbound, lookForImitation, routeAgain, sayInbound, writtenIn } from './customer-words.ts';
import { tellOfSecrets } from './firewall/tell-of-secrets.ts';
import { gatesOf } from './gate/read-old.ts';
import { blankConversation, type ConversationPlan, theCustomer } from './new-conversation.ts';
import { routeConversation } from './routing/route.ts';
import { lookThrough } from './signals/look-through.ts';
import { loadPlanOf } from './sla/plan.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;

export type Received =
  | {
      readonly outcome: 'received';
      readonly conversation: Conversation;
      readonly message: Message;
      readonly seq: number;
    }
  | { readonly outcome: 'duplicate'; readonly message: Message }
  /** Nothing to keep: no text and no file. */
  | { readonly outcome: 'empty' }
  /** The conversation is over for good: open another one. */
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'attachment-missing' }
  | { readonly outcome: 'id-taken' };

/**
 * Adds what a customer wrote to their conversation: it is open again if it was pending, on hold or solved, its
 * snooze is over, the customer waits. Texts are cleaned and cut to the limits.
 */
export async function receiveCustomerMessage(
  context: Context,
  to: { readonly workspaceId: string; readonly conversationId: string; readonly customerId: string },
  inbound: Inbound,
): Promise<Received> {
  const now = context.clock();
  const { result, seq } = await withChanges(
    context.store,
    to.workspaceId,
    now,
    async (tx, changes): Promise<Received> => {
      const named = await lockConversation(tx, to.workspaceId, to.conversationId);
      // It goes on in another one of theirs.
      const conversation =
        named?.mergedIntoId == null ? named : await lockConversation(tx, to.workspaceId, named.mergedIntoId);
      if (!conversation || !(await writesIn(tx, conversation.id, to.customerId)))
        return { outcome: 'not-found' };
      const earlier = await findEarlier(tx, conversation, inbound.id, to.conversationId);
      if (earlier) return earlier;
      if (conversation.status === 'closed') return { outcome: 'closed' };
      const customer = await readCustomer(tx, conversation.customerId);
      if (!customer) return { outcome: 'not-found' };
      const planOf = await loadPlanOf(tx, to.workspaceId, customer);
      const edit = editConversation(conversation, now, planOf);
      // Over before the hub knew of gates, it was never read.
      if (conversation.gate === null && !isWorking(conversation.status))
        edit.set({ gate: (await gatesOf(tx, [conversation])).get(conversation.id) ?? null });
      const said = await sayInbound(tx, to.workspaceId, edit, to.customerId, planOf, inbound, now);
      if ('outcome' in said) return said;
      await tellOfSecrets(tx, to.workspaceId, edit, customer, said, now);
      await lookForImitation(tx, to.workspaceId, edit, customer, said, [said.bodyText, said.bodyHtml ?? '']);
      const author: Author = { kind: 'customer', id: customer.id };
      if (conversation.status !== 'new') edit.moveTo('open', author);
      if (conversation.snoozedUntil !== null) {
        edit.tell(author, { type: 'snoozed', until: null });
        edit.set({ snoozedUntil: null });
      }
      const cameBack = conversation.status !== 'new' && conversation.status !== 'open';
      const routed = await routeAgain(tx, to.workspaceId, edit, customer, cameBack, said.bodyText, now);
      const saved = await edit.finish(tx, to.workspaceId, changes);
      if (routed.waits) await putInRoutingQueue(tx, to.workspaceId, saved.id, now);
      await lookThrough(tx, to.workspaceId, changes, writtenIn(said, customer), now);
      return { outcome: 'received', conversation: saved, message: said, seq: 0 };
    },
  );
  return result.outcome === 'received' ? { ...result, seq: seq ?? 0 } : result;
}

async function findEarlier(
  tx: Transaction,
  conversation: Conversation,
  id: string,
  /** Where it was sent to: before a merge it was kept there. */
  named: string,
): Promise<Received | null> {
  const [message] = await readMessages(tx, [id]);
  if (!message) return null;
  const theirs = [conversation.id, named];
  const same = theirs.includes(message.conversationId) && message.author.kind === 'customer';
  return same ? { outcome: 'duplicate', message } : { outcome: 'id-taken' };
}

export type Opening = ConversationPlan & {
  /** Absent: the conversation begins with its `created` line alone. */
  readonly first?: Inbound;
};

export type Opened =
  | {
      readonly outcome: 'opened';
      readonly conversation: Conversation;
      readonly customer: Customer;
      readonly seq: number;
    }
  | { readonly outcome: 'empty' | 'attachment-missing' | 'unknown-customer' | 'id-taken' };

/** Begins a conversation that a customer opens, whole or not at all. */
export async function openConversation(
  context: Context,
  workspaceId: string,
  opening: Opening,
): Promise<Opened> {
  const now = context.clock();
  try {
    const { result, seq } = await withChanges(
      context.store,
      workspaceId,
      now,
      async (tx, changes): Promise<Opened> => {
        if (opening.first) {
          const taken = await tx
            .select({ id: messages.id })
            .from(messages)
            .where(eq(messages.id, opening.first.id));
          if (taken.length > 0) return { outcome: 'id-taken' };
        }
        const { customer, writerId } = await theCustomer(tx, workspaceId, opening.customer, now);
        if (!customer) return { outcome: 'unknown-customer' };
        if ('create' in opening.customer) changes.add({ entity: 'customer', id: customer.id });
        const author: Author = { kind: 'customer', id: customer.id };
        const planOf = await loadPlanOf(tx, workspaceId, customer);
        const edit = editConversation(
          await blankConversation(
            tx,
            workspaceId,
            { ...opening, subject: withoutSecrets(opening.subject) },
            customer,
            planOf,
            now,
          ),
          now,
          planOf,
          true,
        );
        let first: Message | null = null;
        if (opening.first) {
          const said = await sayInbound(
            tx,
            workspaceId,
            edit,
            writerId ?? customer.id,
            planOf,
            { ...opening.first, subject: opening.subject },
            now,
          );
          // The customer made above must not stay behind alone.
          if ('outcome' in said) throw new NotOpened(said.outcome);
          await tellOfSecrets(tx, workspaceId, edit, customer, said, now);
          await lookForImitation(tx, workspaceId, edit, customer, said, [
            edit.current().subject,
            said.bodyText,
            said.bodyHtml ?? '',
          ]);
          first = said;
        } else {
          edit.tell(author, { type: 'created' });
          await lookForImitation(tx, workspaceId, edit, customer, null);
        }
        const text = first?.bodyText ?? '';
        const occasion = { on: 'new' as const, text };
        const { waits } = await routeConversation(tx, workspaceId, edit, customer, occasion, now);
        if (opening.first) {
          const { headers } = opening.first;
          await acknowledgeFirst(tx, workspaceId, edit, customer, { text, headers }, now);
        }
        const conversation = await edit.finish(tx, workspaceId, changes);
        if (writerId !== null) await setWriter(tx, [conversation.id], writerId);
        if (waits) await putInRoutingQueue(tx, workspaceId, conversation.id, now);
        if (first) await lookThrough(tx, workspaceId, changes, writtenIn(first, customer), now);
        return { outcome: 'opened', conversation, customer, seq: 0 };
      },
    );
    return result.outcome === 'opened' ? { ...result, seq: seq ?? 0 } : result;
  } catch (error) {
    if (error instanceof NotOpened) return { outcome: error.outcome };
    if (isUniqueViolation(error)) return { outcome: 'id-taken' };
    throw error;
  }
}

class NotOpened extends Error {
  readonly outcome: 'empty' | 'attachment-missing';

  constructor(outcome: 'empty' | 'attachment-missing') {
    super(outcome);
    this.outcome = outcome;
  }
}

/** The customer has received, or read, the desk's replies up to an ordinal. */
export async function markRepliesSeen(
  context: Context,
  to: { readonly workspaceId: string; readonly conversationId: string },
  upTo: number,
  state: 'delivered' | 'read',
): Promise<void> {
  await withChanges(context.store, to.workspaceId, context.clock(), async (tx, changes) => {
    const conversation = await lockConversation(tx, to.workspaceId, to.conversationId);
    if (!conversation) return;
    const place = placeOf(conversation);
    for (const id of await markReplies(tx, conversation.id, upTo, state))
      changes.add({
        entity: 'message',
        id,
        conversationId: conversation.id,
        before: place,
        after: place,
      });
  });
}

/** The customer says how it went. Answers false when the conversation still owes work or isn't theirs. */
export async function receiveSatisfaction(
  context: Context,
  to: { readonly workspaceId: string; readonly conversationId: string; readonly customerId: string },
  given: { readonly score: number; readonly comment: string | null },
): Promise<boolean> {
  const now = context.clock();
  const { result } = await withChanges(context.store, to.workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, to.workspaceId, to.conversationId);
    if (!conversation || isWorking(conversation.status)) return false;
    if (!(await writesIn(tx, conversation.id, to.customerId))) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, to.workspaceId, customer));
    const comment = given.comment === null ? null : cutText(withoutSecrets(cleanText(given.comment)), 2000);
    edit.tell({ kind: 'customer', id: to.customerId }, { type: 'satisfaction', score: given.score });
    edit.set({ satisfaction: { score: given.score, comment, at: now } });
    await edit.finish(tx, to.workspaceId, changes);
    return true;
  });
  return result;
}
