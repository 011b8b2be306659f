import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AutomationPolicy } from '../domain/automation/policy.ts';
import { Attachment, Message } from '../domain/conversation.ts';
import { FreezeSetup } from '../domain/freeze.ts';
import { ContentHash, Id } from '../domain/ids.ts';
import { MaskingPolicy } from '../domain/masking/policy.ts';
import { ProtectionSettings } from '../domain/protection.ts';
import { SignalPolicy } from '../domain/signals/rules.ts';
import {
  ArticlePlan,
  ArticlesCommitted,
  CheckArticles,
  CommitArticles,
  ExportArticles,
  ExportedArticles,
  StageArticles,
} from './article-imports.ts';
import { AskAudit, AuditPage, AuditVerdict, ExportAudit, ExportedAudit } from './audit.ts';
import { EmbeddedSignIn, Refresh, Session, SignIn } from './auth.ts';
import { AutomationSaved, AutomationTrial, SaveAutomation, TryAutomation } from './automation.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  Removal,
  Reordering,
  RoutingSaved,
  RoutingSetup,
  RoutingTrial,
  RoutingTried,
  SaveCalendar,
  SaveField,
  SavePolicy,
  SaveRule,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTrial,
  ServiceTried,
  SetCapacity,
} from './desk-rules.ts';
import {
  PullDrafts,
  PulledDrafts,
  PullSideDrafts,
  PutDraft,
  PutSideDraft,
  SharedDraft,
  SharedSideDraft,
} from './drafts.ts';
import { httpStatus, WireError, type WireErrorKind, wireErrorKinds } from './errors.ts';
import {
  FreezeAnswer,
  FreezeFacts,
  IdentityRecorded,
  RecordIdentity,
  RequestFreeze,
  StepFreeze,
} from './freezes.ts';
import { KycRefreshed, KycSetup } from './kyc.ts';
import {
  Dismiss,
  Learning,
  LearningReport,
  RemoveSynonyms,
  Restore,
  SaveSynonyms,
  SynonymsChanged,
} from './learning.ts';
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
} from './macro-imports.ts';
import {
  AskReveal,
  LookedUp,
  LookUp,
  MaskingSaved,
  NoteCopied,
  Revealed,
  RevealStanding,
  SaveMasking,
} from './masking.ts';
import { MissingTranslations } from './missing-translations.ts';
import { AskModelDraft, AskModelSummary, ModelDraft, ModelState } from './model.ts';
import { MutationBatch, MutationResults } from './mutations.ts';
import { ProtectionSaved, SaveProtection } from './protection.ts';
import {
  AskRelease,
  ChangeRelease,
  ReleaseAnswer,
  ReleaseChanged,
  ReleaseList,
  ReleaseSpread,
} from './releases.ts';
import { MutedPatterns, SaveSignalPolicy, SignalPolicySaved, UnmuteSignal } from './signals.ts';
import { AskSpread, DocumentSpread, OpenReadings } from './spread.ts';
import {
  ArticleChanged,
  ChangeArticle,
  ChangeMacro,
  MacroChanged,
  StudioArticle,
  StudioArticles,
  StudioLibrary,
  StudioMacro,
} from './studio.ts';
import {
  ChangesFrame,
  Documents,
  FetchDocuments,
  Manifest,
  PullChanges,
  PullSnapshot,
  PullThread,
  SnapshotPage,
  SyncStart,
} from './sync.ts';

type ErrorMap = Record<WireErrorKind, { status: number; data: typeof WireError }>;

/** Every call may answer with any of the typed errors; the data is a `WireError`. */
const wireErrors = Object.fromEntries(
  wireErrorKinds.map((kind) => [kind, { status: httpStatus[kind], data: WireError }]),
) as ErrorMap;

const call = oc.errors(wireErrors);
const signedOut = call;
const signedIn = call;

export const SimulatorState = z.object({
  available: z.boolean(),
  on: z.boolean(),
  /** Customer messages a minute it aims at. */
  perMinute: z.int().min(1).max(600),
  surgeUntil: z.int().nullable(),
});
export type SimulatorState = z.infer<typeof SimulatorState>;

