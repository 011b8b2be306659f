import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import {
  ArticlePlan,
  ArticlesCommitted,
  CheckArticles,
  CommitArticles,
  ExportArticles,
  ExportedArticles,
  StageArticles,
} from '../article-imports.ts';
import {
  Dismiss,
  Learning,
  LearningReport,
  RemoveSynonyms,
  Restore,
  SaveSynonyms,
  SynonymsChanged,
  TeamUses,
} from '../learning.ts';
import {
  AdvanceMacros,
  CheckImport,
  CommitImport,
  ExportedMacros,
  ExportMacros,
  ImportCommitted,
  ImportPlan,
  ImportUndone,
  ImportWork,
  MacroImports,
  MacrosAdvanced,
  StageMacros,
} from '../macro-imports.ts';
import { MissingTranslations } from '../missing-translations.ts';
import {
  AskRelease,
  ChangeRelease,
  ReleaseAnswer,
  ReleaseChanged,
  ReleaseList,
  ReleaseSpread,
} from '../releases.ts';
import { AskSpread, DocumentSpread, OpenReadings } from '../spread.ts';
import {
  ArticleChanged,
  ChangeArticle,
  ChangeMacro,
  MacroChanged,
  StudioArticle,
  StudioArticles,
  StudioLibrary,
  StudioMacro,
} from '../studio.ts';
import { signedIn } from './call.ts';

