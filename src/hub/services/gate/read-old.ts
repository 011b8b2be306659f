import { and, eq, gt, inArray, notInArray } from 'drizzle-orm';
import { type Gate, raiseGate } from '../../../shared/domain/gate/gate.ts';
import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import type { Queryable } from '../../store/database.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { keepFirstHubSetting, readHubSetting } from '../../store/queries/workspaces.ts';
import { conversations, messages } from '../../store/schema/conversations.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { gateAfter } from './gate-after.ts';

/** Said once it has been done: from then on each message is read as it comes. */
export const oldGatesRead = 'old-gates-read';
const chunk = 50;

type Context = Pick<HubContext, 'store' | 'clock'>;

/**
 * Reads, once in the life of a hub, what customers wrote before it knew of gates in conversations that owe work. Answers
 * with how many are for a person alone.
 */
export async function readOldGates(context: Context): Promise<number> {
  const { store, clock } = context;
  if ((await readHubSetting(store.db, oldGatesRead)) !== undefined) return 0;
  let closed = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await store.db
      .select({
        id: conversations.id,
        workspaceId: conversations.workspaceId,
        subject: conversations.subject,
        gate: conversations.gate,
      })
      .from(conversations)
      .where(and(notInArray(conversations.status, ['solved', 'closed']), gt(conversations.id, after)))
      .orderBy(conversations.id)
      .limit(chunk);
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
    const unread = page.filter(({ gate }) => gate === null);
    const gates = await gatesOf(store.db, unread);
    for (const { id, workspaceId } of unread) {
      const gate = gates.get(id);
      if (gate && (await keep(context, workspaceId, id, gate))) closed += 1;
    }
  }
  await keepFirstHubSetting(store.db, oldGatesRead, true, clock());
  return closed;
}

/** What these conversations are by all that customers have written there. */
export async function gatesOf(
  db: Queryable,
  unread: readonly { readonly id: string; readonly subject: string }[],
): Promise<Map<string, Gate>> {
  const gates = new Map<string, Gate>();
  if (unread.length === 0) return gates;
  const subjects = new Map(unread.map(({ id, subject }) => [id, subject]));
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        inArray(messages.conversationId, [...subjects.keys()]),
        eq(messages.authorKind, 'customer'),
        eq(messages.kind, 'reply'),
      ),
    )
    .orderBy(messages.conversationId, messages.ordinal);
  for (const row of rows) {
    const gate = gateAfter(gates.get(row.conversationId) ?? null, {
      messageId: row.id,
      at: row.createdAt,
      text: row.bodyText,
      html: row.bodyHtml,
      subject: subjects.get(row.conversationId) ?? '',
      fileNames: row.attachments.map(({ name }) => name),
      secret: row.secrets !== null,
      tooLong: false,
    });
    if (gate) gates.set(row.conversationId, gate);
  }
  return gates;
}

/** Beside what was read meanwhile. */
async function keep(
  { store, clock }: Context,
  workspaceId: string,
  id: string,
  gate: Gate,
): Promise<boolean> {
  const now = clock();
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, id);
    if (!conversation) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    edit.set({ gate: raiseGate(conversation.gate, gate.reasons, gate.at) });
    await edit.finish(tx, workspaceId, changes);
    return true;
  });
  return result;
}
