import { CsvError, parse } from 'csv-parse/sync';
import { Locale } from '../../shared/domain/ids.ts';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { actionColumns } from '../export/action-cells.ts';
import { type MacroDraft, startMacro } from './macro-draft.ts';
import { foldersOf, wordsOf } from './read-item.ts';
import type { Reading } from './reading.ts';
import { ImportRefused } from './refused.ts';
import { exportedActions, readBound } from './table-cells.ts';

export type Row = { readonly cells: readonly string[]; readonly line: number };
type Column = { readonly name: string; readonly locale?: string };

const separators = [',', ';', '\t'] as const;
const mostColumns = 200;
const mostRowBytes = 1_000_000;
/** So often reading begins anew behind a row that is broken. */
const mostBreaks = 100;

/** What our own export puts before a cell that a spreadsheet would compute. */
const keptFromFormulas = /^'(?='*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/;

/** What columns may be called, in small letters. */
const names: Readonly<Record<string, string>> = {
  title: 'title',
  name: 'title',
  folder: 'folder',
  category: 'folder',
  shortcut: 'shortcut',
  short_code: 'shortcut',
  text: 'text',
  body: 'text',
  content: 'text',
  tags: 'tags',
  add_tags: 'add_tags',
  remove_tags: 'remove_tags',
  status: 'status',
  priority: 'priority',
  channels: 'channels',
  channel: 'channels',
  topics: 'topics',
  topic: 'topics',
  note: 'note',
  snooze: 'snooze',
  go: 'go',
  queues: 'queues',
  valid_from: 'valid_from',
  valid_until: 'valid_until',
  product: 'product',
  jurisdiction: 'jurisdiction',
  replaced_by: 'replaced_by',
  actions: 'actions',
  files: 'files',
};

const isActionColumn = (name: string) => (actionColumns as readonly string[]).includes(name);

/**
 * Whether a text is a table of macros: its first row names a title and a text. The separator is the one that the first
 * row has most of.
 */
export function readTable(text: string, reading: Reading, locale: string) {
  const separator = separatorOf(text);
  readRowsOfTable(readRows(text, separator, reading), reading, locale);
}

/** Reads a table that is in rows already: the first names what stands in the columns. */
export function readRowsOfTable([head, ...body]: readonly Row[], reading: Reading, locale: string) {
  if (!head || !isTableHead(head.cells))
    throw new ImportRefused('unknown-shape', 'table', head?.line ?? null);
  const columns = columnsOf(head.cells);
  reading.recognised('table');
  for (const [at, column] of columns.entries()) {
    const written = head.cells[at] ?? '';
    if (!column && written.trim() !== '')
      reading.problem({ line: head.line }, written, 'unknown-column', written);
  }
  for (const row of body) readRow(row, columns, reading, locale);
}

export function isTableHead(cells: readonly string[]): boolean {
  const names = new Set(columnsOf(cells).map((column) => column?.name));
  return names.has('title') && names.has('text');
}

function columnsOf(cells: readonly string[]): readonly (Column | null)[] {
  return cells.slice(0, mostColumns).map(columnOf);
}

function columnOf(written: string): Column | null {
  const name = written.trim().toLowerCase().replace(/\s+/g, '_');
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known !== undefined) return { name: known };
  const tongue = /^(?:text|body|content)_(.+)$/.exec(name)?.[1];
  const locale = tongue === undefined ? null : localeOf(tongue);
  return locale === null ? null : { name: 'text', locale };
}

