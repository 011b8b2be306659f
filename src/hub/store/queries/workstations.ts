import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Queryable, Transaction } from '../database.ts';
import { agents } from '../schema/people.ts';
import { sessions } from '../schema/sessions.ts';
import { workstations } from '../schema/workstations.ts';

export type WorkstationRow = typeof workstations.$inferSelect;

/** The workstation of this agent on this device, made where it is not known yet; answers with its id. */
export async function keepWorkstation(
  tx: Transaction,
  wanted: Pick<WorkstationRow, 'workspaceId' | 'agentId' | 'deviceId' | 'name' | 'appVersion'>,
  now: number,
): Promise<string> {
  const { name, appVersion } = wanted;
  const [row] = await tx
    .insert(workstations)
    .values({ ...wanted, id: newId(), seenAt: now, goneAt: now })
    .onConflictDoUpdate({
      target: [workstations.agentId, workstations.deviceId],
      set: { name, appVersion, seenAt: now },
    })
    .returning({ id: workstations.id });
  if (!row) throw new Error('A workstation was neither there nor made.');
  return row.id;
}

export async function placeSession(tx: Transaction, sessionId: string, workstationId: string): Promise<void> {
  await tx.update(sessions).set({ workstationId }).where(eq(sessions.id, sessionId));
}

/** What a workstation said of itself; a null `reached` says only that it is there. */
export type Heard = {
  readonly id: string;
  readonly at: number;
  readonly reached: {
    readonly cursor: number;
    /** All macros and articles are there too. */
    readonly filled: boolean;
  } | null;
};

/** Writes down what was heard, and for each step that a workstation has come to hold that it did, and when. */
export async function noteHeard(db: Queryable, heard: readonly Heard[]): Promise<void> {
  const said = heard.map(({ id, at, reached }) => ({
    id,
    at,
    cursor: reached?.cursor ?? null,
    filled: reached?.filled ?? null,
  }));
  // Every part of the statement sees the rows as they were before it.
  await db.execute(sql`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(said)}::text::jsonb)
        as s(id uuid, at bigint, cursor bigint, filled boolean)
    ), before as (
      select w.id, w.workspace_id, w.cursor, w.filled_at, said.at, said.cursor as reached
        from workstations w join said on said.id = w.id order by w.id for update of w
    ), moved as (
      update workstations w set
          cursor = coalesce(said.cursor, w.cursor),
          filled_at = case when said.filled is null then w.filled_at
                           when said.filled then coalesce(w.filled_at, said.at) end,
          seen_at = greatest(w.seen_at, said.at),
          gone_at = null
        from said join before on before.id = said.id where w.id = said.id
    )
    insert into step_receipts (workstation_id, seq, at)
      select distinct before.id, s.seq, before.at
        from before join document_steps s
          on s.workspace_id = before.workspace_id and s.seq > before.cursor and s.seq <= before.reached
        where before.filled_at is not null
      on conflict do nothing`);
}

export async function noteGone(db: Queryable, id: string, at: number): Promise<void> {
  await db.update(workstations).set({ goneAt: at }).where(eq(workstations.id, id));
}

/** Workstations of agents who still work here that hold something and were seen since. */
export async function listWorkstations(
  db: Queryable,
  workspaceId: string,
  seenSince: number,
): Promise<WorkstationRow[]> {
  const rows = await db
    .select({ workstation: workstations })
    .from(workstations)
    .innerJoin(agents, and(eq(agents.id, workstations.agentId), agents.active))
    .where(
      and(
        eq(workstations.workspaceId, workspaceId),
        gt(workstations.seenAt, seenSince),
        gt(workstations.cursor, 0),
      ),
    )
    .orderBy(workstations.name, workstations.id);
  return rows.map(({ workstation }) => workstation);
}

/** The devices that an agent works on, or has worked on. */
export async function listDevicesOf(db: Queryable, agentId: string): Promise<string[]> {
  const rows = await db
    .select({ deviceId: workstations.deviceId })
    .from(workstations)
    .where(eq(workstations.agentId, agentId));
  return rows.map(({ deviceId }) => deviceId);
}

/** Those that nobody has used for long, with what they had. */
export async function forgetWorkstationsBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(workstations).where(lt(workstations.seenAt, before));
}
