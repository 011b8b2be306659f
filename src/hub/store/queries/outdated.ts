import { and, eq, inArray } from 'drizzle-orm';
import type { Source } from '../../../shared/domain/conversation.ts';
import { type Unfitness, unfitnessOf } from '../../../shared/domain/validity.ts';
import type { Queryable } from '../database.ts';
import { articles, macros } from '../schema/knowledge.ts';

const tables = { macro: macros, article: articles };

function readTitled(db: Queryable, workspaceId: string, kind: Source['kind'], ids: readonly string[]) {
  const table = tables[kind];
  return db
    .select({ id: table.id, title: table.title, validity: table.validity })
    .from(table)
    .where(and(eq(table.workspaceId, workspaceId), inArray(table.id, [...ids])));
}

/**
 * The first of a text's sources that may not be said at `now`, with what it says instead: its replacement, or itself
 * where a version was called back; '' for nothing. Null: all of it may be said.
 */
export async function findOutdated(
  db: Queryable,
  workspaceId: string,
  sources: readonly Source[],
  now: number,
): Promise<{ readonly title: string; readonly why: Unfitness; readonly replacement: string } | null> {
  for (const kind of ['macro', 'article'] as const) {
    const named = sources.filter((source) => source.kind === kind);
    if (named.length === 0) continue;
    const known = await readTitled(
      db,
      workspaceId,
      kind,
      named.map(({ id }) => id),
    );
    for (const { id, version } of named) {
      const held = known.find((one) => one.id === id);
      const unfit = held && unfitnessOf(held.validity ?? undefined, now, version);
      if (!held || !unfit) continue;
      const by = unfit.why === 'recalled' ? id : held.validity?.replacedBy;
      const [replacement] = by === undefined ? [] : await readTitled(db, workspaceId, kind, [by]);
      return { title: held.title, why: unfit.why, replacement: replacement?.title ?? '' };
    }
  }
  return null;
}
