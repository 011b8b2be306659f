import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Attachment } from '../../shared/domain/conversation.ts';
import { mayApproveKnowledge } from '../../shared/domain/studio.ts';
import type { Queryable } from '../store/database.ts';
import { isInWork } from '../store/queries/document-versions.ts';
import { findFileHolders, hasUploaded, readFiles, type StoredFile } from '../store/queries/files.ts';
import { isStagedFor, readStaged } from '../store/queries/staged.ts';
import { listDevicesOf } from '../store/queries/workstations.ts';
import { sees, type Viewer } from '../sync/scope.ts';

/**
 * Whether an agent may have a file: they brought it, it is in the knowledge base as they have it, in a conversation
 * they see, or in what is being written of the knowledge base, for those who look after it.
 */
export async function mayFetchFile(db: Queryable, viewer: Viewer, file: StoredFile): Promise<boolean> {
  if (await hasUploaded(db, viewer.workspace.id, file.hash, viewer.agent.id)) return true;
  const { inKnowledge, places } = await findFileHolders(db, viewer.workspace.id, file.hash);
  if (inKnowledge || places.some((place) => sees(viewer.scope, place))) return true;
  if (mayApproveKnowledge(viewer.agent.role) && (await isInWork(db, viewer.workspace.id, file.hash)))
    return true;
  return hasStagedFile(db, viewer, file.hash);
}

/** Whether it comes along with what is staged to this agent, on any of their workstations. */
async function hasStagedFile(db: Queryable, { agent, workspace }: Viewer, hash: string): Promise<boolean> {
  const macros = await readStaged(db, workspace.id, 'macro');
  const articles = await readStaged(db, workspace.id, 'article');
  const isIt = (file: Attachment) => file.hash === hash;
  const holding = [
    ...[...macros.values()].filter(({ document }) => document.attachments.some(isIt)),
    ...[...articles.values()].filter(({ document }) => document.pictures.some(isIt)),
  ];
  if (holding.length === 0) return false;
  const deviceIds = await listDevicesOf(db, agent.id);
  return holding.some(
    (staged) =>
      staged.agentIds.has(agent.id) ||
      deviceIds.some((deviceId) => isStagedFor(staged, { agentId: agent.id, deviceId })),
  );
}

/**
 * Files that somebody hands on, as the hub knows them, whatever was said of their size and type; the name of the first
 * that isn't there, or isn't theirs to hand on.
 */
export async function filesToHandOn(
  db: Queryable,
  viewer: Viewer,
  wanted: readonly Attachment[],
): Promise<{ readonly files: Attachment[] } | { readonly missing: string }> {
  const hashes = wanted.map(({ hash }) => hash);
  const known = new Map((await readFiles(db, viewer.workspace.id, hashes)).map((file) => [file.hash, file]));
  const files: Attachment[] = [];
  for (const { hash, name } of wanted) {
    const file = known.get(hash);
    const shown = cleanLine(name, 255) || 'file';
    if (!file || !(await mayFetchFile(db, viewer, file))) return { missing: shown.slice(0, 120) };
    files.push({ hash, name: shown, mime: file.mime, bytes: file.bytes });
  }
  return { files };
}
