import { z } from 'zod';
import {
  ArticlePlan,
  ArticlesCommitted,
  type CheckArticles,
  type CommitArticles,
  ExportedArticles,
  type StageArticles,
} from '../../../shared/wire/article-imports.ts';
import {
  type Dismissal,
  Learning,
  type LearningReport,
  type SaveSynonyms,
  SynonymsChanged,
  TeamUses,
} from '../../../shared/wire/learning.ts';
import {
  ExportedMacros,
  ImportCommitted,
  ImportPlan,
  ImportUndone,
  ImportWork,
  MacroImports,
  MacrosAdvanced,
} from '../../../shared/wire/macro-imports.ts';
import { MissingTranslations } from '../../../shared/wire/missing-translations.ts';
import {
  type ChangeRelease,
  ReleaseAnswer,
  ReleaseChanged,
  ReleaseList,
  ReleaseSpread,
} from '../../../shared/wire/releases.ts';
import { type AskSpread, DocumentSpread, OpenReadings } from '../../../shared/wire/spread.ts';
import {
  ArticleChanged,
  type ChangeArticle,
  type ChangeMacro,
  MacroChanged,
  StudioArticle,
  StudioArticles,
  StudioLibrary,
  StudioMacro,
} from '../../../shared/wire/studio.ts';
import type { CallOptions, Calls, Raw } from './calls.ts';

const Staged = z.object({ staged: z.int() });
type Imports = { [Call in keyof Raw['imports']]: Parameters<Raw['imports'][Call]>[0] };

/** What trainers do. */
export const knowledgeCalls = ({ raw, ask, slow }: Calls) => ({
  learning: {
    report: (input: LearningReport, call: CallOptions) => ask(raw.learning.report, input, z.object({}), call),
    read: (call: CallOptions) => ask(raw.learning.read, {}, Learning, call),
    uses: (call: CallOptions) => ask(raw.learning.uses, {}, TeamUses, call),
    dismiss: (input: Omit<Dismissal, 'at'>, call: CallOptions) =>
      ask(raw.learning.dismiss, input, z.object({}), call),
    restore: (input: { key: string }, call: CallOptions) =>
      ask(raw.learning.restore, input, z.object({}), call),
    saveSynonyms: (input: SaveSynonyms, call: CallOptions) =>
      ask(raw.learning.saveSynonyms, input, SynonymsChanged, call),
    removeSynonyms: (input: { id: string; expected: number }, call: CallOptions) =>
      ask(raw.learning.removeSynonyms, input, SynonymsChanged, call),
  },
  studio: {
    library: (call: CallOptions) => ask(raw.studio.library, {}, StudioLibrary, call),
    macro: (input: { documentId: string }, call: CallOptions) =>
      ask(raw.studio.macro, input, StudioMacro, call),
    articles: (call: CallOptions) => ask(raw.studio.articles, {}, StudioArticles, call),
    article: (input: { documentId: string }, call: CallOptions) =>
      ask(raw.studio.article, input, StudioArticle, call),
    spread: (input: AskSpread, call: CallOptions) => ask(raw.studio.spread, input, DocumentSpread, call),
    missingTranslations: (call: CallOptions) =>
      ask(raw.studio.missingTranslations, {}, MissingTranslations, call),
    readings: (call: CallOptions) => ask(raw.studio.readings, {}, OpenReadings, call),
    change: (input: ChangeMacro, call: CallOptions) => ask(raw.studio.change, input, MacroChanged, call),
    changeArticle: (input: ChangeArticle, call: CallOptions) =>
      ask(raw.studio.changeArticle, input, ArticleChanged, call),
    releases: (call: CallOptions) => ask(raw.studio.releases, {}, ReleaseList, call),
    release: (input: { releaseId: string }, call: CallOptions) =>
      ask(raw.studio.release, input, ReleaseAnswer, call),
    releaseSpread: (input: { releaseId: string }, call: CallOptions) =>
      ask(raw.studio.releaseSpread, input, ReleaseSpread, call),
    changeRelease: (input: ChangeRelease, call: CallOptions) =>
      ask(raw.studio.changeRelease, input, ReleaseChanged, call),
  },
  imports: {
    stage: (input: Imports['stage'], call: CallOptions) => ask(raw.imports.stage, input, Staged, call, slow),
    check: (input: Imports['check'], call: CallOptions) =>
      ask(raw.imports.check, input, ImportPlan, call, slow),
    commit: (input: Imports['commit'], call: CallOptions) =>
      ask(raw.imports.commit, input, ImportCommitted, call, slow),
    undo: (input: Imports['undo'], call: CallOptions) =>
      ask(raw.imports.undo, input, ImportUndone, call, slow),
    list: (call: CallOptions) => ask(raw.imports.list, {}, MacroImports, call),
    work: (input: Imports['work'], call: CallOptions) => ask(raw.imports.work, input, ImportWork, call),
    advance: (input: Imports['advance'], call: CallOptions) =>
      ask(raw.imports.advance, input, MacrosAdvanced, call, slow),
    export: (input: Imports['export'], call: CallOptions) =>
      ask(raw.imports.export, input, ExportedMacros, call),
  },
  articleImports: {
    stage: (input: StageArticles, call: CallOptions) =>
      ask(raw.articleImports.stage, input, Staged, call, slow),
    check: (input: CheckArticles, call: CallOptions) =>
      ask(raw.articleImports.check, input, ArticlePlan, call, slow),
    commit: (input: CommitArticles, call: CallOptions) =>
      ask(raw.articleImports.commit, input, ArticlesCommitted, call, slow),
    export: (input: { after: string | null }, call: CallOptions) =>
      ask(raw.articleImports.export, input, ExportedArticles, call, slow),
  },
});
