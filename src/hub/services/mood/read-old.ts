import { and, eq, gt, inArray, notInArray, sql } from 'drizzle-orm';
import type { Mood } from '../../../shared/domain/mood.ts';
import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { keepFirstHubSetting, readHubSetting } from '../../store/queries/workspaces.ts';
import { conversations, messages } from '../../store/schema/conversations.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { moodAfter } from './mood-after.ts';

/** Said once it has been done: from then on each message is read as it comes. */
export const oldMoodsRead = 'old-moods-read';
/** Newest messages of a conversation that are looked at: how somebody felt before does not count any more. */
const newest = 12;
const chunk = 100;

type Context = Pick<HubContext, 'store' | 'clock'>;

/**
 * Reads, once in the life of a hub, how the customers of conversations feel that owe work and are older than this.
 * Answers with how many are upset.
 */
export async function readOldMoods(context: Context): Promise<number> {
  const { store, clock } = context;
  if ((await readHubSetting(store.db, oldMoodsRead)) !== undefined) return 0;
  let upset = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await store.db
      .select({ id: conversations.id, workspaceId: conversations.workspaceId, mood: conversations.mood })
      .from(conversations)
      .where(and(notInArray(conversations.status, ['solved', 'closed']), gt(conversations.id, after)))
      .orderBy(conversations.id)
      .limit(chunk);
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
    const moods = await moodsOf(
      context,
      page.filter(({ mood }) => mood === null).map(({ id }) => id),
    );
    for (const { id, workspaceId } of page) {
      const mood = moods.get(id);
      if (mood && (await keep(context, workspaceId, id, mood))) upset += 1;
    }
  }
  await keepFirstHubSetting(store.db, oldMoodsRead, true, clock());
  return upset;
}

async function moodsOf({ store }: Context, ids: readonly string[]): Promise<Map<string, Mood>> {
  const moods = new Map<string, Mood>();
  if (ids.length === 0) return moods;
  const rows = await store.db
    .select({
      conversationId: messages.conversationId,
      text: messages.bodyText,
      ordinal: messages.ordinal,
      at: messages.createdAt,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        inArray(messages.conversationId, [...ids]),
        eq(messages.authorKind, 'customer'),
        eq(messages.kind, 'reply'),
        sql`${messages.ordinal} > ${conversations.lastOrdinal} - ${newest}`,
      ),
    )
    .orderBy(messages.conversationId, messages.ordinal);
  for (const { conversationId, ...message } of rows) {
    const mood = moodAfter(moods.get(conversationId) ?? null, message);
    if (mood) moods.set(conversationId, mood);
    else moods.delete(conversationId);
  }
  return moods;
}

/** False when the customer has written in the meantime, and was read then. */
async function keep(
  { store, clock }: Context,
  workspaceId: string,
  id: string,
  mood: Mood,
): Promise<boolean> {
  const now = clock();
  const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
    const conversation = await lockConversation(tx, workspaceId, id);
    if (!conversation || conversation.mood !== null || conversation.mergedIntoId !== null) return false;
    const customer = await readCustomer(tx, conversation.customerId);
    if (!customer) return false;
    const edit = editConversation(conversation, now, await loadPlanOf(tx, workspaceId, customer));
    edit.set({ mood });
    await edit.finish(tx, workspaceId, changes);
    return true;
  });
  return result;
}
