import { prepared, type ReadableDb } from '../db/handle.ts';

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const link = /\b[a-z][a-z0-9+.-]{1,20}:\/?\/?[^\s<>"']{1,2000}/gi;
const mostSegments = 500;

/**
 * Title of an internal article that a text names by id or links to, or that is among its sources; null when it names
 * none. The hub refuses the same; here it is said before the agent has turned away.
 */
export function findInternalArticle(
  db: ReadableDb,
  text: string,
  sources: readonly { readonly kind: string; readonly id: string }[],
): string | null {
  const ids = [
    ...(text.match(uuid) ?? []).map((id) => id.toLowerCase()),
    ...sources.filter((source) => source.kind === 'article').map((source) => source.id),
  ];
  const keys = linkSegments(text);
  if (ids.length === 0 && keys.length === 0) return null;
  const found = prepared<{ title: string }>(
    db,
    `SELECT title FROM articles WHERE audience = 'internal'
       AND (id IN (SELECT value FROM json_each(?)) OR article_key IN (SELECT value FROM json_each(?))) LIMIT 1`,
  ).get(JSON.stringify(ids), JSON.stringify(keys));
  return found?.title ?? null;
}

/** The parts of every link's path, any of which may be an article's key. */
function linkSegments(text: string): string[] {
  const segments = new Set<string>();
  for (const [address] of text.matchAll(link)) {
    for (const segment of address.split(/[/?#=&:]+/)) {
      if (segment.length >= 3 && segment.length <= 120) segments.add(segment.replace(/[.,;!)\]]+$/, ''));
      if (segments.size > mostSegments) return [...segments];
    }
  }
  return [...segments];
}
