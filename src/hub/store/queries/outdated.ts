import { and, eq, inArray } from 'drizzle-orm';
import type { Source } from '../../../shared/domain/conversation.ts';
import { type Unfitness, unfitnessOf } from '../../../shared/domain/validity.ts';
import type { Queryable } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles, macros } from '../schema/knowledge.ts';
import { readStaged } from './staged.ts';

const tables = { macro: macros, article: articles };

function readTitled(db: Queryable, workspaceId: string, kind: Source['kind'], ids: readonly string[]) {
  const table = tables[kind];
  return db
    .select({ id: table.id, title: table.title, validity: table.validity })
    .from(table)
    .where(and(eq(table.workspaceId, workspaceId), inArray(table.id, [...ids])));
}

type Titled = Awaited<ReturnType<typeof readTitled>>[number];

/**
 * What a source says of itself: the version that is staged where a text came from that one, otherwise what is live. Of
 * one that is neither, a version that was taken back.
 */
async function heldOf(
  db: Queryable,
  workspaceId: string,
  source: Source,
  live: Titled | undefined,
): Promise<Titled | undefined> {
  const { kind, id, version } = source;
  const staged = (await readStaged(db, workspaceId, kind, [id])).get(id)?.document;
  const titled = staged && { id, title: staged.title, validity: staged.validity ?? null };
  if (staged?.version === version) return titled;
  return live ?? titled ?? (await takenBack(db, workspaceId, source));
}

async function takenBack(
  db: Queryable,
  workspaceId: string,
  { kind, id, version }: Source,
): Promise<Titled | undefined> {
  const [row] = await db
    .select({ content: documentVersions.content, stage: documentVersions.stage })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.workspaceId, workspaceId),
        eq(documentVersions.documentKind, kind),
        eq(documentVersions.documentId, id),
        eq(documentVersions.number, version),
      ),
    );
  return row?.stage?.takenBack
    ? { id, title: row.content.title, validity: { recalled: [version] } }
    : undefined;
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
    for (const source of named) {
      const { id, version } = source;
      const live = known.find((one) => one.id === id);
      const held = await heldOf(db, workspaceId, source, live);
      const unfit = held && unfitnessOf(held.validity ?? undefined, now, version);
      if (!held || !unfit) continue;
      const by = unfit.why === 'recalled' ? id : held.validity?.replacedBy;
      const [replacement] = by === undefined ? [] : await readTitled(db, workspaceId, kind, [by]);
      return { title: held.title, why: unfit.why, replacement: replacement?.title ?? '' };
    }
  }
  return null;
}
