import { createHash } from 'node:crypto';
import { articleImportLimits } from '../../../shared/domain/article-import.ts';
import { isBook } from '../read-file.ts';
import type { ImportFile } from '../read-import.ts';
import { ImportRefused, refusalFor } from '../refused.ts';
import { rowsOfWorkbook } from '../workbook.ts';
import { startArticleReading } from './article-reading.ts';
import { isArticleTableHead, readRowsOfArticles } from './article-table.ts';
import { type ArticlesRead, readArticles } from './read-articles.ts';

/** As `readArticles`, workbooks too. */
export async function readFileOfArticles(file: ImportFile): Promise<ArticlesRead> {
  const { bytes, locale } = file;
  if (!isBook(bytes)) return readArticles(file);
  try {
    if (bytes.byteLength > articleImportLimits.bytes) throw new ImportRefused('too-large');
    const reading = startArticleReading();
    const rows = await rowsOfWorkbook(bytes, isArticleTableHead, articleImportLimits.articles);
    readRowsOfArticles(rows, {}, reading, locale);
    return { read: reading.result(createHash('sha256').update(bytes).digest('hex')), pictures: [] };
  } catch (error) {
    return { read: refusalFor(error), pictures: [] };
  }
}
