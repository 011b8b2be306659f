import { sql } from 'drizzle-orm';
import type { Tier } from '../../../shared/domain/vocabulary.ts';
import { type Queryable, selectRows } from '../database.ts';

/** What became of conversations in which a version of a macro was sent. */
export type MacroOutcome = {
  readonly macroId: string;
  readonly version: number;
  readonly count: number;
  readonly lately: number;
  readonly before: number;
  readonly ratings: number;
  readonly score: number;
  readonly solved: number;
  readonly reopened: number;
};

const dayMs = 24 * 3_600_000;
/** Replies that are looked at, the newest first. */
const mostSends = 20_000;
const ratedWithin = 14 * dayMs;
const solvedWithin = 7 * dayMs;
const reopenedWithin = 7 * dayMs;

/**
 * By macro and version, the most sent first: replies since `from`, and the conversations that were rated within a fortnight
 * after the first of them, that were solved within a week, and that were opened again within a week of that.
 */
export async function listMacroOutcomes(
  db: Queryable,
  workspaceId: string,
  { from, before, lately }: { readonly from: number; readonly before: number; readonly lately: number },
): Promise<MacroOutcome[]> {
  return selectRows<MacroOutcome>(
    db,
    sql`with replies as (
          select m.conversation_id, m.ordinal, m.created_at, m.sources
          from messages m join conversations c on c.id = m.conversation_id
          where m.kind = 'reply' and m.sources <> '[]'::jsonb and m.created_at >= ${from}::bigint
            and c.workspace_id = ${workspaceId}::uuid
          order by m.created_at desc limit ${mostSends}::int
        ),
        sends as (
          select s ->> 'id' as macro_id, (s ->> 'version')::int as version,
            r.conversation_id, r.ordinal, r.created_at
          from replies r cross join lateral jsonb_array_elements(r.sources) s where s ->> 'kind' = 'macro'
        ),
        firsts as (
          select macro_id, version, conversation_id, min(ordinal) as ordinal, min(created_at) as at
          from sends group by macro_id, version, conversation_id
        ),
        ended as (
          select f.*, c.satisfaction,
            (select min(e.created_at) from messages e
             where e.conversation_id = f.conversation_id and e.ordinal > f.ordinal and e.kind = 'event'
               and e.event ->> 'type' = 'status' and e.event ->> 'to' = 'solved'
               and e.created_at <= f.at + ${solvedWithin}::bigint) as solved_at
          from firsts f join conversations c on c.id = f.conversation_id
        ),
        outcomes as (
          select macro_id, version,
            count(*) filter (where rated) as ratings,
            coalesce(sum((satisfaction ->> 'score')::int) filter (where rated), 0) as score,
            count(solved_at) as solved, count(*) filter (where again) as reopened
          from (
            select ended.*,
              coalesce((satisfaction ->> 'at')::bigint between at and at + ${ratedWithin}::bigint, false) as rated,
              solved_at is not null and exists (
                select 1 from messages e
                where e.conversation_id = ended.conversation_id and e.ordinal > ended.ordinal and e.kind = 'event'
                  and e.event ->> 'type' = 'status' and e.event ->> 'from' in ('solved', 'closed')
                  and e.event ->> 'to' not in ('solved', 'closed')
                  and e.created_at between solved_at and solved_at + ${reopenedWithin}::bigint) as again
            from ended
          ) judged group by macro_id, version
        ),
        counts as (
          select macro_id, version, count(*) as count,
            count(*) filter (where created_at >= ${lately}::bigint) as lately,
            count(*) filter (where created_at >= ${before}::bigint and created_at < ${lately}::bigint) as before
          from sends group by macro_id, version
        )
        select counts.macro_id as "macroId", counts.version, counts.count::float8 as count,
          counts.lately::float8 as lately, counts.before::float8 as before, ratings::float8 as ratings,
          score::float8 as score, solved::float8 as solved, reopened::float8 as reopened
        from counts join outcomes using (macro_id, version)
        order by counts.count desc, counts.macro_id, counts.version desc`,
  );
}

/** Conversations since `from` by the language of their customers, the country left out. */
export async function countByLanguage(
  db: Queryable,
  workspaceId: string,
  from: number,
): Promise<{ locale: string; count: number; since: number; lastAt: number }[]> {
  return selectRows(
    db,
    sql`select lower(split_part(c.locale, '-', 1)) as locale, count(*)::float8 as count,
          min(v.created_at)::float8 as since, max(v.last_message_at)::float8 as "lastAt"
        from conversations v join customers c on c.id = v.customer_id
        where v.workspace_id = ${workspaceId}::uuid and v.last_message_at >= ${from}::bigint
        group by 1 order by 2 desc, 1`,
  );
}

/** Replies since `from` in which a macro was sent, by macro and the customer's tier, and of all tiers; the most first. */
export async function listMacroSends(
  db: Queryable,
  workspaceId: string,
  from: number,
  { least, most }: { readonly least: number; readonly most: number },
): Promise<{ macroId: string; tier: Tier | null; times: number }[]> {
  return selectRows(
    db,
    sql`with replies as (
          select m.id, m.sources, u.tier
          from messages m join conversations c on c.id = m.conversation_id join customers u on u.id = c.customer_id
          where m.kind = 'reply' and m.sources <> '[]'::jsonb and m.created_at >= ${from}::bigint
            and c.workspace_id = ${workspaceId}::uuid
          order by m.created_at desc limit ${mostSends}::int
        )
        select s ->> 'id' as "macroId", r.tier, count(distinct r.id)::float8 as times
        from replies r cross join lateral jsonb_array_elements(r.sources) s where s ->> 'kind' = 'macro'
        group by grouping sets ((1), (1, 2)) having count(distinct r.id) >= ${least}::int
        order by 3 desc, 1, 2 nulls first limit ${most}::int`,
  );
}
