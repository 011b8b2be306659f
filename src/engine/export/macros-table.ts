import { stringify } from 'csv-stringify/sync';
import type { MacroAction } from '../../shared/domain/macro-action.ts';
import type { MacroInFile } from '../../shared/domain/macros-file.ts';

/**
 * The macros as a table with the columns that the reader of tables knows. What begins like a formula gets a `'` before
 * it, so that no spreadsheet computes it; the reader takes that away again. What no table says stays out: files, and the
 * queues, people and teams to whom a macro hands over, or whom it asks.
 */
export function writeMacrosTable(macros: readonly MacroInFile[], locale: string): string {
  const others = [...new Set(macros.flatMap(({ bodies }) => Object.keys(bodies)))]
    .filter((one) => one !== locale)
    .sort();
  const columns = [
    ...['title', 'folder', 'shortcut', 'text'],
    ...others.map((one) => `text_${one}`),
    ...[
      'tags',
      'add_tags',
      'remove_tags',
      'status',
      'priority',
      'channels',
      'topics',
      'note',
      'snooze',
      'go',
    ],
  ];
  const rows = macros.map((macro) => [
    macro.title,
    pathOf(macro.folder),
    macro.shortcut ?? '',
    macro.bodies[locale] ?? '',
    ...others.map((one) => macro.bodies[one] ?? ''),
    macro.tags.join(', '),
    tagsOf(macro.actions, 'add'),
    tagsOf(macro.actions, 'remove'),
    macro.actions.findLast((action) => action.type === 'status')?.status ?? '',
    macro.actions.findLast((action) => action.type === 'priority')?.priority ?? '',
    macro.channels.join(', '),
    macro.topics.join(', '),
    macro.actions.flatMap((action) => (action.type === 'note' ? [action.text] : [])).join('\n\n'),
    snoozeOf(macro.actions),
    macro.actions.findLast((action) => action.type === 'go')?.to ?? '',
  ]);
  // The mark tells spreadsheets that it is UTF-8.
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** A stroke in the name of a lonely folder is told from one between folders by the colons behind it. */
function pathOf(folder: readonly string[]): string {
  const path = folder.join('::');
  return folder.length === 1 && /[/\\]/.test(path) ? `${path}::` : path;
}

function tagsOf(actions: readonly MacroAction[], which: 'add' | 'remove'): string {
  return actions.flatMap((action) => (action.type === 'tags' ? action[which] : [])).join(', ');
}

function snoozeOf(actions: readonly MacroAction[]): string {
  const time = actions.findLast((action) => action.type === 'snooze-for')?.time;
  return time ? `${time.count} ${time.unit.replace('-', ' ')}` : '';
}
