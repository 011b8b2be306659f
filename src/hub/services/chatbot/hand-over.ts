import { v7 as uuidv7 } from 'uuid';
import { cleanLine } from '../../../shared/domain/clean-text.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { type GateReason, raiseGate } from '../../../shared/domain/gate/gate.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { withoutSecrets } from '../../../shared/domain/secrets/take-out.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import { type ChatLocale, chatLocaleOf } from '../../../shared/wire/chat.ts';
import type { HubContext } from '../../context.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import { isUniqueViolation, type Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import {
  type ChatbotConversation,
  changeChatbotConversation,
  noteChatbotConversation,
} from '../../store/queries/chatbot.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { setWriter } from '../../store/queries/customer-merges.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { readMessages } from '../../store/queries/messages.ts';
import { putInRoutingQueue } from '../../store/queries/routing.ts';
import { acknowledgeFirst } from '../automation/acknowledge-first.ts';
import { type ConversationEdit, editConversation } from '../conversation-edit.ts';
import { lookForImitation, routeAgain, writtenIn } from '../customer-words.ts';
import { tellOfSecrets } from '../firewall/tell-of-secrets.ts';
import { gatesOf } from '../gate/read-old.ts';
import { blankConversation, theCustomer } from '../new-conversation.ts';
import { routeConversation } from '../routing/route.ts';
import { lookThrough } from '../signals/look-through.ts';
import { clocksWhenCustomerWrote } from '../sla/clocks.ts';
import { loadPlanOf, type PlanOf } from '../sla/plan.ts';
import type { HandOver } from './calls.ts';
import { externalHash, messageIdOf } from './names.ts';
import { addTranscript, guardUnderstood, type NamedLine, removedFrom } from './transcript.ts';
import { whoseHandOver } from './whose.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;

/** What a chat page needs to go on with it. */
export type GoesOn = {
  readonly conversation: Conversation;
  readonly writer: Pick<Customer, 'id' | 'name'>;
  readonly locale: ChatLocale;
};

/**
 * taken: the desk has it. known: it has had all of this. with-a-person: lines of the chatbot's that came after it was handed
 * over; nothing was kept. no-identity: the customer's token is none that the exchange signed.
 */
export type HandedOver =
  | ({ readonly outcome: 'taken' | 'known' | 'with-a-person' } & GoesOn)
  | { readonly outcome: 'no-identity' };

/** Takes a customer over from the exchange's chatbot: once, however often it is told, and again where it was over. */
export async function takeHandOver(
  context: Context,
  workspaceId: string,
  told: HandOver,
): Promise<HandedOver> {
  try {
    return await takeOnce(context, workspaceId, told);
  } catch (error) {
    // Two at once told of the same new customer: the second finds them.
    if (isUniqueViolation(error)) return takeOnce(context, workspaceId, told);
    throw error;
  }
}

async function takeOnce({ store, clock }: Context, workspaceId: string, told: HandOver): Promise<HandedOver> {
  const now = clock();
  const customer = await whoseHandOver(store, workspaceId, told.customer, now);
  if (!customer) return { outcome: 'no-identity' };
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes): Promise<HandedOver> => {
    const wanted: ChatbotConversation = {
      workspaceId,
      external: externalHash(told.conversation),
      conversationId: uuidv7(),
      customerId: 'id' in customer ? customer.id : (customer.create.id ?? uuidv7()),
      locale: chatLocaleOf(told.customer.locale),
      handedOverAt: now,
    };
    const noted = await noteChatbotConversation(tx, wanted);
    const named = await lockConversation(tx, workspaceId, noted.conversationId);
    const held =
      named?.mergedIntoId == null ? named : await lockConversation(tx, workspaceId, named.mergedIntoId);
    const lines = await newLines(tx, workspaceId, told);
    const work: Work = { tx, workspaceId, changes, told, lines, now };
    if (held && (held.status !== 'closed' || lines.length === 0)) {
      const writer = (await readCustomer(tx, noted.customerId)) ?? { id: noted.customerId, name: '' };
      const goesOn = { writer, locale: chatLocaleOf(noted.locale) };
      if (lines.length === 0) return { outcome: 'known', conversation: held, ...goesOn };
      if (isWorking(held.status) && lines.some(({ author }) => author === 'chatbot'))
        return { outcome: 'with-a-person', conversation: held, ...goesOn };
      const conversation = await goOn(work, held, writer.id);
      await changeChatbotConversation(tx, { ...noted, handedOverAt: now });
      return { outcome: 'taken', conversation, ...goesOn };
    }
    // Whom nobody identifies is still who they were in this talk.
    const nobody = 'create' in customer && customer.create.externalId === null;
    const whose = held && nobody ? { id: noted.customerId } : customer;
    const begun = await begin(work, wanted.conversationId, whose);
    await changeChatbotConversation(tx, { ...wanted, customerId: begun.writer.id });
    return { outcome: 'taken', locale: chatLocaleOf(wanted.locale), ...begun };
  });
  return result;
}

type Work = {
  readonly tx: Transaction;
  readonly workspaceId: string;
  readonly changes: ChangeCollector;
  readonly told: HandOver;
  readonly lines: readonly NamedLine[];
  readonly now: number;
};

/** Lines that are no message yet, in their order. */
async function newLines(tx: Transaction, workspaceId: string, told: HandOver): Promise<NamedLine[]> {
  const named = told.transcript.map((line) => ({
    ...line,
    messageId: messageIdOf(workspaceId, told.conversation, line.id),
  }));
  const known = new Set(
    (
      await readMessages(
        tx,
        named.map(({ messageId }) => messageId),
      )
    ).map(({ id }) => id),
  );
  return named.filter(({ messageId }) => !known.has(messageId));
}

