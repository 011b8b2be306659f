import type { TakenPicture } from '../import/articles/pictures.ts';
import { readArticlesInThread, readInThread } from '../import/read-in-thread.ts';
import type { ActingServices } from '../rpc/services.ts';

type Ground = {
  /** The workspace's, in which texts are that name none. */
  readonly locale: () => string;
  /** Keeps what articles show on this workstation. */
  readonly keep: (pictures: readonly TakenPicture[]) => Promise<void>;
};

/** Reads macros and articles out of files of other systems, one file after the other: each may take much memory. */
export function createImportReader({ locale, keep }: Ground): {
  readonly macros: ActingServices['readImport'];
  readonly articles: ActingServices['readArticles'];
} {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(read);
    before = answer.catch(() => {});
    return answer;
  };
  return {
    macros: ({ name, bytes }, signal) =>
      inTurn(() => readInThread({ name, bytes, locale: locale() }, signal)),
    articles: ({ name, bytes }, signal) =>
      inTurn(async () => {
        const { read, pictures } = await readArticlesInThread({ name, bytes, locale: locale() }, signal);
        await keep(pictures);
        return read;
      }),
  };
}
