import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const CollectionsFile = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    /** Name of a Tabler icon. */
    icon: z.string().min(1),
    /** Sections in order: key to name. */
    sections: z.record(z.string(), z.string().min(1)),
  }),
);
export type CollectionSource = z.infer<typeof CollectionsFile>[number];

/** The shelves of the knowledge base, in their order, from `collections.yaml`. */
export function readCollections(seedDir: string): CollectionSource[] {
  return CollectionsFile.parse(parse(readFileSync(join(seedDir, 'collections.yaml'), 'utf8')));
}
