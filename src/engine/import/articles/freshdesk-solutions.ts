import { z } from 'zod';
import { excerptOf } from '../excerpt.ts';
import { readItem, VendorId } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { addArticle, type Source } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { localeThere } from './locale-there.ts';

const Level = z.looseObject({
  type: z.string().optional(),
  data: z.looseObject({ id: VendorId.optional(), name: z.string().optional() }).optional(),
});
const Solution = z.looseObject({
  id: VendorId,
  title: z.string(),
  description: z.string().nullish(),
  folder_id: VendorId.nullish(),
  category_id: VendorId.nullish(),
  /** 1: a draft, 2: published. */
  status: z.number().nullish(),
  language: z.string().min(2).nullish().catch(null),
  tags: z.array(z.string()).nullish(),
  hierarchy: z.array(Level).nullish(),
  attachments: z.array(z.looseObject({ name: z.string().optional() })).nullish(),
});
type Solution = z.infer<typeof Solution>;
const Folder = z.looseObject({
  id: VendorId,
  name: z.string(),
  category_id: VendorId.nullish(),
  parent_folder_id: VendorId.nullish(),
  visibility: z.number().nullish(),
});
const Category = z.looseObject({ id: VendorId, name: z.string() });

/** Folders and categories of solutions by their ids, as far as the file tells them. */
export type SolutionShelves = {
  readonly folders: ReadonlyMap<string, z.infer<typeof Folder>>;
  readonly categories: ReadonlyMap<string, string>;
};

/** Everybody; the others are people who signed in, agents, or chosen companies. */
const visibleToAll = 1;

export const isSolution = (item: object): boolean =>
  'title' in item &&
  ('folder_id' in item || 'description' in item) &&
  !('body' in item || 'content' in item || 'actions' in item);
export const isSolutionFolder = (item: object): boolean => 'name' in item && 'visibility' in item;
export const isSolutionCategory = (item: object): boolean =>
  'name' in item && 'id' in item && !('html_url' in item) && !('actions' in item) && !('content' in item);

export function solutionShelvesOf(items: readonly object[]): SolutionShelves {
  const folders = new Map<string, z.infer<typeof Folder>>();
  const categories = new Map<string, string>();
  for (const item of items) {
    if (isSolutionFolder(item)) {
      const folder = Folder.safeParse(item);
      if (folder.success) folders.set(String(folder.data.id), folder.data);
    } else {
      const category = Category.safeParse(item);
      if (category.success) categories.set(String(category.data.id), category.data.name);
    }
  }
  return { folders, categories };
}

/**
 * An article as `GET /api/v2/solutions/folders/{id}/articles` answers it. Who may read it is the folder's: where the file
 * does not tell of that, nobody but the team may here.
 */
export function readSolution(
  item: unknown,
  at: Place,
  reading: ArticleReading,
  own: string,
  shelves: SolutionShelves,
): void {
  const solution = readItem(Solution, item, at, reading);
  if (!solution) return;
  const folder = shelves.folders.get(String(solution.folder_id));
  const locale = localeThere(solution.language ?? own, own);
  addArticle(
    {
      system: 'freshdesk',
      family: `article:${solution.id}`,
      key: `article:${solution.id}:${locale}`,
      locale,
      title: solution.title,
      html: solution.description ?? '',
      isPublic: typeof folder?.visibility === 'number' ? folder.visibility === visibleToAll : null,
      active: solution.status !== 1,
      place: placeOf(solution, shelves),
      tags: solution.tags ?? [],
      notes: [
        ...(!folder && solution.folder_id ? [unknownFolder(solution.folder_id)] : []),
        ...(solution.attachments ?? []).map(({ name }) => ({
          about: 'file' as const,
          name: excerptOf(name ?? '?'),
        })),
      ],
    },
    at,
    reading,
  );
}

const unknownFolder = (id: string | number) =>
  ({ about: 'unmapped', field: 'folder_id', value: String(id), why: 'known-there-only' }) as const;

function placeOf({ hierarchy, folder_id, category_id }: Solution, shelves: SolutionShelves): Source['place'] {
  const named = (type: string) =>
    (hierarchy ?? []).flatMap((level) => (level.type === type ? (level.data?.name ?? []) : []));
  const folders: string[] = named('folder');
  let folder = shelves.folders.get(String(folder_id));
  const category = shelves.categories.get(String(folder?.category_id ?? category_id)) ?? named('category')[0];
  if (folders.length === 0)
    for (let depth = 0; folder && depth < 6; depth += 1) {
      folders.unshift(folder.name);
      folder = shelves.folders.get(String(folder.parent_folder_id));
    }
  return { collection: category ?? '', section: folders.join(' / ') };
}
