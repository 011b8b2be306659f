import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { RoutingStep } from '../../../shared/domain/routing.ts';
import type { RoutingTrial, RoutingTried } from '../../../shared/wire/desk-rules.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { readMessagesAfter, readThread } from '../../store/queries/messages.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { newCustomer } from '../customers.ts';
import { blankConversation } from '../new-conversation.ts';
import { routeConversation } from '../routing/route.ts';
import { loadPlanOf } from '../sla/plan.ts';
import type { DeskCaller, DeskContext } from './in-desk.ts';

/** Lines of a conversation among which its customer's words are looked for. */
const searchedLines = 100;

/** Carries the result out of a transaction that must not be kept. */
class Undone extends Error {
  readonly tried: RoutingTried;

  constructor(tried: RoutingTried) {
    super('a trial is never kept');
    this.tried = tried;
  }
}

/**
 * What routing would do with a conversation, by the very code that routes, in a transaction that is taken back:
 * nobody gets anything, no turn is used up, no number is spent. A conversation that is there is looked at as if it
 * came now: open, not snoozed, and in nobody's hands when it is taken for a new one. Answers `not-found` for one that
 * the caller may not see.
 */
export async function tryRouting(
  context: DeskContext,
  caller: DeskCaller,
  trial: RoutingTrial,
): Promise<RoutingTried> {
  try {
    return await context.store.transaction(async (tx): Promise<never> => {
      throw new Undone(await route(tx, context.clock(), caller, trial));
    });
  } catch (error) {
    if (error instanceof Undone) return error.tried;
    throw error;
  }
}

async function route(
  tx: Transaction,
  now: number,
  caller: DeskCaller,
  trial: RoutingTrial,
): Promise<RoutingTried> {
  const { workspaceId } = caller;
  const { conversation, customer, text } =
    trial.conversation.kind === 'existing'
      ? await existing(tx, caller, trial.conversation.id, trial.on)
      : await invented(tx, workspaceId, trial.conversation, now);
  const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
  const steps: RoutingStep[] = [];
  const hear = (step: RoutingStep) => void steps.push(step);
  const occasion = { on: trial.on, text };
  const { waits } = await routeConversation(tx, workspaceId, edit, customer, occasion, now, {
    rules: trial.rules,
    hear,
  });
  const { groupId, priority, assigneeId } = edit.current();
  return { steps, groupId, priority, assigneeId, waits };
}

type Subject = { readonly conversation: Conversation; readonly customer: Customer; readonly text: string };

async function existing(
  tx: Transaction,
  caller: DeskCaller,
  id: string,
  on: RoutingTrial['on'],
): Promise<Subject> {
  const viewer = await loadViewer(tx, caller.agentId);
  const found = await readConversation(tx, caller.workspaceId, id);
  const customer = found && (await readCustomer(tx, found.customerId));
  if (!viewer || !found || !customer || !sees(viewer.scope, found))
    throw new HubFailure('not-found', 'There is no such conversation.');
  const lines =
    on === 'new'
      ? await readMessagesAfter(tx, id, 0, searchedLines)
      : await readThread(tx, id, undefined, searchedLines);
  const said = lines.find(({ kind, author }) => kind === 'reply' && author.kind === 'customer');
  const assigneeId = on === 'new' ? null : found.assigneeId;
  return {
    conversation: { ...found, status: 'open', snoozedUntil: null, assigneeId },
    customer,
    text: said?.bodyText ?? '',
  };
}

async function invented(
  tx: Transaction,
  workspaceId: string,
  wanted: Extract<RoutingTrial['conversation'], { kind: 'invented' }>,
  now: number,
): Promise<Subject> {
  const { channel, subject, topic, priority, groupId } = wanted;
  if (groupId !== null && !(await listGroups(tx, workspaceId)).some(({ id }) => id === groupId))
    throw new HubFailure('not-found', 'There is no such queue.');
  const { externalId: _, ...customer } = newCustomer(
    { name: '', locale: wanted.language, tier: wanted.tier, accountManagerId: wanted.accountManagerId },
    now,
  );
  const opening = {
    customer: { id: customer.id },
    channel,
    subject,
    topic,
    priority,
    ...(groupId === null ? {} : { groupId }),
  };
  const planOf = await loadPlanOf(tx, workspaceId, customer);
  const blank = await blankConversation(tx, workspaceId, opening, customer, planOf, now);
  return { conversation: blank, customer, text: wanted.text };
}
