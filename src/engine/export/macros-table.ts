import type { MacroInFile } from '../../shared/domain/macros-file.ts';
import { actionCells, actionColumns } from './action-cells.ts';
import { instantOf, keptFromFormulas, writeTable } from './table-writing.ts';

export const writeMacrosTable = (macros: readonly MacroInFile[], locale: string): string =>
  writeTable(rowsOfMacros(macros, locale));

/**
 * The macros as a table with the columns that the reader of tables knows, named in the first row. What begins like a
 * formula gets a `'` before it, so that no spreadsheet computes it; the reader takes that away again. `actions` and
 * `files` are JSON: what words in cells cannot say. That of the actions counts as long as nobody has changed the cells.
 */
export function rowsOfMacros(macros: readonly MacroInFile[], locale: string): string[][] {
  const others = [...new Set(macros.flatMap(({ bodies }) => Object.keys(bodies)))]
    .filter((one) => one !== locale)
    .sort();
  const columns = [
    ...['title', 'folder', 'shortcut', 'text'],
    ...others.map((one) => `text_${one}`),
    ...['tags', 'channels', 'topics'],
    ...actionColumns,
    ...['queues', 'valid_from', 'valid_until', 'product', 'jurisdiction', 'replaced_by', 'actions', 'files'],
  ];
  const rows = macros.map((macro) => {
    const { validity, groupIds, actions } = macro;
    const cells = actionCells(actions);
    return [
      macro.title,
      pathOf(macro.folder),
      macro.shortcut ?? '',
      macro.bodies[locale] ?? '',
      ...others.map((one) => macro.bodies[one] ?? ''),
      macro.tags.join(', '),
      macro.channels.join(', '),
      macro.topics.join(', '),
      ...actionColumns.map((column) => cells[column]),
      groupIds ? groupIds.join(', ') || nobody : '',
      instantOf(validity.from),
      instantOf(validity.until),
      validity.product ?? '',
      validity.jurisdiction ?? '',
      validity.replacedBy ?? '',
      actions.length > 0 ? JSON.stringify(actions) : '',
      macro.attachments.length > 0 ? JSON.stringify(macro.attachments) : '',
    ];
  });
  return [columns, ...rows.map((cells) => cells.map(keptFromFormulas))];
}

/** In the column of queues: none of them has it. */
export const nobody = 'nobody';

/** A stroke in the name of a lonely folder is told from one between folders by the colons behind it. */
function pathOf(folder: readonly string[]): string {
  const path = folder.join('::');
  return folder.length === 1 && /[/\\]/.test(path) ? `${path}::` : path;
}
