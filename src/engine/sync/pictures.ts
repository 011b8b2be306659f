import {
  countWantedFiles,
  forgetGoneFile,
  getFile,
  haveFile,
  type KeptFile,
  listGoneFiles,
  markBeyond,
  setFileState,
} from '../db/queries/files.ts';
import { getSettings } from '../db/queries/settings.ts';
import { fitWanted, listWantedByNeed } from '../db/queries/wanted-files.ts';
import { type CallError, failed, type Outcome, succeeded } from '../net/outcome.ts';
import { sha256 } from './file-store.ts';
import type { Workspace } from './workspace.ts';

/** Downloads at once; the line belongs to people's work first. */
const atOnce = 3;
/** Files looked up at once: what comes newly wanted must not wait behind all others. */
const perLook = 60;

/**
 * Fetches wanted files, the likeliest needed first, as many as there is room for. `onProgress` hears how many of how many are here. A file that
 * the hub lacks, or whose bytes are not what its name says, is marked and passed over.
 */
export async function syncPictures(
  workspace: Workspace,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<null>> {
  await fitPictures(workspace);
  const total = countWantedFiles(workspace.db);
  let done = 0;
  for (;;) {
    const queue = listWantedByNeed(workspace.db, perLook);
    if (queue.length === 0) return succeeded(null);
    let failure: CallError | null = null;
    const fetchNext = async (): Promise<void> => {
      for (let file = queue.shift(); file && failure === null; file = queue.shift()) {
        const outcome = await fetchFile(workspace, file, signal);
        if (!outcome.ok) {
          failure = outcome.error;
          return;
        }
        done += 1;
        onProgress(done, Math.max(total, done));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, fetchNext));
    if (failure !== null) return { ok: false, error: failure };
    // More may have come with a publication meanwhile.
    await fitPictures(workspace);
  }
}

/** Keeps the pictures of articles within the room that this workstation gives them. */
export async function fitPictures({ db, files }: Workspace): Promise<void> {
  const { pictureMegabytes } = getSettings(db);
  for (const hash of fitWanted(db, pictureMegabytes === null ? null : pictureMegabytes * 1_000_000)) {
    await files.remove(hash);
    markBeyond(db, hash);
  }
}

/** Fetches one file unless it is here. True when it is here afterwards. */
export async function fetchFile(
  workspace: Workspace,
  file: Pick<KeptFile, 'hash' | 'mime' | 'bytes'>,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { db, files, link, clock } = workspace;
  if (await files.has(file.hash)) {
    noteHere(workspace, file);
    return succeeded(true);
  }
  const outcome = await link.call((hub, options) => hub.getFile(file.hash, options), signal);
  if (!outcome.ok) {
    if (outcome.error.retry !== 'never') return outcome;
    if (getFile(db, file.hash)) setFileState(db, file.hash, 'missing');
    return succeeded(false);
  }
  if (sha256(outcome.value) !== file.hash) {
    workspace.log.warn({ hash: file.hash, at: clock.now() }, 'a file is not what its name says');
    if (getFile(db, file.hash)) setFileState(db, file.hash, 'missing');
    return succeeded(false);
  }
  if (signal.aborted) return failed('aborted', 'given up', 'later');
  await files.keep(outcome.value);
  noteHere(workspace, file);
  return succeeded(true);
}

function noteHere({ db, clock }: Workspace, file: Pick<KeptFile, 'hash' | 'mime' | 'bytes'>): void {
  // Doomed while it was on its way: the sweeper takes the bytes.
  if (getFile(db, file.hash)?.state === 'gone') return;
  haveFile(db, { ...file, uploaded: true }, clock.now());
}

/** Deletes the bytes of files that nothing refers to any more. */
export async function sweepFiles({ db, files }: Workspace): Promise<void> {
  for (const hash of listGoneFiles(db)) {
    await files.remove(hash);
    forgetGoneFile(db, hash);
  }
}
