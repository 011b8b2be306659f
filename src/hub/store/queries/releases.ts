import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Hindrance, PartOf, Release, ReleasePart } from '../../../shared/domain/release.ts';
import type { HoldingRelease } from '../../../shared/wire/studio.ts';
import type { Queryable, Transaction } from '../database.ts';
import { documentVersions } from '../schema/document-versions.ts';
import { articles, macros } from '../schema/knowledge.ts';
import { releaseParts, releases } from '../schema/releases.ts';

type Row = typeof releases.$inferSelect;
/** A release as it is kept, with its parts as they stand now. */
export type KeptRelease = Omit<Row, 'workspaceId'> & { readonly parts: readonly KeptPart[] };
export type KeptPart = ReleasePart & {
  readonly fingerprint: string;
  /** Characters of its content, with all that holds it together. */
  readonly size: number;
};

/** Of a version's content: what it was when it was put in, or is now. */
const fingerprintOf = sql<string>`md5(${documentVersions.content}::text)`;
const sizeOf = sql<number>`coalesce(length(${documentVersions.content}::text), 0)`;

export async function readRelease(
  db: Queryable,
  workspaceId: string,
  releaseId: string,
): Promise<KeptRelease | null> {
  const [row] = await db
    .select()
    .from(releases)
    .where(and(eq(releases.workspaceId, workspaceId), eq(releases.id, releaseId)));
  if (!row) return null;
  const { workspaceId: _, ...release } = row;
  return { ...release, parts: await listParts(db, [release]) };
}

/** Those that hold a document and have not gone live, the next to go first. */
export async function listHolding(
  db: Queryable,
  workspaceId: string,
  { kind, documentId }: PartOf,
): Promise<HoldingRelease[]> {
  return db
    .select({ id: releases.id, name: releases.name, goesLiveAt: releases.goesLiveAt })
    .from(releases)
    .innerJoin(releaseParts, eq(releaseParts.releaseId, releases.id))
    .where(
      and(
        eq(releases.workspaceId, workspaceId),
        inArray(releases.state, ['draft', 'scheduled']),
        eq(releaseParts.documentKind, kind),
        eq(releaseParts.documentId, documentId),
      ),
    )
    .orderBy(sql`${releases.goesLiveAt} asc nulls last`, asc(releases.name));
}

/** What is yet to come first, then the newest; with their parts. */
export async function listReleases(db: Queryable, workspaceId: string, most: number): Promise<KeptRelease[]> {
  const rows = await db
    .select()
    .from(releases)
    .where(eq(releases.workspaceId, workspaceId))
    .orderBy(
      sql`case when ${releases.state} in ('draft', 'scheduled') then 0 else 1 end`,
      sql`${releases.updatedAt} desc`,
    )
    .limit(most);
  const parts = await listParts(db, rows);
  const partsOf = new Map(rows.map(({ id }) => [id, [] as KeptPart[]]));
  for (const part of parts) partsOf.get(part.releaseId)?.push(part);
  return rows.map(({ workspaceId: _, ...row }) => ({ ...row, parts: partsOf.get(row.id) ?? [] }));
}

async function listParts(
  db: Queryable,
  of: readonly Pick<Row, 'id' | 'state'>[],
): Promise<(KeptPart & { releaseId: string })[]> {
  if (of.length === 0) return [];
  const states = new Map(of.map(({ id, state }) => [id, state]));
  const rows = await db
    .select({
      part: releaseParts,
      state: documentVersions.state,
      number: documentVersions.number,
      title: sql<string | null>`${documentVersions.content} ->> 'title'`,
      locale: sql<string | null>`${documentVersions.content} ->> 'locale'`,
      says: fingerprintOf,
      size: sizeOf,
      live: sql<number | null>`coalesce(${macros.version}, ${articles.version})`,
    })
    .from(releaseParts)
    .leftJoin(documentVersions, eq(documentVersions.id, releaseParts.versionId))
    .leftJoin(macros, and(eq(releaseParts.documentKind, 'macro'), eq(macros.id, releaseParts.documentId)))
    .leftJoin(
      articles,
      and(eq(releaseParts.documentKind, 'article'), eq(articles.id, releaseParts.documentId)),
    )
    .where(inArray(releaseParts.releaseId, [...states.keys()]))
    .orderBy(asc(releaseParts.position));
  return rows.map(({ part, state, number, title, locale, says, size, live }) => {
    const isOpen = ['draft', 'scheduled'].includes(states.get(part.releaseId) ?? '');
    const { releaseId, documentKind: kind, documentId, versionId, fingerprint, before } = part;
    return {
      releaseId,
      kind,
      documentId,
      versionId,
      title: title ?? part.title,
      locale,
      hindrance: isOpen ? hindranceOf(state, number, says === fingerprint) : null,
      number: part.number,
      before,
      overtaken: states.get(part.releaseId) === 'live' && live !== part.number,
      fingerprint,
      size: Number(size),
    };
  });
}

function hindranceOf(
  state: (typeof documentVersions.$inferSelect)['state'] | null,
  number: number | null,
  isSame: boolean,
): Hindrance | null {
  if (state === null) return 'gone';
  if (number !== null || state === 'live' || state === 'archived') return 'live';
  if (state !== 'approved') return state;
  return isSame ? null : 'changed';
}