/** `pt_br` and `pt-BR` as `pt-BR`; null where it is no language. */
function localeOf(written: string): string | null {
  try {
    const [locale] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    return Locale.safeParse(locale).data ?? null;
  } catch {
    return null;
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split('\n', 1);
  const counts = separators.map((sign) => first.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows with the line at which they begin. What is broken is told, and reading goes on at the line behind it. */
function readRows(text: string, delimiter: string, reading: Reading): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let before = 0;
  for (let breaks = 0; from < text.length; breaks += 1) {
    let lines = 0;
    let empty = 0;
    try {
      parse(text.slice(from), {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: mostRowBytes,
        on_record(cells: string[], context) {
          if (rows.length > importLimits.macros) throw new ImportRefused('too-many', 'table', before + lines);
          rows.push({ cells, line: before + lines + 1 + context.empty_lines - empty });
          lines = context.lines;
          empty = context.empty_lines;
          return null;
        },
      });
      return rows;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const at = skipEmpty(text, startOfLine(text, from, lines));
      const line = before + lines + 1 + at.skipped;
      if (breaks >= mostBreaks) throw new ImportRefused('not-readable', 'table', line);
      const end = text.indexOf('\n', at.offset);
      reading.problem({ line }, null, 'broken', text.slice(at.offset, end === -1 ? at.offset + 300 : end));
      from = end === -1 ? text.length : end + 1;
      before = line;
    }
  }
  return rows;
}

function startOfLine(text: string, from: number, lines: number): number {
  let offset = from;
  for (let line = 0; line < lines; line += 1) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return offset;
}

function skipEmpty(text: string, from: number): { offset: number; skipped: number } {
  let offset = from;
  let skipped = 0;
  while (text[offset] === '\n') {
    offset += 1;
    skipped += 1;
  }
  return { offset, skipped };
}

function readRow(
  { cells, line }: Row,
  columns: readonly (Column | null)[],
  reading: Reading,
  locale: string,
) {
  if (cells.every((cell) => cell.trim() === '')) return;
  const surplus = cells.slice(columns.length).find((cell) => cell.trim() !== '');
  if (surplus !== undefined) return reading.problem({ line }, null, 'too-many-cells', surplus);
  const draft = startMacro('table', locale, reading);
  let hasText = false;
  const named = new Map(
    columns.flatMap((column, at) => (column ? [[column.name, cellOf(cells[at])] as const] : [])),
  );
  const exported = exportedActions(named.get('actions'), named);
  if (!exported && named.get('actions')) draft.unmapped('actions', named.get('actions'), 'unknown-value');
  for (const [at, column] of columns.entries()) {
    const written = (cells[at] ?? '').trim();
    const cell = cellOf(written);
    if (!column || cell === '') continue;
    if (/^[=+\-@]/.test(written)) draft.note({ about: 'formula', field: column.name });
    if (column.name === 'text' || column.name === 'note') hasText = true;
    if (exported?.isWhole && isActionColumn(column.name)) continue;
    readCell(draft, column, cell);
  }
  if (exported) draft.act(exported.actions);
  const done = draft.finish(null);
  if (!done)
    return reading.problem(
      { line },
      'title',
      'missing',
      cells.find((cell) => cell.trim() !== ''),
    );
  if (!hasText && done.content.actions.length === 0)
    return reading.problem({ line }, 'text', 'no-text', done.content.title);
  reading.add({ line }, done);
}

const cellOf = (written: string | undefined): string => (written ?? '').trim().replace(keptFromFormulas, '');

/** What a table's cell or a file's head says, under the name of the field. */
export function readCell(draft: MacroDraft, { name, locale }: Column, cell: string) {
  switch (name) {
    case 'title':
      return draft.title(cell);
    case 'folder':
      return draft.folder(foldersOf(cell));
    case 'shortcut':
      return draft.shortcut(cell);
    case 'text':
      return draft.body(cell, locale);
    case 'note':
      return draft.internal(cell);
    case 'tags':
      return draft.tagged(wordsOf(cell));
    case 'add_tags':
      return draft.addTags(name, wordsOf(cell));
    case 'remove_tags':
      return draft.removeTags(name, wordsOf(cell));
    case 'status':
      return draft.status(name, cell, cell.toLowerCase().replace(/[\s-]+/g, '_'));
    case 'snooze':
      return draft.snooze(name, cell, timeIn(cell));
    case 'go':
      return draft.go(name, cell, cell.toLowerCase().replace(/[\s_]+/g, '-'));
    case 'priority':
      return draft.priority(name, cell, cell.toLowerCase());
    case 'channels':
      return draft.channels(wordsOf(cell));
    case 'topics':
      return draft.topics(wordsOf(cell));
    default:
      return readBound(draft, name, cell);
  }
}

/** `3 hours`, `2 days`, `1 working day`; what is none of these is nothing. */
function timeIn(cell: string): { unit: string; count: number } | null {
  const said = /^(\d{1,4})\s*(hours?|days?|working[\s_-]+days?)$/i.exec(cell.trim());
  if (!said) return null;
  const [, count = '', word = ''] = said;
  const unit = word
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/s?$/, 's');
  return { unit, count: Number(count) };
}
