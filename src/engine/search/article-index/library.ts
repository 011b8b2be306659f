import type { Audience } from '../../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../../db/handle.ts';
import { indexGeneration, lastDoc } from './generation.ts';

/** Null lets everything through. */
export type ArticleFilter = {
  readonly locale: string | null;
  readonly audience: Audience | null;
  readonly collectionId: string | null;
};

/** Which articles may be found: `mask` is 1 at each one's number in the index, up to the last that there is. */
export type Within = { readonly mask: Uint8Array; readonly count: number };

type Known = { readonly generation: string; readonly filtered: Map<string, Within> };
const known = new WeakMap<ReadableDb, Known>();

/**
 * Which articles a filter lets through. A locale lets through those that share its base, as `es` and `es-MX` do.
 */
export function articlesWithin(db: ReadableDb, { locale, audience, collectionId }: ArticleFilter): Within {
  const generation = indexGeneration(db);
  let now = known.get(db);
  if (now?.generation !== generation) {
    now = { generation, filtered: new Map() };
    known.set(db, now);
  }
  const name = `${audience} ${collectionId} ${locale}`;
  let within = now.filtered.get(name);
  if (!within) {
    let count = 0;
    const mask = new Uint8Array(lastDoc(db) + 1);
    const base = locale?.split('-')[0];
    const rows = prepared<{ doc: number; locale: string; audience: Audience; collection: string | null }>(
      db,
      `SELECT d.doc, a.locale, a.audience, s.collection_id AS collection
         FROM article_docs AS d CROSS JOIN articles AS a ON a.n = d.n LEFT JOIN sections AS s ON s.id = a.section_id`,
    ).all();
    for (const row of rows) {
      const isWanted = locale === null || row.locale === locale || row.locale.split('-')[0] === base;
      if (!isWanted || (audience !== null && row.audience !== audience)) continue;
      if (collectionId !== null && row.collection !== collectionId) continue;
      mask[row.doc] = 1;
      count += 1;
    }
    within = { mask, count };
    now.filtered.set(name, within);
  }
  return within;
}
