import { v7 as uuidv7 } from 'uuid';
import type { Author, Conversation } from '../../../shared/domain/conversation.ts';
import { type Freeze, type FreezeStepKind, mayDecide } from '../../../shared/domain/freeze.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { FreezeAnswer, FreezeRefusal } from '../../../shared/wire/freezes.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubParts } from '../../hub-parts.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { addFreezeStep, type FreezePlace, readFreezes } from '../../store/queries/freezes.ts';
import { placeOf, sees, type Viewer } from '../../sync/scope.ts';
import { type ConversationEdit, editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import type { Freezing } from './freezing.ts';

export type FreezeContext = Pick<HubParts, 'store' | 'clock'> & { readonly freezing: Freezing };
export type FreezeCaller = Pick<Caller, 'agentId' | 'workspaceId'>;

export const nobody: Author = { kind: 'system', id: null };

/** One transaction that holds the conversation of a freeze. */
export type FreezeGround = {
  readonly tx: Transaction;
  readonly workspaceId: string;
  readonly conversation: Conversation;
  readonly customer: Customer;
  readonly edit: ConversationEdit;
  readonly changes: ChangeCollector;
  readonly now: number;
};

/** Runs `work` with the conversation held. What it answers with is what was done; null: there is no such conversation. */
export async function inConversation<Result>(
  { store, clock }: Pick<HubParts, 'store' | 'clock'>,
  { workspaceId, conversationId }: Omit<FreezePlace, 'id'>,
  work: (ground: FreezeGround) => Promise<Result>,
): Promise<Result | null> {
  const now = clock();
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, conversationId);
    const customer = conversation && (await readCustomer(tx, conversation.customerId));
    if (!conversation || !customer) return null;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    return work({ tx, workspaceId, conversation, customer, edit, changes, now });
  });
  return result;
}

export type Noted = {
  readonly id: string;
  readonly kind: Freeze['kind'];
  readonly step: FreezeStepKind;
  readonly by: Author;
  readonly text?: string;
  readonly details?: Record<string, unknown>;
};

/** Writes steps down: in their histories, in the conversation, in the audit, and for whoever sees them. The last of a transaction. */
export async function noteStep(ground: FreezeGround, ...noted: readonly Noted[]): Promise<void> {
  const { tx, workspaceId, conversation, edit, changes, now } = ground;
  for (const { id, kind, step, by, text = '' } of noted) {
    edit.tell(by, { type: 'freeze', freezeId: id, what: kind, step });
    await addFreezeStep(tx, id, {
      id: uuidv7(),
      kind: step,
      agentId: by.kind === 'agent' ? by.id : null,
      text,
      at: now,
    });
  }
  await edit.finish(tx, workspaceId, changes);
  for (const { id, kind, step, by, details = {} } of noted) {
    tellFreeze(ground, id);
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: by.kind === 'agent' ? 'agent' : 'system', id: by.id },
      action: `${kind}-${step}`,
      subject: { kind: 'freeze', id },
      details: { conversation: conversation.id, ...details },
    });
  }
}

export function tellFreeze({ changes, conversation, edit }: FreezeGround, id: string): void {
  const after = placeOf(edit.current());
  changes.add({
    entity: 'freeze',
    id,
    conversationId: conversation.id,
    before: placeOf(conversation),
    after,
  });
}

export const refused = (why: FreezeRefusal): FreezeAnswer => ({ outcome: 'refused', why });

export async function taken(db: Queryable, id: string): Promise<FreezeAnswer> {
  const [freeze] = await readFreezes(db, [id]);
  if (!freeze) throw new Error(`Freeze ${id} is gone.`);
  return { outcome: 'taken', freeze };
}

/** Who decides sees all of them; others those of their conversations, and what they asked for themselves. */
export function seesFreeze(
  { agent, scope }: Pick<Viewer, 'agent' | 'scope'>,
  freeze: Pick<Freeze, 'requestedBy'>,
  conversation: Conversation,
): boolean {
  return mayDecide(agent.role) || freeze.requestedBy === agent.id || sees(scope, conversation);
}
