import { setImmediate } from 'node:timers/promises';
import type { ArticleInFile } from '../../../shared/wire/article-imports.ts';
import { articlesFileVersion } from '../../import/articles/article-head.ts';
import { instantOf, keptFromFormulas, writeTable } from '../table-writing.ts';
import { markdownOfBody } from './article-file.ts';

const columns = [
  ...['groundcrew', 'id', 'key', 'locale', 'title', 'collection', 'section', 'audience', 'url', 'tags'],
  ...['valid_from', 'valid_until', 'product', 'jurisdiction', 'replaced_by', 'text'],
];

/**
 * Articles as a table (CSV) with the columns that its reader knows: docs/articles-file.md. No spreadsheet computes anything in
 * it. Other work goes on between the rows.
 */
export async function writeArticlesTable(articles: readonly ArticleInFile[]): Promise<string> {
  const rows: string[][] = [columns];
  for (const { id, articleKey, locale, title, place, audience, url, tags, validity, bodyHtml } of articles) {
    const cells = [
      String(articlesFileVersion),
      id,
      articleKey,
      locale,
      title,
      place.collection,
      place.section,
      audience,
      url ?? '',
      tags.join(', '),
      instantOf(validity.from),
      instantOf(validity.until),
      validity.product ?? '',
      validity.jurisdiction ?? '',
      validity.replacedBy ?? '',
      markdownOfBody(bodyHtml),
    ];
    rows.push(cells.map(keptFromFormulas));
    await setImmediate();
  }
  return writeTable(rows);
}
