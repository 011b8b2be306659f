import { useCallback, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/conversation.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import type { PictureAttributes } from './body-parts.ts';

export type PlacedPicture = { readonly file: Attachment; readonly picture: PictureAttributes };

/** What a file is chosen from. */
export const articlePictures = 'image/png,image/jpeg,image/gif,image/webp';
const mostAtOnce = 10;

/** Pictures on their way into an article: checked on what they are, kept under their content, one described at a time. */
export function usePictures() {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState<readonly PlacedPicture[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  const take = useCallback(
    async (files: readonly File[]) => {
      setProblem(null);
      for (const file of files.slice(0, mostAtOnce)) {
        const taken = await readPicture(file);
        if (typeof taken === 'object') setWaiting((before) => [...before, taken]);
        else setProblem(t(`articleStudio.picture.${taken}`, { name: file.name }));
      }
    },
    [t],
  );
  return {
    take: useCallback((files: readonly File[]) => void take(files), [take]),
    problem,
    next: waiting[0] ?? null,
    drop: () => setWaiting(([, ...rest]) => rest),
  };
}

/** A file as a picture of an article, kept under its content and not described yet; or why it is none. */
export async function readPicture(
  file: File,
): Promise<PlacedPicture | 'tooLarge' | 'noPicture' | 'unreadable'> {
  if (file.size > limits.articlePictureBytes) return 'tooLarge';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await engine.compose.attach({ name: file.name.slice(0, 255) || 'picture', bytes });
    if (!kept.mime.startsWith('image/')) return 'noPicture';
    const { width, height } = await createImageBitmap(file);
    return { file: kept, picture: { src: `gc-file:${kept.hash}`, alt: '', caption: '', width, height } };
  } catch (error) {
    return problemOf(error).kind === 'unsupported-type' ? 'noPicture' : 'unreadable';
  }
}
