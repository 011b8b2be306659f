import type { ArticleFinding } from '../../../../shared/wire/article-imports.ts';
import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import type { ImportRow, ReadFile } from '../../../state/imports.ts';
import { fold } from '../../../ui/fold.ts';
import { folderOf } from '../library-lines.ts';

export const importSieves = ['all', 'new', 'changed', 'noted', 'same', 'skipped', 'problem'] as const;
export type ImportSieve = (typeof importSieves)[number];

const sieveOf: Record<ImportFinding['finding'], ImportSieve> = {
  new: 'new',
  changed: 'changed',
  same: 'same',
  skipped: 'skipped',
  refused: 'problem',
};

/** What would come of all that was read: what cannot be taken first, then one by one as they stand in the files. */
export function rowsOf(
  files: readonly ReadFile[],
  findings: readonly (ImportFinding | ArticleFinding)[],
): ImportRow[] {
  const broken: ImportRow[] = [];
  const taken: ImportRow[] = [];
  let position = 0;
  for (const { name: file, read } of files) {
    if (read.outcome === 'refused') {
      broken.push({ kind: 'refused', file, refusal: read });
      continue;
    }
    for (const problem of read.problems) broken.push({ kind: 'problem', file, problem });
    const rows: ImportRow[] =
      'macros' in read
        ? read.macros.flatMap((macro, at) => {
            const finding = findings[position + at] as ImportFinding | undefined;
            return finding ? [{ kind: 'macro', file, macro, finding }] : [];
          })
        : read.articles.flatMap((article, at) => {
            const finding = findings[position + at] as ArticleFinding | undefined;
            return finding ? [{ kind: 'article', file, article, finding }] : [];
          });
    position += 'macros' in read ? read.macros.length : read.articles.length;
    for (const row of rows) (isRefused(row) ? broken : taken).push(row);
  }
  return [...broken, ...taken];
}

const isRefused = (row: ImportRow) => 'finding' in row && row.finding.finding === 'refused';

export function notesOf(row: ImportRow): number {
  if (row.kind === 'article') return row.article.notes.length + row.finding.left.length;
  if (row.kind !== 'macro') return 0;
  const { notes, restricted } = row.macro;
  return notes.length + row.finding.left.length + (restricted ? 1 : 0) + (row.finding.queues ? 1 : 0);
}

function isIn(row: ImportRow, sieve: ImportSieve): boolean {
  if (sieve === 'all') return true;
  if (sieve === 'noted') return notesOf(row) > 0;
  return ('finding' in row ? sieveOf[row.finding.finding] : 'problem') === sieve;
}

/** Rows in whose title, folder or file this stands, and of all of those how many each sieve lets through. */
export function siftedRows(rows: readonly ImportRow[], typed: string, sieve: ImportSieve) {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => hasAll(row, words));
  const counts = Object.fromEntries(importSieves.map((one) => [one, 0])) as Record<ImportSieve, number>;
  for (const row of found) for (const one of importSieves) if (isIn(row, one)) counts[one] += 1;
  return { rows: found.filter((row) => isIn(row, sieve)), counts };
}

function hasAll(row: ImportRow, words: readonly string[]): boolean {
  const text = fold(`${textOf(row)} ${row.file}`);
  return words.every((word) => text.includes(word));
}

function textOf(row: ImportRow): string {
  switch (row.kind) {
    case 'macro':
      return `${row.macro.content.title} ${folderOf(row.macro.content.folder)}`;
    case 'article':
      return `${row.article.content.title} ${row.finding.place.collection} ${row.finding.place.section}`;
    case 'problem':
      return `${row.problem.found} ${row.problem.file ?? ''}`;
    case 'refused':
      return '';
  }
}

/** How many drafts an import would make. */
export const draftsIn = (findings: readonly Pick<ImportFinding, 'finding'>[]): number =>
  findings.filter(({ finding }) => finding === 'new' || finding === 'changed').length;
