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
import type { IncomingFile } from './incoming-file.ts';
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
  let left = total;
  let done = 0;
  for (;;) {
    const queue = listWantedByNeed(workspace.db, perLook);
    if (queue.length === 0) return succeeded(null);
    const expected = left - queue.length;
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
    left = countWantedFiles(workspace.db);
    if (left <= expected) continue;
    // More has come with a publication meanwhile.
    await fitPictures(workspace);
    left = countWantedFiles(workspace.db);
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

/** Fetches one file unless it is here, behind what came of it before. True when it is here afterwards. */
export async function fetchFile(
  workspace: Workspace,
  file: Pick<KeptFile, 'hash' | 'mime' | 'bytes'>,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { files } = workspace;
  const outcome = (await files.has(file.hash))
    ? succeeded(true)
    : await files.receive(file.hash, (incoming) => takeFile(workspace, file, incoming, signal));
  if (outcome.ok && outcome.value) noteHere(workspace, file);
  return outcome;
}

/** Whether it is here whole afterwards. */
async function takeFile(
  workspace: Workspace,
  { hash, bytes }: Pick<KeptFile, 'hash' | 'bytes'>,
  incoming: IncomingFile,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { db, files, link, clock, log } = workspace;
  // Somebody else was waited for, who took it.
  if (await files.has(hash)) return succeeded(true);
  if (incoming.bytes() > 0 && incoming.bytes() === bytes && (await incoming.finish())) return succeeded(true);
  const goesOn = incoming.bytes() > 0;
  const outcome = await link.call((hub, options) => hub.getFile(hash, incoming, options), signal);
  if (!outcome.ok && outcome.error.retry !== 'never') return outcome;
  if (signal.aborted) return failed('aborted', 'given up', 'later');
  if (outcome.ok) {
    if (await incoming.finish()) return succeeded(true);
    // A crash may have spoiled what was here of it.
    if (goesOn) return takeFile(workspace, { hash, bytes }, incoming, signal);
    log.warn({ hash, at: clock.now() }, 'a file is not what its name says');
  } else await incoming.restart();
  if (getFile(db, hash)) setFileState(db, hash, 'missing');
  return succeeded(false);
}

function noteHere({ db, clock }: Workspace, file: Pick<KeptFile, 'hash' | 'mime' | 'bytes'>): void {
  // Doomed while it was on its way: the sweeper takes the bytes.
  if (getFile(db, file.hash)?.state === 'gone') return;
  haveFile(db, { ...file, uploaded: true }, clock.now());
}

/** Deletes the bytes of files that nothing refers to any more, and what came of some that are not wanted any more. */
export async function sweepFiles({ db, files }: Workspace): Promise<void> {
  for (const hash of listGoneFiles(db)) {
    await files.remove(hash);
    forgetGoneFile(db, hash);
  }
  await files.dropParts((hash) => getFile(db, hash)?.state === 'wanted');
}
