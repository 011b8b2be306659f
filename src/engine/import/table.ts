import { Locale } from '../../shared/domain/ids.ts';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { actionColumns } from '../export/action-cells.ts';
import { type MacroDraft, startMacro } from './macro-draft.ts';
import { foldersOf, wordsOf } from './read-item.ts';
import type { Reading } from './reading.ts';
import { ImportRefused } from './refused.ts';
import { exportedActions, readBound } from './table-cells.ts';
import { cellOf, isBlank, isFormula, nameOfColumn, type Row, rowsOfTable } from './table-rows.ts';

type Column = { readonly name: string; readonly locale?: string };

const mostColumns = 200;

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

/** A table of macros: its first row names a title and a text. */
export function readTable(text: string, reading: Reading, locale: string) {
  readRowsOfTable(rowsOfTable(text, importLimits.macros, reading), reading, locale);
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
  const name = nameOfColumn(written);
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

function readRow(
  { cells, line }: Row,
  columns: readonly (Column | null)[],
  reading: Reading,
  locale: string,
) {
  if (isBlank(cells)) return;
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
    if (isFormula(written)) draft.note({ about: 'formula', field: column.name });
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
