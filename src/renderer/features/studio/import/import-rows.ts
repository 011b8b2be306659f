import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import type { ImportRow, ReadFile } from '../../../state/macro-import.ts';
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

/** What would come of all that was read: what cannot be taken first, then macro by macro as they stand in the files. */
export function rowsOf(files: readonly ReadFile[], findings: readonly ImportFinding[]): ImportRow[] {
  const broken: ImportRow[] = [];
  const macros: ImportRow[] = [];
  let position = 0;
  for (const { name: file, read } of files) {
    if (read.outcome === 'refused') {
      broken.push({ kind: 'refused', file, refusal: read });
      continue;
    }
    for (const problem of read.problems) broken.push({ kind: 'problem', file, problem });
    for (const macro of read.macros) {
      const finding = findings[position];
      position += 1;
      if (!finding) continue;
      (finding.finding === 'refused' ? broken : macros).push({ kind: 'macro', file, macro, finding });
    }
  }
  return [...broken, ...macros];
}

export function notesOf(row: ImportRow): number {
  if (row.kind !== 'macro') return 0;
  const { notes, restricted } = row.macro;
  return notes.length + row.finding.left.length + (restricted ? 1 : 0);
}

function isIn(row: ImportRow, sieve: ImportSieve): boolean {
  if (sieve === 'all') return true;
  if (sieve === 'noted') return notesOf(row) > 0;
  return (row.kind === 'macro' ? sieveOf[row.finding.finding] : 'problem') === sieve;
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
  const text = fold(
    row.kind === 'macro'
      ? `${row.macro.content.title} ${folderOf(row.macro.content.folder)} ${row.file}`
      : `${row.file} ${row.kind === 'problem' ? row.problem.found : ''}`,
  );
  return words.every((word) => text.includes(word));
}

/** How many drafts an import would make. */
export const draftsIn = (findings: readonly ImportFinding[]): number =>
  findings.filter(({ finding }) => finding === 'new' || finding === 'changed').length;
