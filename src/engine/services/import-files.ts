import type { Attachment } from '../../shared/domain/conversation.ts';
import { getFile, haveFile } from '../db/queries/files.ts';
import type { TakenPicture } from '../import/pictures.ts';
import { uploadMissing } from '../outbox/uploads.ts';
import type { Workspace } from '../sync/workspace.ts';
import { answerOf } from './ask-hub.ts';

const uploadMs = 300_000;
/** Files of which one question asks whether the hub has them. */
const filesAtOnce = 20;

/** Keeps pictures of what is to be imported, until they are brought. */
export async function keepPictures(
  { db, files, clock }: Workspace,
  pictures: readonly TakenPicture[],
): Promise<void> {
  for (const { file, bytes } of pictures) {
    const hash = await files.keep(bytes);
    haveFile(db, { hash, mime: file.mime, bytes: file.bytes, uploaded: false }, clock.now());
  }
}

/**
 * Brings to the hub what it lacks of these files and this workstation has. One that it will not have keeps no other from
 * it: that one is missing there, and the hub says so. Throws `offline` where it cannot be reached.
 */
export async function bringFiles(workspace: Workspace, files: readonly Attachment[]): Promise<void> {
  const here = files.filter(({ hash }) => getFile(workspace.db, hash)?.state === 'here');
  const each = [...new Map(here.map((file) => [file.hash, file])).values()];
  const bring = async (some: readonly Attachment[]) => {
    const brought = await uploadMissing(workspace, some, AbortSignal.timeout(uploadMs));
    const isRefused = !brought.ok && brought.error.retry === 'never';
    if (!isRefused) answerOf(brought);
    return !isRefused;
  };
  for (let from = 0; from < each.length; from += filesAtOnce) {
    const some = each.slice(from, from + filesAtOnce);
    if (!(await bring(some))) for (const file of some) await bring([file]);
  }
}
