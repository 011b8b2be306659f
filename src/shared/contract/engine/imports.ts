import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import {
  ArticlePlan,
  ArticlesCommitted,
  CheckArticles,
  CommitArticles,
  StageArticles,
} from '../../wire/article-imports.ts';
import {
  AdvanceMacros,
  CheckImport,
  CommitImport,
  ImportCommitted,
  ImportPlan,
  ImportUndone,
  ImportWork,
  MacroImports,
  MacrosAdvanced,
  StageMacros,
} from '../../wire/macro-imports.ts';
import { call, none } from './call.ts';

const ofImport = z.object({ importId: Id });

export const imports = {
  /**
   * Macros out of files into the hub, as drafts, and ours into a file. Each asks the hub at once. Errors: offline,
   * forbidden, not-found. Every one of them may be asked again.
   */
  imports: {
    stage: call.input(StageMacros).output(z.object({ staged: z.int() })),
    check: call.input(CheckImport).output(ImportPlan),
    commit: call.input(CommitImport).output(ImportCommitted),
    undo: call.input(ofImport).output(ImportUndone),
    list: call.input(none).output(MacroImports),
    work: call.input(ofImport).output(ImportWork),
    advance: call.input(AdvanceMacros).output(MacrosAdvanced),
    /** All live macros as a file's text or bytes: whole in JSON, for a spreadsheet in CSV or as a workbook. */
    export: call.input(z.object({ as: z.enum(['json', 'csv', 'xlsx']) })).output(
      z.object({
        name: z.string(),
        content: z.union([z.string(), z.instanceof(Uint8Array)]),
        macros: z.int(),
      }),
    ),
  } /** The same of articles. `stage` brings their pictures too; `undo`, `list`, `work` and `advance` are those above. */,
  articleImports: {
    stage: call.input(StageArticles).output(z.object({ staged: z.int() })),
    check: call.input(CheckArticles).output(ArticlePlan),
    commit: call.input(CommitArticles).output(ArticlesCommitted),
    /** All live articles as an archive of Markdown files with their pictures, or as a table: docs/articles-file.md. */
    export: call.input(z.object({ as: z.enum(['zip', 'csv']) })).output(
      z.object({
        name: z.string(),
        content: z.union([z.string(), z.instanceof(Uint8Array)]),
        articles: z.int(),
      }),
    ),
  },
};
