import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { picturesIn } from '../../../shared/domain/article-html.ts';
import { articleImportLimits } from '../../../shared/domain/article-import.ts';
import type { ArticleInFile } from '../../../shared/wire/article-imports.ts';
import { pathOfArticle, writeArticle } from './article-file.ts';

/** What pictures may take, so that the archive can be read again. Those beyond are named by their content. Bytes. */
const mostPictures = articleImportLimits.bytes / 2;
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/**
 * Articles as an archive of Markdown files, with the pictures that `read` gives. Other work goes on between the files:
 * no file takes long.
 */
export async function writeArchive(
  articles: readonly ArticleInFile[],
  read: (hash: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const paths = new Map<string, string>();
  let bytes = 0;
  for (const article of articles) {
    const types = new Map(article.pictures.map(({ hash, mime }) => [hash, mime]));
    for (const hash of picturesIn(article.bodyHtml)) {
      const ending = endings[types.get(hash) ?? ''];
      if (paths.has(hash) || ending === undefined || bytes >= mostPictures) continue;
      const content = await read(hash);
      if (!content || bytes + content.byteLength > mostPictures) continue;
      bytes += content.byteLength;
      const path = `pictures/${hash.slice(0, 32)}.${ending}`;
      paths.set(hash, `../../${path}`);
      const file = new ZipPassThrough(path);
      zip.add(file);
      file.push(content, true);
    }
    const file = new ZipDeflate(pathOfArticle(article));
    zip.add(file);
    file.push(strToU8(writeArticle(article, paths)), true);
    await setImmediate();
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(chunks));
}
