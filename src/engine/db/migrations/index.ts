import { firstTables } from './010-first-tables.ts';
import { savedViews } from './020-saved-views.ts';
import type { Migration } from './migration.ts';

/** In the order of their numbers. */
export const migrations: readonly Migration[] = [firstTables, savedViews];
