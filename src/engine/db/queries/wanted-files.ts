import { prepared, type ReadableDb } from '../handle.ts';
import type { KeptFile } from './files.ts';

/**
 * Files to fetch in the order in which they will be needed: what macros send along, then pictures of articles in
 * the agent's language, then in the workspace's, then the rest.
 */
export function listWantedByNeed(db: ReadableDb, limit: number): KeptFile[] {
  return prepared<KeptFile>(
    db,
    `WITH me AS (
       SELECT document ->> 'locale' AS locale FROM agents WHERE id = (SELECT value FROM meta WHERE key = 'me.id')
     ), home AS (
       SELECT value ->> 'locale' AS locale FROM meta WHERE key = 'workspace'
     ), need AS (
       SELECT picture.value ->> 'hash' AS hash,
              min(CASE WHEN articles.locale = (SELECT locale FROM me) THEN 1
                       WHEN articles.locale = (SELECT locale FROM home) THEN 2 ELSE 3 END) AS rank
         FROM articles, json_each(articles.pictures) AS picture GROUP BY 1
     )
     SELECT files.hash, files.mime, files.bytes, files.state, files.uploaded
       FROM files LEFT JOIN need ON need.hash = files.hash
      WHERE files.state = 'wanted' ORDER BY coalesce(need.rank, 0), files.added_at LIMIT ?`,
  ).all(limit);
}
