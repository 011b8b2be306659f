import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { DocumentVersion, MacroContent, StudioContent } from '../../../shared/domain/studio.ts';
import type { StagedArticle } from '../../../shared/wire/article-imports.ts';
import type {
  ForeignChoice,
  ImportKind,
  MacroImportRecord,
  StagedMacro,
} from '../../../shared/wire/macro-imports.ts';
import { hashColumn, instant } from './columns.ts';
import { workspaces } from './workspaces.ts';

const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

type ImportSystem = MacroImportRecord['systems'][number];

/** One import of macros or of articles: being brought here, then done, perhaps undone. */
export const macroImports = pgTable(
  'macro_imports',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    kind: text('kind').$type<ImportKind>().notNull().default('macro'),
    state: text('state').$type<'staged' | 'done'>().notNull(),
    by: uuid('by').notNull(),
    /** When it began; once it is done, when it was done. */
    at: instant('at').notNull(),
    systems: jsonb('systems').$type<ImportSystem[]>().notNull(),
    accounts: jsonb('accounts').$type<string[]>().notNull(),
    files: jsonb('files').$type<MacroImportRecord['files']>().notNull(),
    counts: jsonb('counts').$type<MacroImportRecord['counts']>(),
    undone: jsonb('undone').$type<MacroImportRecord['undone']>(),
    /** Collections and sections that were made for its articles. */
    shelves: jsonb('shelves').$type<MadeShelves>(),
  },
  (t) => [index('macro_imports_workspace').on(t.workspaceId, t.at)],
);

export type MadeShelves = { readonly collections: readonly string[]; readonly sections: readonly string[] };

/** What came from where the last time, as it is kept beside each document that once came from elsewhere. */
export type DocumentOrigin<Content extends StudioContent = StudioContent> = {
  readonly originHash: string;
  readonly system: ImportSystem;
  readonly account: string;
  readonly key: string;
  /** What the translations of an article share; null of a macro. */
  readonly family: string | null;
  readonly macroId: string;
  /** The draft that was made of it; null: it was here already, as it came. */
  readonly versionId: string | null;
  readonly content: Content;
  readonly importId: string;
};
export type MacroOrigin = DocumentOrigin<MacroContent>;

export const macroOrigins = pgTable(
  'macro_origins',
  {
    workspaceId: workspaceId(),
    /** SHA-256 over system, account and key: a key is too long for an index. */
    originHash: hashColumn('origin_hash').notNull(),
    system: text('system').$type<ImportSystem>().notNull(),
    account: text('account').notNull(),
    key: text('key').notNull(),
    kind: text('kind').$type<ImportKind>().notNull().default('macro'),
    family: text('family'),
    macroId: uuid('macro_id').notNull(),
    versionId: uuid('version_id'),
    content: jsonb('content').$type<StudioContent>().notNull(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.originHash] }),
    index('macro_origins_macro').on(t.macroId),
    index('macro_origins_import').on(t.importId),
  ],
);

/** What names of other systems' accounts are here, as it was chosen with an import. */
export const foreignChoices = pgTable(
  'foreign_choices',
  {
    workspaceId: workspaceId(),
    system: text('system').$type<ForeignChoice['system']>().notNull(),
    account: text('account').notNull(),
    kind: text('kind').$type<ForeignChoice['kind']>().notNull(),
    foreignId: text('foreign_id').notNull(),
    target: jsonb('target').$type<ForeignChoice['target']>().notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.system, t.account, t.kind, t.foreignId] })],
);

/** What is brought here, until the import is done; after that each draft that it made, and what that took the place of. */
export const macroImportItems = pgTable(
  'macro_import_items',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => macroImports.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    staged: jsonb('staged').$type<StagedMacro | StagedArticle>(),
    macroId: uuid('macro_id'),
    versionId: uuid('version_id'),
    before: jsonb('before').$type<DocumentVersion>(),
    originBefore: jsonb('origin_before').$type<DocumentOrigin>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    uniqueIndex('macro_import_items_version').on(t.versionId),
  ],
);
