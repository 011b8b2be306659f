import { useState } from 'react';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { besideFiles } from '../../../shared/domain/placed-pictures.ts';
import { type Adding, attachFiles, type FileProblem } from '../../ui/files/attach-files.ts';
import type { DraftHandle } from './open-drafts.ts';

/** Files that go along with the message: taken in one after the other, with what keeps one out. */
export function useFiles(handle: DraftHandle) {
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [adding, setAdding] = useState<Adding | null>(null);

  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setProblems([]);
    const room = limits.attachmentsPerMessage - handle.read().attachments.length;
    const take = (file: Attachment) => {
      const now = handle.read();
      const { files: come } = besideFiles('', [file], now.attachments);
      handle.write({ ...now, attachments: [...now.attachments, ...come] });
    };
    const found = await attachFiles(files, room, take, setAdding);
    setAdding(null);
    setProblems(found);
  };

  return { add, adding, problems };
}
