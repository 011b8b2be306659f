import type { MacroAction } from '../../shared/domain/macro-action.ts';

/** Columns that each say one kind of action, in words that people write into a table. */
export const actionColumns = [
  'add_tags',
  'remove_tags',
  'status',
  'priority',
  'note',
  'snooze',
  'go',
] as const;
type ActionColumn = (typeof actionColumns)[number];

/** What these columns say of a macro's actions: of some of them not their number and order, of others nothing. */
export function actionCells(actions: readonly MacroAction[]): Readonly<Record<ActionColumn, string>> {
  return {
    add_tags: tagsOf(actions, 'add'),
    remove_tags: tagsOf(actions, 'remove'),
    status: actions.findLast((action) => action.type === 'status')?.status ?? '',
    priority: actions.findLast((action) => action.type === 'priority')?.priority ?? '',
    note: actions.flatMap((action) => (action.type === 'note' ? [action.text] : [])).join('\n\n'),
    snooze: snoozeOf(actions),
    go: actions.findLast((action) => action.type === 'go')?.to ?? '',
  };
}

/** Whether the columns say nothing of it. */
export const isBeyondCells = ({ type }: MacroAction): boolean =>
  type === 'assign' || type === 'group' || type === 'side' || type === 'escalate';

function tagsOf(actions: readonly MacroAction[], which: 'add' | 'remove'): string {
  return actions.flatMap((action) => (action.type === 'tags' ? action[which] : [])).join(', ');
}

function snoozeOf(actions: readonly MacroAction[]): string {
  const time = actions.findLast((action) => action.type === 'snooze-for')?.time;
  return time ? `${time.count} ${time.unit.replace('-', ' ')}` : '';
}
