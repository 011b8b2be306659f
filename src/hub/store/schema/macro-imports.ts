import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ImportSystem } from '../../../shared/domain/macro-import.ts';
import type { MacroContent, MacroVersion } from '../../../shared/domain/studio.ts';
import type { MacroImportRecord, StagedMacro } from '../../../shared/wire/macro-imports.ts';
import { hashColumn, instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

/** One import of macros: being brought here, then done, perhaps undone. */
export const macroImports = pgTable(
  'macro_imports',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    state: text('state').$type<'staged' | 'done'>().notNull(),
    by: uuid('by').notNull(),
    /** When it began; once it is done, when it was done. */
    at: instant('at').notNull(),
    systems: jsonb('systems').$type<ImportSystem[]>().notNull(),
    accounts: jsonb('accounts').$type<string[]>().notNull(),
    files: jsonb('files').$type<MacroImportRecord['files']>().notNull(),
    counts: jsonb('counts').$type<MacroImportRecord['counts']>(),
    undone: jsonb('undone').$type<MacroImportRecord['undone']>(),
  },
  (t) => [index('macro_imports_workspace').on(t.workspaceId, t.at)],
);

/** What came from where the last time, as it is kept beside each macro that once came from elsewhere. */
export type MacroOrigin = {
  readonly originHash: string;
  readonly system: ImportSystem;
  readonly account: string;
  readonly key: string;
  readonly macroId: string;
  /** The draft that was made of it; null: it was here already, as it came. */
  readonly versionId: string | null;
  readonly content: MacroContent;
  readonly importId: string;
};

export const macroOrigins = pgTable(
  'macro_origins',
  {
    workspaceId: workspaceId(),
    /** SHA-256 over system, account and key: a key is too long for an index. */
    originHash: hashColumn('origin_hash').notNull(),
    system: text('system').$type<ImportSystem>().notNull(),
    account: text('account').notNull(),
    key: text('key').notNull(),
    macroId: uuid('macro_id').notNull(),
    versionId: uuid('version_id'),
    content: jsonb('content').$type<MacroContent>().notNull(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.originHash] }),
    index('macro_origins_macro').on(t.macroId),
    index('macro_origins_import').on(t.importId),
  ],
);

/** What is brought here, until the import is done; after that each draft that it made, and what that took the place of. */
export const macroImportItems = pgTable(
  'macro_import_items',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => macroImports.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    staged: jsonb('staged').$type<StagedMacro>(),
    macroId: uuid('macro_id'),
    versionId: uuid('version_id'),
    before: jsonb('before').$type<MacroVersion>(),
    originBefore: jsonb('origin_before').$type<MacroOrigin>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    uniqueIndex('macro_import_items_version').on(t.versionId),
  ],
);
