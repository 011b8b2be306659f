import { useEffect } from 'react';
import { create } from 'zustand';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { besideFiles } from '../../../shared/domain/placed-pictures.ts';
import { type Adding, attachFiles, type FileProblem } from '../../ui/files/attach-files.ts';
import type { DraftHandle } from './open-drafts.ts';

type Intake = { readonly adding: Adding | null; readonly problems: readonly FileProblem[] };

const nothing: Intake = { adding: null, problems: [] };
/** By draft: files are taken into that, also when its composer is closed meanwhile. */
const useIntakes = create<Readonly<Record<string, Intake>>>(() => ({}));
const underWay = new Set<Promise<void>>();

/** Resolves when every file that was chosen is in its draft: a window that closes before would lose it. */
export async function filesTakenIn(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/** Whether a file that was chosen for a draft is not in it yet. */
export const isTakingIn = ({ key }: DraftHandle): boolean =>
  (useIntakes.getState()[key]?.adding ?? null) !== null;

async function takeIn(handle: DraftHandle, files: readonly File[]): Promise<void> {
  const note = (intake: Intake) => useIntakes.setState({ [handle.key]: intake });
  note(nothing);
  // As if somebody looked at it: the draft must be there when the file is.
  const stopLooking = handle.subscribe(() => {});
  const room = limits.attachmentsPerMessage - handle.read().attachments.length;
  const take = (file: Attachment) => {
    const now = handle.read();
    const { files: come } = besideFiles('', [file], now.attachments);
    handle.write({ ...now, attachments: [...now.attachments, ...come] });
  };
  const problems = await attachFiles(files, room, take, (adding) => note({ adding, problems: [] }));
  note({ adding: null, problems });
  // Where the engine is away it stays here until somebody looks.
  await handle.load().catch(() => {});
  await handle.flush();
  stopLooking();
}

/** Files that go along with the message: taken in one after the other, with what keeps one out. */
export function useFiles(handle: DraftHandle) {
  const { adding, problems } = useIntakes((intakes) => intakes[handle.key] ?? nothing);

  useEffect(
    () => () => {
      const left = useIntakes.getState()[handle.key];
      // Seen; what comes up from now on is said when one is back.
      if (left?.adding === null) useIntakes.setState({ [handle.key]: nothing });
    },
    [handle],
  );

  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const taking = takeIn(handle, files).finally(() => underWay.delete(taking));
    underWay.add(taking);
    await taking;
  };

  return { add, adding, problems };
}
