import type { Attachment } from '../../../shared/domain/conversation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';

export type FileProblem = {
  readonly code: 'tooLarge' | 'tooMany' | 'unsupported' | 'unreadable' | 'empty';
  readonly name: string;
};

/** The file that is being taken in, the how manieth of how many. */
export type Adding = { readonly name: string; readonly number: number; readonly count: number };

/** What keeps a file from going along, as far as its name and size tell; null when nothing does. */
function obviousProblem(file: File): FileProblem | null {
  if (file.size === 0) return { code: 'empty', name: file.name };
  if (file.size > limits.attachmentBytes) return { code: 'tooLarge', name: file.name };
  return null;
}

async function attachOne(file: File): Promise<Attachment | FileProblem> {
  const { name } = file;
  const problem = obviousProblem(file);
  if (problem) return problem;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await engine.compose.attach({ name: name.slice(0, 255) || 'file', bytes });
  } catch (error) {
    const { kind } = problemOf(error);
    if (kind === 'unsupported-type') return { code: 'unsupported', name };
    if (kind === 'too-large') return { code: 'tooLarge', name };
    return { code: 'unreadable', name };
  }
}

/**
 * Takes files in one after the other, as many as still go with the message; `onBegin` hears of each that begins,
 * `onAttached` of each that is in. Answers with those that are not, and why.
 */
export async function attachFiles(
  files: readonly File[],
  room: number,
  onAttached: (attachment: Attachment) => void,
  onBegin: (progress: Adding) => void,
): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  const taken = files.slice(0, room);
  for (const [index, file] of taken.entries()) {
    onBegin({ name: file.name, number: index + 1, count: taken.length });
    const outcome = await attachOne(file);
    if ('code' in outcome) problems.push(outcome);
    else onAttached(outcome);
  }
  const left = files[room];
  if (left) problems.push({ code: 'tooMany', name: left.name });
  return problems;
}