/**
 * The hub as engines see it: HTTP under `/api/v1`, described by `/api/v1/openapi.json`. Files travel outside
 * of it as raw bytes: `PUT /api/v1/files/{hash}` and `GET /api/v1/files/{hash}` with the same Authorization.
 */
export const hubContract = {
  auth: {
    signIn: signedOut
      .route({ method: 'POST', path: '/auth/sign-in', summary: 'Sign in by e-mail and password' })
      .input(SignIn)
      .output(Session),
    embedded: signedOut
      .route({
        method: 'POST',
        path: '/auth/embedded',
        summary: 'Sign the demo agent in (embedded hub only)',
      })
      .input(EmbeddedSignIn)
      .output(Session),
    refresh: signedOut
      .route({ method: 'POST', path: '/auth/refresh', summary: 'Trade a refresh token for the next session' })
      .input(Refresh)
      .output(Session),
    signOut: signedIn
      .route({ method: 'POST', path: '/auth/sign-out', summary: 'End this session' })
      .input(z.object({}))
      .output(z.object({ ended: z.literal(true) })),
  },
  sync: {
    start: signedIn
      .route({ method: 'POST', path: '/sync/start', summary: 'Begin a first sync' })
      .input(z.object({}))
      .output(SyncStart),
    snapshot: signedIn
      .route({
        method: 'POST',
        path: '/sync/snapshot',
        summary: 'A page of conversations with their messages',
      })
      .input(PullSnapshot)
      .output(SnapshotPage),
    changes: signedIn
      .route({ method: 'POST', path: '/sync/changes', summary: 'Changes since a cursor' })
      .input(PullChanges)
      .output(ChangesFrame),
    thread: signedIn
      .route({ method: 'POST', path: '/sync/thread', summary: 'Older messages of one conversation' })
      .input(PullThread)
      .output(z.object({ messages: z.array(Message), complete: z.boolean() })),
    manifest: signedIn
      .route({ method: 'POST', path: '/sync/manifest', summary: 'Hashes of all knowledge documents' })
      .input(z.object({}))
      .output(Manifest),
    documents: signedIn
      .route({ method: 'POST', path: '/sync/documents', summary: 'Knowledge documents by id' })
      .input(FetchDocuments)
      .output(Documents),
  },
  mutations: {
    apply: signedIn
      .route({ method: 'POST', path: '/mutations', summary: 'Apply a batch, each key once' })
      .input(MutationBatch)
      .output(MutationResults),
  },
  drafts: {
    put: signedIn
      .route({ method: 'POST', path: '/drafts', summary: 'Keep a draft for the agent’s other workstations' })
      .input(PutDraft)
      .output(SharedDraft),
    pull: signedIn
      .route({ method: 'POST', path: '/drafts/pull', summary: 'Own drafts that differ from those known' })
      .input(PullDrafts)
      .output(PulledDrafts),
    putSide: signedIn
      .route({
        method: 'POST',
        path: '/drafts/sides',
        summary: 'Keep what is being written to another team for the agent’s other workstations',
      })
      .input(PutSideDraft)
      .output(SharedSideDraft),
    pullSides: signedIn
      .route({
        method: 'POST',
        path: '/drafts/sides/pull',
        summary: 'What is being written to other teams, where it differs from what is known',
      })
      .input(PullSideDrafts)
      .output(PulledDrafts),
  },
  files: {
    /** What of these the hub lacks; the engine uploads just that. */
    missing: signedIn
      .route({ method: 'POST', path: '/files/missing', summary: 'Which of these files to upload' })
      .input(z.object({ files: z.array(Attachment).max(20) }))
      .output(z.object({ missing: z.array(ContentHash) })),
  },
  kyc: {
    setup: signedIn
      .route({ method: 'POST', path: '/kyc/setup', summary: 'Who checks identities for this workspace' })
      .input(z.object({}))
      .output(KycSetup),
    refresh: signedIn
      .route({ method: 'POST', path: '/kyc/refresh', summary: 'Ask how far the check of a customer is' })
      .input(z.object({ customerId: Id, byHand: z.boolean() }))
      .output(KycRefreshed),
  },
  freezes: {
    setup: signedIn
      .route({ method: 'POST', path: '/freezes/setup', summary: 'How freezing works at this workspace' })
      .input(z.object({}))
      .output(FreezeSetup),
    request: signedIn
      .route({ method: 'POST', path: '/freezes/request', summary: 'Ask for a freeze, or to open an account' })
      .input(RequestFreeze)
      .output(FreezeAnswer),
    step: signedIn
      .route({
        method: 'POST',
        path: '/freezes/step',
        summary: 'Approve, refuse, take back, try again, review',
      })
      .input(StepFreeze)
      .output(FreezeAnswer),
    facts: signedIn
      .route({ method: 'POST', path: '/freezes/facts', summary: 'What whoever decides looks at' })
      .input(z.object({ id: Id }))
      .output(FreezeFacts),
    recordIdentity: signedIn
      .route({ method: 'POST', path: '/freezes/identity', summary: 'Whether a customer showed who they are' })
      .input(RecordIdentity)
      .output(IdentityRecorded),
  },
  masking: {
    reveal: signedIn
      .route({ method: 'POST', path: '/masking/reveal', summary: 'Show one masked value of a customer' })
      .input(AskReveal)
      .output(Revealed),
    standing: signedIn
      .route({ method: 'POST', path: '/masking/standing', summary: 'How many values one may still be shown' })
      .input(z.object({}))
      .output(RevealStanding),
    noteCopied: signedIn
      .route({ method: 'POST', path: '/masking/copied', summary: 'That a value which was shown is copied' })
      .input(NoteCopied)
      .output(z.object({})),
    lookUp: signedIn
      .route({
        method: 'POST',
        path: '/masking/look-up',
        summary: 'Customers by a whole e-mail address or telephone number',
      })
      .input(LookUp)
      .output(LookedUp),
    policy: signedIn
      .route({ method: 'POST', path: '/masking/policy', summary: 'What is masked, and for whom' })
      .input(z.object({}))
      .output(MaskingPolicy),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/masking/policy/save', summary: 'Change what is masked, and for whom' })
      .input(SaveMasking)
      .output(MaskingSaved),
  },
  model: {
    state: signedIn
      .route({ method: 'POST', path: '/model/state', summary: 'Whether a language model can be asked' })
      .input(z.object({}))
      .output(ModelState),
    draft: signedIn
      .route({ method: 'POST', path: '/model/draft', summary: 'Have a reply drafted' })
      .input(AskModelDraft)
      .output(ModelDraft),
    summarise: signedIn
      .route({
        method: 'POST',
        path: '/model/summary',
        summary: 'Have a conversation summed up for the team',
      })
      .input(AskModelSummary)
      .output(ModelDraft),
  },
  protection: {
    settings: signedIn
      .route({
        method: 'POST',
        path: '/protection/settings',
        summary: 'How accounts and customers are protected',
      })
      .input(z.object({}))
      .output(ProtectionSettings),
    saveSettings: signedIn
      .route({ method: 'POST', path: '/protection/settings/save', summary: 'Change how they are protected' })
      .input(SaveProtection)
      .output(ProtectionSaved),
  },
  automation: {
    policy: signedIn
      .route({ method: 'POST', path: '/automation/policy', summary: 'What is said by itself' })
      .input(z.object({}))
      .output(AutomationPolicy),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/automation/policy/save', summary: 'Change what is said by itself' })
      .input(SaveAutomation)
      .output(AutomationSaved),
    try: signedIn
      .route({ method: 'POST', path: '/automation/try', summary: 'What would be said to somebody by itself' })
      .input(TryAutomation)
      .output(AutomationTrial),
  },
  signals: {
    policy: signedIn
      .route({ method: 'POST', path: '/signals/policy', summary: 'When something counts as suspicious' })
      .input(z.object({}))
      .output(SignalPolicy),
    savePolicy: signedIn
      .route({
        method: 'POST',
        path: '/signals/policy/save',
        summary: 'Change when something counts as suspicious',
      })
      .input(SaveSignalPolicy)
      .output(SignalPolicySaved),
    muted: signedIn
      .route({
        method: 'POST',
        path: '/signals/muted',
        summary: 'What was dismissed so often that it is muted',
      })
      .input(z.object({}))
      .output(MutedPatterns),
    unmute: signedIn
      .route({ method: 'POST', path: '/signals/unmute', summary: 'Let it be raised again' })
      .input(UnmuteSignal)
      .output(z.object({})),
  },
  desk: {
    routing: signedIn
      .route({ method: 'POST', path: '/desk/routing', summary: 'The routing rules' })
      .input(z.object({}))
      .output(RoutingSetup),
    saveRule: signedIn
      .route({ method: 'POST', path: '/desk/routing/save', summary: 'Make or change a routing rule' })
      .input(SaveRule)
      .output(RoutingSaved),
    reorderRules: signedIn
      .route({ method: 'POST', path: '/desk/routing/reorder', summary: 'Put the routing rules in order' })
      .input(Reordering)
      .output(RoutingSaved),
    removeRule: signedIn
      .route({ method: 'POST', path: '/desk/routing/remove', summary: 'Remove a routing rule' })
      .input(Removal)
      .output(RoutingSaved),
    tryRouting: signedIn
      .route({ method: 'POST', path: '/desk/routing/try', summary: 'What routing would do, step by step' })
      .input(RoutingTrial)
      .output(RoutingTried),
    serviceLevels: signedIn
      .route({ method: 'POST', path: '/desk/service-levels', summary: 'Service levels and calendars' })
      .input(z.object({}))
      .output(ServiceLevels),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/save', summary: 'Make or change a service level' })
      .input(SavePolicy)
      .output(ServiceLevelsSaved),
    reorderPolicies: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/reorder', summary: 'Put service levels in order' })
      .input(Reordering)
      .output(ServiceLevelsSaved),
    removePolicy: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/remove', summary: 'Remove a service level' })
      .input(Removal)
      .output(ServiceLevelsSaved),
    saveCalendar: signedIn
      .route({ method: 'POST', path: '/desk/calendars/save', summary: 'Make or change a calendar' })
      .input(SaveCalendar)
      .output(ServiceLevelsSaved),
    removeCalendar: signedIn
      .route({
        method: 'POST',
        path: '/desk/calendars/remove',
        summary: 'Remove a calendar that nothing uses',
      })
      .input(Removal)
      .output(ServiceLevelsSaved),
    tryServiceLevels: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/try', summary: 'When what would be due' })
      .input(ServiceTrial)
      .output(ServiceTried),
    capacity: signedIn
      .route({
        method: 'POST',
        path: '/desk/capacity',
        summary: 'How much everybody may have in hand, and has',
      })
      .input(z.object({}))
      .output(CapacitySetup),
    setCapacity: signedIn
      .route({ method: 'POST', path: '/desk/capacity/set', summary: 'Change or lift limits' })
      .input(SetCapacity)
      .output(CapacitySaved),
    fields: signedIn
      .route({ method: 'POST', path: '/desk/fields', summary: 'What is wanted of customers' })
      .input(z.object({}))
      .output(FieldSetup),
    saveField: signedIn
      .route({ method: 'POST', path: '/desk/fields/save', summary: 'Make or change a customer field' })
      .input(SaveField)
      .output(FieldsSaved),
    reorderFields: signedIn
      .route({ method: 'POST', path: '/desk/fields/reorder', summary: 'Put the customer fields in order' })
      .input(Reordering)
      .output(FieldsSaved),
  },
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
  /** Who did what; for security, compliance and administrators. */
  audit: {
    read: signedIn
      .route({ method: 'POST', path: '/audit', summary: 'A page of who did what' })
      .input(AskAudit)
      .output(AuditPage),
    export: signedIn
      .route({ method: 'POST', path: '/audit/export', summary: 'All entries of a time, a piece at once' })
      .input(ExportAudit)
      .output(ExportedAudit),
    verify: signedIn
      .route({ method: 'POST', path: '/audit/verify', summary: 'Whether every entry is as it was written' })
      .input(z.object({}))
      .output(AuditVerdict),
  },
  simulator: {
    get: signedIn
      .route({ method: 'GET', path: '/simulator', summary: 'State of the demo simulator' })
      .output(SimulatorState),
    set: signedIn
      .route({ method: 'POST', path: '/simulator', summary: 'Switch the simulator, or start a surge' })
      .input(
        z.object({
          on: z.boolean().optional(),
          perMinute: z.int().min(1).max(600).optional(),
          surge: z.boolean().optional(),
        }),
      )
      .output(SimulatorState),
  },
};
