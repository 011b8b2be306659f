import {
  type ArticleImport,
  type ArticleSystem,
  articleImportLimits,
  type ImportedArticle,
} from '../../../shared/domain/article-import.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { type PictureShelf, startPictures } from '../pictures.ts';
import { startReadingOf } from '../reading.ts';

export type ArticleReading = ReturnType<typeof startArticleReading>;

/** Collects the articles of one file, or of all files of one archive. */
export function startArticleReading(files: PictureShelf = new Map()) {
  const reading = startReadingOf<ImportedArticle, ArticleSystem>(articleImportLimits.articles);
  return {
    ...reading,
    pictures: startPictures(files, limits.articlePictureBytes),
    /** `hash`: of the file's bytes. */
    result(hash: string): ArticleImport {
      const { items, ...found } = reading.found();
      return { outcome: 'read', ...found, hash, articles: items };
    },
  };
}
