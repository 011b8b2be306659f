import { z } from 'zod';
import { Attachment } from '../../shared/domain/conversation.ts';
import { Id } from '../../shared/domain/ids.ts';
import type { MacroAction } from '../../shared/domain/macro-action.ts';
import { MacroContent } from '../../shared/domain/studio.ts';
import { actionCells, actionColumns, isBeyondCells } from '../export/action-cells.ts';
import { nobody } from '../export/macros-table.ts';
import type { MacroDraft } from './macro-draft.ts';
import { wordsOf } from './read-item.ts';

/**
 * The actions of a row as our export wrote them, where the cells beside them still say the same; where somebody has changed
 * those, what they cannot say alone. `cells`: by column. Null: the row has no such column, or it cannot be read.
 */
export function exportedActions(
  written: string | undefined,
  cells: ReadonlyMap<string, string>,
): { readonly actions: MacroAction[]; readonly isWhole: boolean } | null {
  const actions = parsed(MacroContent.shape.actions, written ?? '');
  if (!actions) return null;
  const said = actionCells(actions);
  const isWhole = actionColumns.every(
    (column) => !cells.has(column) || unbroken(cells.get(column) ?? '') === unbroken(said[column]),
  );
  return { actions: isWhole ? actions : actions.filter(isBeyondCells), isWhole };
}

/** Spreadsheets have their own ends of lines. */
const unbroken = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What a cell says of whom a macro is for, its files, and until when and where it is good. */
export function readBound(draft: MacroDraft, name: string, cell: string) {
  switch (name) {
    case 'queues': {
      const groupIds = cell.toLowerCase() === nobody ? [] : wordsOf(cell);
      const known = z.array(Id).max(50).safeParse(groupIds);
      return known.success
        ? draft.put({ groupIds: known.data })
        : draft.unmapped(name, cell, 'unknown-value');
    }
    case 'files': {
      const attachments = parsed(z.array(Attachment).max(10), cell);
      return attachments ? draft.put({ attachments }) : draft.unmapped(name, cell, 'unknown-value');
    }
    case 'valid_from':
      return draft.bounds(name, cell, boundOf('from', instantIn(cell)));
    case 'valid_until':
      return draft.bounds(name, cell, boundOf('until', instantIn(cell)));
    case 'replaced_by':
      return draft.bounds(name, cell, boundOf('replacedBy', cell));
    case 'product':
    case 'jurisdiction':
      return draft.bounds(name, cell, boundOf(name, cell.slice(0, 80)));
  }
}

function boundOf(name: keyof MacroContent['validity'], value: unknown): MacroContent['validity'] | null {
  return MacroContent.shape.validity.safeParse({ [name]: value }).data ?? null;
}

/** A date, an instant of ISO 8601, or milliseconds since 1970. */
export function instantIn(cell: string): number {
  return /^-?\d{5,}$/.test(cell) ? Number(cell) : Date.parse(cell);
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
