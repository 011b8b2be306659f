import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';

/** Lower-case hex SHA-256 over a knowledge document without its own `hash`: what the manifest lists. */
export function documentHash(document: object): string {
  const { hash: _, ...content } = document as { readonly hash?: unknown };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** As listed, or as its own hash says: it may have changed since the manifest was written. */
export function isSound(row: object, listed: string | undefined): boolean {
  const actual = documentHash(row);
  if (actual === listed) return true;
  return 'hash' in row && row.hash === actual;
}