/** What is being worked on of these documents, as a release takes it in. */
export async function listPartsToBe(
  db: Queryable,
  workspaceId: string,
  of: readonly PartOf[],
): Promise<(PartOf & Pick<KeptPart, 'versionId' | 'title' | 'fingerprint' | 'size'>)[]> {
  const wanted = (['macro', 'article'] as const).map((kind) =>
    and(
      eq(documentVersions.documentKind, kind),
      inArray(
        documentVersions.documentId,
        of.flatMap((part) => (part.kind === kind ? [part.documentId] : [])),
      ),
    ),
  );
  return db
    .select({
      kind: documentVersions.documentKind,
      documentId: documentVersions.documentId,
      versionId: documentVersions.id,
      title: sql<string>`${documentVersions.content} ->> 'title'`,
      fingerprint: fingerprintOf,
      size: sizeOf.mapWith(Number),
    })
    .from(documentVersions)
    .where(
      and(eq(documentVersions.workspaceId, workspaceId), isNull(documentVersions.number), or(...wanted)),
    );
}

/** Titles of those that another release which is yet to come has. */
export async function listInOthers(
  db: Queryable,
  workspaceId: string,
  releaseId: string,
  of: readonly PartOf[],
): Promise<string[]> {
  const rows = await db
    .select({ title: releaseParts.title })
    .from(releaseParts)
    .innerJoin(releases, eq(releases.id, releaseParts.releaseId))
    .where(
      and(
        eq(releaseParts.workspaceId, workspaceId),
        ne(releaseParts.releaseId, releaseId),
        inArray(releases.state, ['draft', 'scheduled']),
        inArray(
          releaseParts.documentId,
          of.map(({ documentId }) => documentId),
        ),
      ),
    );
  return rows.map(({ title }) => title);
}

/** Writes a release and its parts as they are now; one that is not there yet is made. */
export async function putRelease(
  tx: Transaction,
  workspaceId: string,
  { parts, ...release }: KeptRelease,
): Promise<void> {
  const row = { ...release, workspaceId };
  await tx.insert(releases).values(row).onConflictDoUpdate({ target: releases.id, set: row });
  await tx.delete(releaseParts).where(eq(releaseParts.releaseId, release.id));
  if (parts.length === 0) return;
  await tx.insert(releaseParts).values(
    parts.map(({ kind, documentId, versionId, title, fingerprint, number, before }, position) => ({
      releaseId: release.id,
      workspaceId,
      documentKind: kind,
      documentId,
      versionId,
      title,
      fingerprint,
      position,
      number,
      before,
    })),
  );
}

export async function deleteRelease(tx: Transaction, releaseId: string): Promise<void> {
  await tx.delete(releases).where(eq(releases.id, releaseId));
}

/** Documents that went live together, of every release that ever did. */
export async function listReleasedSets(db: Queryable, workspaceId: string): Promise<string[][]> {
  const rows = await db
    .select({ releaseId: releaseParts.releaseId, documentId: releaseParts.documentId })
    .from(releaseParts)
    .innerJoin(releases, eq(releases.id, releaseParts.releaseId))
    .where(and(eq(releaseParts.workspaceId, workspaceId), inArray(releases.state, ['live', 'rolled-back'])));
  const sets = new Map<string, string[]>();
  for (const { releaseId, documentId } of rows)
    sets.set(releaseId, [...(sets.get(releaseId) ?? []), documentId]);
  return [...sets.values()].filter(({ length }) => length > 1);
}

/** Whether there is one of this id, in whatever workspace. */
export async function isRelease(db: Queryable, releaseId: string): Promise<boolean> {
  return (await db.$count(releases, eq(releases.id, releaseId))) > 0;
}

/** Releases whose time has come, the longest due first. */
export function listDueReleases(db: Queryable, now: number): Promise<{ id: string; workspaceId: string }[]> {
  return db
    .select({ id: releases.id, workspaceId: releases.workspaceId })
    .from(releases)
    .where(and(eq(releases.state, 'scheduled'), lte(releases.goesLiveAt, now)))
    .orderBy(asc(releases.goesLiveAt))
    .limit(100);
}

/** As everybody sees it: a draft is ready once nothing stands in its way. */
export function shownRelease({ parts, wentLive, rolledBack, ...release }: KeptRelease): Release {
  const isReady =
    release.state === 'draft' && parts.length > 0 && parts.every(({ hindrance }) => hindrance === null);
  return {
    ...release,
    state: isReady ? 'ready' : release.state,
    wentLive: wentLive && { at: wentLive.at, by: wentLive.by },
    rolledBack: rolledBack && { at: rolledBack.at, by: rolledBack.by, reason: rolledBack.reason },
    parts: parts.map(({ fingerprint: _, size: __, ...part }) => ({
      kind: part.kind,
      documentId: part.documentId,
      versionId: part.versionId,
      title: part.title,
      locale: part.locale,
      hindrance: part.hindrance,
      number: part.number,
      before: part.before,
      overtaken: part.overtaken,
    })),
  };
}
