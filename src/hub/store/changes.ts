import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { ChangeEntity } from '../../shared/wire/sync.ts';
import { selectRows, type Transaction } from './database.ts';
import type { Store } from './store.ts';

/** Where a conversation lies: decides who may see it and its messages. */
export type Place = {
  readonly groupId: string;
  readonly restricted: boolean;
  /** A second queue that sees it too; absent or null: none does. */
  readonly alsoGroupId?: string | null;
};

export type LoggedChange = {
  readonly entity: ChangeEntity;
  readonly id: string;
  /** Of a conversation (its own id) and of a message. */
  readonly conversationId?: string;
  /** Of a conversation and of a message; null before it was made, or after it was deleted. */
  readonly before?: Place | null;
  readonly after?: Place | null;
  /**
   * A conversation that comes (back) into a walk: made, moved, unrestricted, opened again. It then travels with
   * its customer and newest messages, because whoever receives it may have none of them.
   */
  readonly whole?: boolean;
  /** The one agent who hears of it; null or absent: whoever may see it. */
  readonly onlyAgentId?: string | null;
};

/**
 * Logs changes and answers with the newest seq. Must be the last thing a transaction does: the workspace's row
 * stays locked from here to the commit, so that commits come in the order of their seqs and no reader can ever
 * see a seq before a smaller one.
 */
export async function record(
  tx: Transaction,
  workspaceId: string,
  changes: readonly LoggedChange[],
  at: number,
  batch: string | null = null,
): Promise<number> {
  const rows = changes.map((change, index) => ({
    n: index + 1,
    entity: change.entity,
    entity_id: change.id,
    conversation_id: change.conversationId ?? null,
    group_before: change.before?.groupId ?? null,
    group_after: change.after?.groupId ?? null,
    also_group_before: change.before?.alsoGroupId ?? null,
    also_group_after: change.after?.alsoGroupId ?? null,
    restricted_before: change.before?.restricted ?? null,
    restricted_after: change.after?.restricted ?? null,
    whole: change.whole ?? false,
    only_agent_id: change.onlyAgentId ?? null,
  }));
  const knowledge = changes.some(({ entity }) => entity === 'macro' || entity === 'article');
  const logged = await selectRows<{ seq: number }>(
    tx,
    sql`with place as (
          update workspaces set seq = seq + ${rows.length}::int,
            knowledge_seq = case when ${knowledge}::boolean then seq + ${rows.length}::int else knowledge_seq end
          where id = ${workspaceId}::uuid returning seq
        )
        insert into change_log (workspace_id, seq, entity, entity_id, conversation_id,
                                group_before, group_after, also_group_before, also_group_after,
                                restricted_before, restricted_after, whole, only_agent_id, batch, at)
        select ${workspaceId}::uuid, place.seq - ${rows.length}::int + c.n, c.entity, c.entity_id,
               c.conversation_id, c.group_before, c.group_after, c.also_group_before, c.also_group_after,
               c.restricted_before, c.restricted_after, c.whole, c.only_agent_id,
               ${batch}::uuid, ${at}::bigint
        from place, jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as c(
          n int, entity text, entity_id uuid, conversation_id uuid, group_before uuid, group_after uuid,
          also_group_before uuid, also_group_after uuid, restricted_before boolean, restricted_after boolean, whole boolean, only_agent_id uuid)
        returning seq::float8 as seq`,
  );
  if (logged.length !== rows.length) throw new Error(`No workspace ${workspaceId} to log changes in.`);
  return logged.reduce((newest, row) => Math.max(newest, row.seq), 0);
}

export type ChangeCollector = {
  add(...changes: LoggedChange[]): void;
  /** Logs what was added so far and answers with the newest seq; for the few who must store it themselves. */
  flush(): Promise<number>;
  /** What this transaction logs from here on, every engine takes whole or not at all. */
  keepTogether(): void;
};

/**
 * Runs `work` in a transaction, logs the changes that it added as the last step, and after the commit tells
 * everyone who listens. The one way by which anything that engines hold is written.
 */
export async function withChanges<Result>(
  store: Store,
  workspaceId: string,
  at: number,
  work: (tx: Transaction, changes: ChangeCollector) => Promise<Result>,
): Promise<{ readonly result: Result; readonly seq: number | null }> {
  let newest: number | null = null;
  const result = await store.transaction(async (tx) => {
    newest = null;
    let pending: LoggedChange[] = [];
    let batch: string | null = null;
    const keepTogether = () => {
      batch ??= newId();
    };
    const flush = async (): Promise<number> => {
      const changes = mergeChanges(pending);
      pending = [];
      newest = await record(tx, workspaceId, changes, at, batch);
      return newest;
    };
    const outcome = await work(tx, {
      add: (...changes) => void pending.push(...changes),
      flush,
      keepTogether,
    });
    if (pending.length > 0) await flush();
    return outcome;
  });
  if (newest !== null) store.heads.committed(workspaceId, newest);
  return { result, seq: newest };
}

/** One entry per row and transaction: the first `before`, the last `after`. Keeps the order of first mention. */
function mergeChanges(changes: readonly LoggedChange[]): LoggedChange[] {
  const merged = new Map<string, LoggedChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = merged.get(key);
    if (!earlier) {
      merged.set(key, change);
      continue;
    }
    const whole = (earlier.whole ?? false) || (change.whole ?? false);
    const before = earlier.before === undefined ? change.before : earlier.before;
    // What one change told everyone, everyone hears.
    const onlyAgentId = earlier.onlyAgentId === change.onlyAgentId ? (change.onlyAgentId ?? null) : null;
    merged.set(key, { ...change, whole, onlyAgentId, ...(before === undefined ? {} : { before }) });
  }
  return [...merged.values()];
}
