import { firstTables } from './010-first-tables.ts';
import type { Migration } from './migration.ts';

/** In the order of their numbers. */
export const migrations: readonly Migration[] = [firstTables];

/** `user_version` of a database that this version of the app writes. */
export const newestSchema = migrations.at(-1)?.number ?? 0;
