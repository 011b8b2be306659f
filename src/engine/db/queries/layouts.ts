import { WindowLayout } from '../../../shared/contract/settings.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { putMeta } from './meta.ts';

const prefix = 'layout.';

/** What every window has open; one that can no longer be read is left out. */
export function listLayouts(db: ReadableDb): WindowLayout[] {
  return prepared<{ value: string }>(
    db,
    `SELECT value FROM meta WHERE key >= '${prefix}' AND key < 'layout/' ORDER BY key`,
  )
    .all()
    .flatMap(({ value }) => WindowLayout.safeParse(parse(value)).data ?? []);
}

export function saveLayout(db: WritableDb, layout: WindowLayout): void {
  putMeta(db, prefix + layout.window, JSON.stringify(layout));
}

export function forgetLayout(db: WritableDb, window: string): void {
  prepared(db, 'DELETE FROM meta WHERE key = ?').run(prefix + window);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