async function begin(
  { tx, workspaceId, changes, told, lines, now }: Work,
  id: string,
  whose: Parameters<typeof theCustomer>[2],
): Promise<Pick<GoesOn, 'conversation' | 'writer'>> {
  const { customer, writerId } = await theCustomer(tx, workspaceId, whose, now);
  if (!customer) throw new Error('The customer of a hand-over is gone.');
  if ('create' in whose) changes.add({ entity: 'customer', id: customer.id });
  const planOf = await loadPlanOf(tx, workspaceId, customer);
  const plan = {
    ...{ id, customer: whose, channel: 'chat' as const, subject: subjectOf(told) },
    ...(told.topic !== undefined && { topic: told.topic }),
  };
  const blank = await blankConversation(tx, workspaceId, plan, customer, planOf, now);
  const edit = editConversation(blank, now, planOf, true);
  const writer = { id: writerId ?? customer.id, name: customer.name };
  const text = await takeIn(
    { tx, workspaceId, changes, told, lines, now },
    edit,
    customer,
    writer,
    planOf,
    0,
  );
  const { waits } = await routeConversation(tx, workspaceId, edit, customer, { on: 'new', text }, now);
  await acknowledgeFirst(tx, workspaceId, edit, customer, { text, headers: undefined }, now);
  const conversation = await edit.finish(tx, workspaceId, changes);
  if (writerId !== null) await setWriter(tx, [conversation.id], writerId);
  if (waits) await putInRoutingQueue(tx, workspaceId, conversation.id, now);
  await lookThroughAll(tx, workspaceId, changes, conversation.id, customer, lines, text, now);
  return { conversation, writer };
}

/** The customer is back from the chatbot, as if they had written. */
async function goOn(work: Work, held: Conversation, writerId: string): Promise<Conversation> {
  const { tx, workspaceId, changes, lines, now } = work;
  const customer = await readCustomer(tx, held.customerId);
  if (!customer) throw new Error(`Conversation ${held.id} has no customer.`);
  const planOf = await loadPlanOf(tx, workspaceId, customer);
  const edit = editConversation(held, now, planOf);
  if (held.gate === null && !isWorking(held.status))
    edit.set({ gate: (await gatesOf(tx, [held])).get(held.id) ?? null });
  const text = await takeIn(work, edit, customer, { id: writerId }, planOf, held.lastMessageAt);
  const author = { kind: 'customer' as const, id: writerId };
  if (held.status !== 'new') edit.moveTo('open', author);
  if (held.snoozedUntil !== null) {
    edit.tell(author, { type: 'snoozed', until: null });
    edit.set({ snoozedUntil: null });
  }
  const cameBack = held.status !== 'new' && held.status !== 'open';
  const routed = await routeAgain(tx, workspaceId, edit, customer, cameBack, text, now);
  const saved = await edit.finish(tx, workspaceId, changes);
  if (routed.waits) await putInRoutingQueue(tx, workspaceId, saved.id, now);
  await lookThroughAll(tx, workspaceId, changes, saved.id, customer, lines, text, now);
  return saved;
}

/** Transcript, the line that says what it is, and what follows of both. Answers with the customer's words. */
async function takeIn(
  { tx, workspaceId, told, lines, now }: Work,
  edit: ConversationEdit,
  customer: Customer,
  writer: Pick<Customer, 'id'>,
  planOf: PlanOf,
  after: number,
): Promise<string> {
  const said = await addTranscript(tx, workspaceId, edit, writer, planOf, lines, { after, now });
  const handedOver = edit.tell(
    { kind: 'bot', id: null },
    {
      ...{ type: 'chatbot', why: told.why, lines: said.length },
      understood: guardUnderstood(told.understood),
    },
  );
  const before = edit.current();
  edit.set({
    waitingSince: before.waitingSince ?? now,
    lastMessageAt: now,
    sla: clocksWhenCustomerWrote(before.sla, planOf(before), now),
    gate: raiseGate(before.gate, gateReasons(told, handedOver.id), now),
  });
  const [first] = said;
  const words = said.filter((message) => message.author.kind === 'customer');
  if (first)
    await tellOfSecrets(tx, workspaceId, edit, customer, { id: first.id, secrets: removedFrom(said) }, now);
  const texts = words.map(({ bodyText }) => bodyText);
  await lookForImitation(tx, workspaceId, edit, customer, words.at(-1) ?? null, texts);
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'system', id: null },
    action: 'chatbot-handed-over',
    subject: { kind: 'conversation', id: before.id },
    details: { why: told.why, lines: said.length },
  });
  return texts.join('\n');
}

function gateReasons({ why, about }: HandOver, messageId: string): GateReason[] {
  const topic = why === 'asked' ? 'asked' : why === 'gate-topic' ? about : undefined;
  return topic === undefined ? [] : [{ topic, level: 'human', words: [], messageId }];
}

/** The customer's first line names the conversation, or what the chatbot took it for. */
function subjectOf({ transcript, understood }: HandOver): string {
  const wrote = transcript.filter(({ author }) => author === 'customer').map(({ text }) => text);
  const clean = [...wrote, understood.topic].map((text) => cleanLine(withoutSecrets(text), 80));
  return clean.find((line) => line !== '') ?? 'Chat';
}

async function lookThroughAll(
  tx: Transaction,
  workspaceId: string,
  changes: ChangeCollector,
  conversationId: string,
  customer: Customer,
  lines: readonly NamedLine[],
  bodyText: string,
  now: number,
): Promise<void> {
  const newest = lines.findLast(({ author }) => author === 'customer');
  if (!newest) return;
  const message = { id: newest.messageId, conversationId, bodyText };
  await lookThrough(tx, workspaceId, changes, writtenIn(message, customer), now);
}
