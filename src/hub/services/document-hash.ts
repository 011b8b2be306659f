import { createHash } from 'node:crypto';

/** JSON with the keys of every object in code-unit order and absent (undefined) members left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * The hash by which delta sync compares a macro or an article: lower-case hex SHA-256 over the canonical JSON
 * of everything but `hash` itself. The same content gives the same hash whatever the order of its keys.
 */
export function documentHash(document: object): string {
  const { hash: _, ...content } = document as { readonly hash?: unknown };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
