import type { SynonymGroup } from '../../../shared/wire/learning.ts';
import { prepared } from '../handle.ts';
import { getMeta, putMeta } from '../queries/meta.ts';
import { synonymsGeneration } from '../queries/synonyms.ts';
import { type Batch, touch } from './batch.ts';

/** Takes from the hub what trainers say means the same, or that they do not say it any more. */
export function applySynonyms(batch: Batch, id: string, group: SynonymGroup | null): void {
  if (group)
    prepared(
      batch.db,
      'INSERT INTO synonyms (id, words) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET words = excluded.words',
    ).run(id, JSON.stringify(group.words));
  else prepared(batch.db, 'DELETE FROM synonyms WHERE id = ?').run(id);
  changed(batch);
}

/** Replaces all of them by the hub's. */
export function replaceSynonyms(batch: Batch, groups: readonly SynonymGroup[]): void {
  prepared(batch.db, 'DELETE FROM synonyms').run();
  for (const group of groups) applySynonyms(batch, group.id, group);
  changed(batch);
}

function changed(batch: Batch): void {
  putMeta(batch.db, synonymsGeneration, String(Number(getMeta(batch.db, synonymsGeneration) ?? 0) + 1));
  touch(batch, { topic: 'articles' });
  touch(batch, { topic: 'macros' });
}
