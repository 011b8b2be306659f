import type { TakenPicture } from '../import/pictures.ts';
import type { ImportFile } from '../import/read-import.ts';
import { readArticlesInThread, readInThread } from '../import/read-in-thread.ts';
import type { ActingServices } from '../rpc/services.ts';

type Ground = {
  /** The workspace's, in which texts are that name none. */
  readonly locale: () => string;
  /** Keeps what they show on this workstation. */
  readonly keep: (pictures: readonly TakenPicture[]) => Promise<void>;
};

type WithPictures<Answer> = { readonly read: Answer; readonly pictures: readonly TakenPicture[] };

/** Reads macros and articles out of files of other systems, one file after the other: each may take much memory. */
export function createImportReader({ locale, keep }: Ground): {
  readonly macros: ActingServices['readImport'];
  readonly articles: ActingServices['readArticles'];
} {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Answer>(readFile: (file: ImportFile, signal?: AbortSignal) => Promise<WithPictures<Answer>>) =>
    ({ name, bytes }: Omit<ImportFile, 'locale'>, signal?: AbortSignal): Promise<Answer> => {
      const answer = before.then(async () => {
        const { read, pictures } = await readFile({ name, bytes, locale: locale() }, signal);
        await keep(pictures);
        return read;
      });
      before = answer.catch(() => {});
      return answer;
    };
  return { macros: inTurn(readInThread), articles: inTurn(readArticlesInThread) };
}
