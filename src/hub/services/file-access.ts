import type { Queryable } from '../store/database.ts';
import { findFileHolders, hasUploaded, type StoredFile } from '../store/queries/files.ts';
import { sees, type Viewer } from '../sync/scope.ts';

/** Whether an agent may have a file: they brought it, it is in the knowledge base, or in a conversation they see. */
export async function mayFetchFile(db: Queryable, viewer: Viewer, file: StoredFile): Promise<boolean> {
  if (await hasUploaded(db, viewer.workspace.id, file.hash, viewer.agent.id)) return true;
  const { inKnowledge, places } = await findFileHolders(db, viewer.workspace.id, file.hash);
  return inKnowledge || places.some((place) => sees(viewer.scope, place));
}
