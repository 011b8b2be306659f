import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';
import { type KeptFile, setFileState, shownAlone } from './files.ts';

/** `need`: pictures of articles in the agent's language (1), in the workspace's (2), the rest (3). */
const withNeed = `WITH me AS (
       SELECT document ->> 'locale' AS locale FROM agents WHERE id = (SELECT value FROM meta WHERE key = 'me.id')
     ), home AS (
       SELECT value ->> 'locale' AS locale FROM meta WHERE key = 'workspace'
     ), need AS (
       SELECT picture.value ->> 'hash' AS hash,
              min(CASE WHEN articles.locale = (SELECT locale FROM me) THEN 1
                       WHEN articles.locale = (SELECT locale FROM home) THEN 2 ELSE 3 END) AS rank
         FROM articles, json_each(articles.pictures) AS picture GROUP BY 1
     )`;

/**
 * Files to fetch in the order in which they will be needed: what macros send along, then pictures of articles in
 * the agent's language, then in the workspace's, then the rest.
 */
export function listWantedByNeed(db: ReadableDb, limit: number): KeptFile[] {
  return prepared<KeptFile>(
    db,
    `${withNeed}
     SELECT files.hash, files.mime, files.bytes, files.state, files.uploaded
       FROM files LEFT JOIN need ON need.hash = files.hash
      WHERE files.state = 'wanted' ORDER BY coalesce(need.rank, 0), files.added_at LIMIT ?`,
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
      `${withNeed}, ordered AS (
         SELECT files.hash, files.state, sum(files.bytes) OVER (
                  ORDER BY need.rank, files.state <> 'here', files.added_at, files.hash
                ) <= ? AS fits
           FROM files JOIN need ON need.hash = files.hash
          WHERE files.state IN ('here', 'wanted', 'beyond')
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
    `${withNeed}
     SELECT sum(CASE files.state WHEN 'here' THEN files.bytes END) AS bytes, sum(files.state = 'beyond') AS beyond
       FROM files JOIN need ON need.hash = files.hash`,
  ).get();
  return { bytes: row?.bytes ?? 0, beyond: row?.beyond ?? 0 };
}
