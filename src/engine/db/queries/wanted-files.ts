import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import { type KeptFile, setFileState, shownAlone } from './files.ts';

/** Pictures of articles in the agent's language (1), in the workspace's (2), the rest (3); null: of none. */
const need = `(SELECT min(CASE locale
         WHEN (SELECT document ->> 'locale' FROM agents WHERE id = (SELECT value FROM meta WHERE key = 'me.id')) THEN 1
         WHEN (SELECT value ->> 'locale' FROM meta WHERE key = 'workspace') THEN 2
         ELSE 3 END)
       FROM article_pictures WHERE hash = files.hash)`;

/**
 * Files to fetch in the order in which they will be needed: what macros send along, then pictures of articles in
 * the agent's language, then in the workspace's, then the rest.
 */
export function listWantedByNeed(db: ReadableDb, limit: number): KeptFile[] {
  return prepared<KeptFile>(
    db,
    `SELECT hash, mime, bytes, state, uploaded FROM files WHERE state = 'wanted'
      ORDER BY coalesce(${need}, 0), added_at LIMIT ?`,
  ).all(limit);
}

/**
 * Lets pictures of articles take at most so many bytes, the likeliest needed first and of those what is here: wants
 * what fits, and wants no longer what doesn't. Answers with those that are here and don't fit, their bytes to be
 * deleted before they are said to be `beyond`; null: there is room for all.
 */
export function fitWanted(db: WritableDb, budget: number | null): Set<string> {
  return transact(db, () => {
    const misplaced = prepared<{ hash: string; state: string; fits: 0 | 1 }>(
      db,
      `WITH shown AS (
         SELECT hash, state, bytes, added_at, ${need} AS need FROM files WHERE state IN ('here', 'wanted', 'beyond')
       ), ordered AS (
         SELECT hash, state, sum(bytes) OVER (ORDER BY need, state <> 'here', added_at, hash) <= ? AS fits
           FROM shown WHERE need IS NOT NULL
       )
       SELECT hash, state, fits FROM ordered WHERE fits = (state = 'beyond')`,
    ).all(budget ?? Number.MAX_SAFE_INTEGER);
    const here: string[] = [];
    for (const { hash, state, fits } of misplaced) {
      if (state === 'here') here.push(hash);
      else setFileState(db, hash, fits ? 'wanted' : 'beyond');
    }
    return here.length === 0 ? new Set() : shownAlone(db, here);
  });
}

/** Bytes of the pictures of articles that are here, and how many are not for want of room. */
export function measurePictures(db: ReadableDb): { bytes: number; beyond: number } {
  const row = prepared<{ bytes: number | null; beyond: number | null }>(
    db,
    `SELECT sum(CASE state WHEN 'here' THEN bytes END) AS bytes, sum(state = 'beyond') AS beyond
       FROM files WHERE EXISTS (SELECT 1 FROM article_pictures WHERE hash = files.hash)`,
  ).get();
  return { bytes: row?.bytes ?? 0, beyond: row?.beyond ?? 0 };
}