/** What trainers do: writing, publishing, bringing in and taking out macros and articles, learning from use. */
export const knowledge = {
  /** What is learned from use. */
  learning: {
    report: signedIn
      .route({
        method: 'POST',
        path: '/learning/report',
        summary: 'What a workstation counted, each batch once',
      })
      .input(LearningReport)
      .output(z.object({})),
    read: signedIn
      .route({ method: 'POST', path: '/learning', summary: 'What use says of macros, articles and searches' })
      .input(z.object({}))
      .output(Learning),
    uses: signedIn
      .route({ method: 'POST', path: '/learning/uses', summary: 'What the team sends, all of it together' })
      .input(z.object({}))
      .output(TeamUses),
    dismiss: signedIn
      .route({ method: 'POST', path: '/learning/dismiss', summary: 'Put a finding aside, with a reason' })
      .input(Dismiss)
      .output(z.object({})),
    restore: signedIn
      .route({ method: 'POST', path: '/learning/restore', summary: 'Take a finding up again' })
      .input(Restore)
      .output(z.object({})),
    saveSynonyms: signedIn
      .route({ method: 'POST', path: '/learning/synonyms/save', summary: 'Say which words mean the same' })
      .input(SaveSynonyms)
      .output(SynonymsChanged),
    removeSynonyms: signedIn
      .route({ method: 'POST', path: '/learning/synonyms/remove', summary: 'Say it no longer' })
      .input(RemoveSynonyms)
      .output(SynonymsChanged),
  },
  /** What trainers write for everybody to say. */
  studio: {
    library: signedIn
      .route({ method: 'POST', path: '/studio/library', summary: 'Every macro and how it stands' })
      .input(z.object({}))
      .output(StudioLibrary),
    macro: signedIn
      .route({ method: 'POST', path: '/studio/macro', summary: 'One macro in all its versions' })
      .input(z.object({ documentId: Id }))
      .output(StudioMacro),
    articles: signedIn
      .route({ method: 'POST', path: '/studio/articles', summary: 'Every article and how it stands' })
      .input(z.object({}))
      .output(StudioArticles),
    article: signedIn
      .route({ method: 'POST', path: '/studio/article', summary: 'One article in all its versions' })
      .input(z.object({ documentId: Id }))
      .output(StudioArticle),
    spread: signedIn
      .route({ method: 'POST', path: '/studio/spread', summary: 'Which workstations have a document' })
      .input(AskSpread)
      .output(DocumentSpread),
    readings: signedIn
      .route({ method: 'POST', path: '/studio/readings', summary: 'What somebody still has to read' })
      .input(z.object({}))
      .output(OpenReadings),
    missingTranslations: signedIn
      .route({
        method: 'POST',
        path: '/studio/missing-translations',
        summary: 'Languages in which documents are wanted and lack',
      })
      .input(z.object({}))
      .output(MissingTranslations),
    change: signedIn
      .route({
        method: 'POST',
        path: '/studio/change',
        summary: 'Write, review, publish, withdraw or roll back',
      })
      .input(ChangeMacro)
      .output(MacroChanged),
    changeArticle: signedIn
      .route({ method: 'POST', path: '/studio/change-article', summary: 'The same of an article' })
      .input(ChangeArticle)
      .output(ArticleChanged),
    releases: signedIn
      .route({ method: 'POST', path: '/studio/releases', summary: 'Sets that go live together' })
      .input(z.object({}))
      .output(ReleaseList),
    release: signedIn
      .route({ method: 'POST', path: '/studio/release', summary: 'One of them, with its parts' })
      .input(AskRelease)
      .output(ReleaseAnswer),
    releaseSpread: signedIn
      .route({ method: 'POST', path: '/studio/release-spread', summary: 'Which workstations have it' })
      .input(AskRelease)
      .output(ReleaseSpread),
    changeRelease: signedIn
      .route({
        method: 'POST',
        path: '/studio/change-release',
        summary: 'Put together, publish or roll back a release',
      })
      .input(ChangeRelease)
      .output(ReleaseChanged),
  },
  /** Macros of other systems that become drafts here, and ours as a file. */
  imports: {
    stage: signedIn
      .route({ method: 'POST', path: '/imports/stage', summary: 'Bring macros, a piece at a time' })
      .input(StageMacros)
      .output(z.object({ staged: z.int() })),
    check: signedIn
      .route({ method: 'POST', path: '/imports/check', summary: 'What an import would change' })
      .input(CheckImport)
      .output(ImportPlan),
    commit: signedIn
      .route({ method: 'POST', path: '/imports/commit', summary: 'Make drafts of all that was brought' })
      .input(CommitImport)
      .output(ImportCommitted),
    undo: signedIn
      .route({ method: 'POST', path: '/imports/undo', summary: 'Take the drafts of an import back' })
      .input(z.object({ importId: Id }))
      .output(ImportUndone),
    list: signedIn
      .route({ method: 'POST', path: '/imports/list', summary: 'Imports that were done' })
      .input(z.object({}))
      .output(MacroImports),
    work: signedIn
      .route({ method: 'POST', path: '/imports/work', summary: 'What of an import is being worked on' })
      .input(z.object({ importId: Id }))
      .output(ImportWork),
    advance: signedIn
      .route({ method: 'POST', path: '/imports/advance', summary: 'Submit or publish many versions' })
      .input(AdvanceMacros)
      .output(MacrosAdvanced),
    export: signedIn
      .route({ method: 'POST', path: '/imports/export', summary: 'A page of the live macros' })
      .input(ExportMacros)
      .output(ExportedMacros),
  },
  /** Articles of other systems that become drafts here, and ours as a file; taken back and on by `imports`. */
  articleImports: {
    stage: signedIn
      .route({ method: 'POST', path: '/article-imports/stage', summary: 'Bring articles, a piece at a time' })
      .input(StageArticles)
      .output(z.object({ staged: z.int() })),
    check: signedIn
      .route({ method: 'POST', path: '/article-imports/check', summary: 'What an import would change' })
      .input(CheckArticles)
      .output(ArticlePlan),
    commit: signedIn
      .route({
        method: 'POST',
        path: '/article-imports/commit',
        summary: 'Make drafts of all that was brought',
      })
      .input(CommitArticles)
      .output(ArticlesCommitted),
    export: signedIn
      .route({ method: 'POST', path: '/article-imports/export', summary: 'A page of the live articles' })
      .input(ExportArticles)
      .output(ExportedArticles),
  },
};
