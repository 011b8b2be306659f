import { articleImportLimits } from '../../../shared/domain/article-import.ts';
import { readItem } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { ImportRefused } from '../refused.ts';
import { cellOf, isBlank, isFormula, nameOfColumn, type Row, rowsOfTable } from '../table-rows.ts';
import { addArticle } from './article-draft.ts';
import { ArticleHead, sourceOf } from './article-head.ts';
import type { ArticleReading } from './article-reading.ts';
import { htmlOfMarkdown } from './markdown-html.ts';

/** Other names of columns; the others are called as in a Markdown file's head. */
const synonyms: Readonly<Record<string, string>> = {
  name: 'title',
  language: 'locale',
  lang: 'locale',
  category: 'collection',
  folder: 'section',
  visibility: 'audience',
  labels: 'tags',
  body: 'text',
  content: 'text',
  markdown: 'text',
};
const columns: ReadonlySet<string> = new Set([...Object.keys(ArticleHead.shape), 'text', 'html']);
const mostColumns = 100;

/** A table of articles: its first row names a title and a text. */
export function readArticleTable(text: string, at: Place, reading: ArticleReading, own: string): void {
  const { problem } = reading;
  const rows = rowsOfTable(text, articleImportLimits.articles, {
    problem: (there, ...more) => problem({ ...at, ...there }, ...more),
  });
  readRowsOfArticles(rows, at, reading, own);
}

export function isArticleTableHead(cells: readonly string[]): boolean {
  const names = new Set(cells.map(columnOf));
  return names.has('title') && (names.has('text') || names.has('html'));
}

/** Each row an article; a cell that is not as it should be is named by its row and column, and its article left out. */
export function readRowsOfArticles(
  [head, ...body]: readonly Row[],
  at: Place,
  reading: ArticleReading,
  own: string,
): void {
  if (!head || !isArticleTableHead(head.cells))
    throw new ImportRefused('unknown-shape', 'table', head?.line ?? null);
  const names = head.cells.slice(0, mostColumns).map(columnOf);
  const written = new Map(names.map((name, column) => [name, head.cells[column]?.trim() ?? name]));
  reading.recognised(names.includes('groundcrew') ? 'groundcrew' : 'table');
  for (const [column, name] of names.entries()) {
    const cell = head.cells[column] ?? '';
    if (name === null && cell.trim() !== '')
      reading.problem({ ...at, line: head.line }, cell, 'unknown-column', cell);
  }
  // A problem names the column as it is written.
  const sayField = (field: string) =>
    written.get(field === 'body' ? (names.includes('html') ? 'html' : 'text') : field) ?? field;
  const within: ArticleReading = {
    ...reading,
    problem: (there, field, ...more) =>
      reading.problem(there, field === null ? null : sayField(field), ...more),
  };
  for (const row of body) readRow(row, names, { ...at, line: row.line }, within, own);
}

function columnOf(written: string): string | null {
  const name = nameOfColumn(written);
  const known = Object.hasOwn(synonyms, name) ? (synonyms[name] ?? name) : name;
  return columns.has(known) ? known : null;
}

function readRow(
  { cells }: Row,
  names: readonly (string | null)[],
  at: Place,
  reading: ArticleReading,
  own: string,
) {
  if (isBlank(cells)) return;
  const surplus = cells.slice(names.length).find((cell) => cell.trim() !== '');
  if (surplus !== undefined) return reading.problem(at, null, 'too-many-cells', surplus);
  const said = new Map<string, string>();
  const formulas: string[] = [];
  for (const [column, name] of names.entries()) {
    const cell = cellOf(cells[column]);
    if (name === null || cell === '') continue;
    said.set(name, cell);
    // A text may well begin with the sign of a list.
    if (name !== 'text' && isFormula(cells[column] ?? '')) formulas.push(name);
  }
  const { text = '', html, groundcrew, audience, ...head } = Object.fromEntries(said);
  const fields = readItem(
    ArticleHead,
    {
      ...head,
      ...(groundcrew !== undefined && { groundcrew: Number(groundcrew) }),
      ...(audience !== undefined && { audience: audience.toLowerCase() }),
    },
    at,
    reading,
  );
  if (!fields) return;
  const { title = '', collection = '', section = '' } = fields;
  const source = sourceOf(fields, own, {
    system: 'table',
    key: JSON.stringify([collection, section, title].map((name) => name.normalize('NFC').toLowerCase())),
    locale: null,
    title: '',
    collection: '',
    section: '',
  });
  const notes = formulas.map((field) => ({ about: 'formula' as const, field }));
  const isMarkup = /^<[a-z][^<]*>.*>$/is.test(text);
  addArticle(
    {
      ...source,
      html: html ?? (isMarkup ? text : htmlOfMarkdown(text)),
      notes: [...(source.notes ?? []), ...notes],
    },
    at,
    reading,
  );
}
