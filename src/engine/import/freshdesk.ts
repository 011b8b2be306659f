import { z } from 'zod';
import { startMacro } from './macro-draft.ts';
import { plainOfHtml, readItem, VendorId } from './read-item.ts';
import type { Place, Reading } from './reading.ts';

const CannedResponse = z.looseObject({
  id: VendorId.optional(),
  title: z.string().trim().min(1),
  folder_id: VendorId.nullish(),
  content: z.string().nullish(),
  content_html: z.string().nullish(),
  attachments: z.array(z.looseObject({ name: z.string().optional() })).nullish(),
  visibility: z.number().nullish(),
  group_ids: z.array(VendorId).nullish(),
});
const Folder = z.looseObject({ id: VendorId.optional(), name: z.string(), personal: z.boolean().nullish() });

type FolderThere = Pick<z.infer<typeof Folder>, 'name' | 'personal'>;
/** Folders by their ids, as far as the file tells of them. */
export type FreshdeskFolders = ReadonlyMap<string, FolderThere>;

export function isFreshdeskResponse(item: object): boolean {
  return 'title' in item && ('content' in item || 'content_html' in item || 'folder_id' in item);
}

/** A folder, with what is in it or as the list of folders tells of it. */
export function isFreshdeskFolder(item: object): boolean {
  return 'name' in item && (responsesOf(item) !== null || 'responses_count' in item);
}

/** What lies in a folder; null where it is not told. */
export function responsesOf(folder: object): readonly unknown[] | null {
  for (const name of ['canned_responses', 'responses'])
    if (name in folder) {
      const found = (folder as Record<string, unknown>)[name];
      if (Array.isArray(found)) return found;
    }
  return null;
}

export function freshdeskFoldersOf(items: readonly unknown[]): FreshdeskFolders {
  const folders = new Map<string, FolderThere>();
  for (const item of items) {
    const folder = Folder.safeParse(item);
    if (folder.success && isFreshdeskFolder(folder.data) && folder.data.id !== undefined)
      folders.set(String(folder.data.id), folder.data);
  }
  return folders;
}

/**
 * A canned response as `GET /canned_response_folders/{id}/responses` answers it; `inside`: its folder, where the response
 * stands in that. One of a personal folder is for nobody else there.
 */
export function readFreshdeskResponse(
  item: unknown,
  at: Place,
  reading: Reading,
  locale: string,
  inside: unknown,
  folders: FreshdeskFolders,
) {
  const response = readItem(CannedResponse, item, at, reading);
  if (!response) return;
  const draft = startMacro('freshdesk', locale, reading);
  draft.title(response.title);
  const folderId = response.folder_id ?? null;
  const folder = Folder.safeParse(inside).data ?? folders.get(String(folderId));
  if (folder) draft.folder([folder.name]);
  else if (folderId !== null) draft.unmapped('folder_id', folderId, 'known-there-only');
  const { content_html: html, content } = response;
  if (html) draft.body(plainOfHtml(html, draft));
  else if (content) draft.body(content);
  // A folder's own answer lists titles alone.
  else return reading.problem(at, 'content', 'no-text', response.title);
  for (const { name } of response.attachments ?? []) draft.file(name ?? '');
  const groups = (response.group_ids ?? []).slice(0, 50).map(String);
  const restricted =
    response.visibility === 1 || folder?.personal
      ? { to: 'people' as const, names: [] }
      : response.visibility === 2 || groups.length > 0
        ? { to: 'groups' as const, names: groups }
        : null;
  const done = draft.finish(response.id === undefined ? null : `canned:${response.id}`, { restricted });
  if (done) reading.add(at, done);
}
