import { implement } from '@orpc/server';
import { hubContract } from '../../shared/wire/hub-contract.ts';
import type { AccessTokens } from '../auth/access-tokens.ts';
import { authenticate, bearerToken, type Caller } from '../auth/authenticate.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { SignInDesk } from '../auth/sign-in.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { checkArticles, commitArticles, stageArticles } from '../services/article-imports/commit-articles.ts';
import { exportArticles } from '../services/article-imports/export-articles.ts';
import { exportAudit, readAudit, verifyAudit } from '../services/audit/read-audit.ts';
import { readAutomation, saveAutomation, tryAutomation } from '../services/automation/policy.ts';
import { readCapacity, setCapacity } from '../services/desk/capacity.ts';
import { readFields, reorderFields, saveField } from '../services/desk/fields.ts';
import { readRouting, removeRule, reorderRules, saveRule } from '../services/desk/routing-rules.ts';
import {
  readServiceLevels,
  removeCalendar,
  removePolicy,
  reorderPolicies,
  saveCalendar,
  savePolicy,
} from '../services/desk/service-levels.ts';
import { tryRouting } from '../services/desk/try-routing.ts';
import { tryServiceLevels } from '../services/desk/try-service-levels.ts';
import { pullDrafts, putDraft } from '../services/drafts.ts';
import { readEscalationSetup, saveEscalationSettings } from '../services/escalations/settings.ts';
import { mayFetchFile } from '../services/file-access.ts';
import { readFreezeFacts } from '../services/freezes/facts.ts';
import { recordIdentity } from '../services/freezes/identity.ts';
import { requestFreeze } from '../services/freezes/request.ts';
import { stepFreeze } from '../services/freezes/step.ts';
import { refreshKyc } from '../services/kyc/refresh.ts';
import { dismissFinding, removeSynonyms, restoreFinding, saveSynonyms } from '../services/learning/curate.ts';
import { readLearning } from '../services/learning/read-learning.ts';
import { takeReport } from '../services/learning/take-report.ts';
import { teamUses } from '../services/learning/team-uses.ts';
import { checkImport, commitImport } from '../services/macro-imports/commit-import.ts';
import { exportMacros, readImports, readImportWork } from '../services/macro-imports/read-imports.ts';
import { stageMacros } from '../services/macro-imports/stage-import.ts';
import { undoImport } from '../services/macro-imports/undo-import.ts';
import { compareCustomerAddress } from '../services/masking/compare-address.ts';
import { lookUpCustomers } from '../services/masking/look-up.ts';
import { readMasking, saveMasking } from '../services/masking/policy.ts';
import { noteCopied, readStanding, revealFact } from '../services/masking/reveal.ts';
import { draftReply, readModelState, summarise } from '../services/model/draft-reply.ts';
import { applyMutations } from '../services/mutations/apply.ts';
import { readFreezeSetup, readProtection, saveProtection } from '../services/protection/settings.ts';
import { checkReturn } from '../services/recovery/check-return.ts';
import { changeRelease } from '../services/releases/change-release.ts';
import { readReleaseOf, readReleases } from '../services/releases/read-releases.ts';
import { readReleaseSpread } from '../services/releases/read-spread.ts';
import { pullSideDrafts, putSideDraft } from '../services/side-drafts.ts';
import { readSignalPolicy } from '../services/signals/ground.ts';
import { readMutedPatterns, saveSignalPolicy, unmuteSignal } from '../services/signals/policy.ts';
import { advanceMacros } from '../services/studio/advance-macros.ts';
import { articleKind } from '../services/studio/article-kind.ts';
import { changeDocument } from '../services/studio/change-document.ts';
import { macroKind } from '../services/studio/macro-kind.ts';
import { readMissing } from '../services/studio/missing-translations.ts';
import { readOpenReadings } from '../services/studio/open-readings.ts';
import { readSpread } from '../services/studio/read-spread.ts';
import { readArticleLibrary, readDocument, readLibrary } from '../services/studio/read-studio.ts';
import type { Simulator } from '../simulator.ts';
import { readFiles } from '../store/queries/files.ts';
import { pullChanges } from '../sync/changes.ts';
import { readDocuments, readManifest } from '../sync/documents.ts';
import { loadViewer } from '../sync/scope.ts';
import { readSnapshot, startSync } from '../sync/snapshot.ts';
import { pullThread } from '../sync/thread.ts';
import type { RateLimits } from './rate-limits.ts';
import type { RequestContext } from './request-context.ts';

export type ProcedureParts = {
  readonly context: HubContext;
  readonly accessTokens: AccessTokens;
  readonly sessions: Sessions;
  readonly signInDesk: SignInDesk;
  readonly limits: RateLimits;
  /** Null where there is none. */
  readonly simulator: () => Simulator | null;
};

const noSimulator = { available: false, on: false, perMinute: 1, surgeUntil: null };

/** The calls of `hubContract`, each a few lines over a service. */
export function createProcedures(parts: ProcedureParts) {
  const { context, accessTokens, sessions, signInDesk, limits, simulator } = parts;
  const { store } = context;
  const hub = implement(hubContract).$context<RequestContext>();

  const signedOut = hub.use(async ({ context: request, next }) => {
    await limits.signedOut(request.ip);
    return next();
  });
  const signedIn = hub.use(async ({ context: request, next }) => {
    const caller = await authenticate(context, accessTokens, bearerToken(request.authorization));
    await limits.agent(caller.agentId);
    return next({ context: { caller } });
  });

  return {
    auth: {
      signIn: signedOut.auth.signIn.handler(({ input, context: { ip } }) => signInDesk.byPassword(input, ip)),
      embedded: signedOut.auth.embedded.handler(({ input, context: { ip } }) =>
        signInDesk.bySecret(input, ip),
      ),
      refresh: signedOut.auth.refresh.handler(({ input }) =>
        sessions.refresh(input.refreshToken, input.device),
      ),
      signOut: signedIn.auth.signOut.handler(async ({ context: { caller } }) => {
        await sessions.signOut(caller);
        return { ended: true as const };
      }),
    },
    sync: {
      start: signedIn.sync.start.handler(async ({ context: { caller } }) =>
        known(await startSync(store, caller.agentId)),
      ),
      snapshot: signedIn.sync.snapshot.handler(async ({ input, context: { caller } }) =>
        known(await readSnapshot(store, caller.agentId, input)),
      ),
      changes: signedIn.sync.changes.handler(async ({ input, context: { caller } }) => {
        const pulled = await pullChanges(store, readerOf(caller), input.since, input.limit);
        if (pulled.kind === 'frame') {
          const { since: cursor, documents = false } = input;
          context.workstations.heard(caller.workstation.id, { cursor, filled: documents });
          return pulled.frame;
        }
        if (pulled.kind === 'unknown-agent') throw sessionEnded();
        throw new HubFailure('resnapshot', 'The change log does not reach back to this cursor.');
      }),
      thread: signedIn.sync.thread.handler(async ({ input, context: { caller } }) => {
        const thread = await pullThread(store, caller.agentId, input);
        if (!thread) throw new HubFailure('not-found', 'There is no such conversation.');
        return thread;
      }),
      manifest: signedIn.sync.manifest.handler(({ context: { caller } }) =>
        readManifest(store, caller.workspaceId, readerOf(caller)),
      ),
      documents: signedIn.sync.documents.handler(({ input, context: { caller } }) =>
        readDocuments(store, caller.workspaceId, readerOf(caller), input),
      ),
    },
    mutations: {
      apply: signedIn.mutations.apply.handler(async ({ input, context: { caller } }) => ({
        results: await applyMutations(context, caller, input.items),
      })),
    },
    drafts: {
      put: signedIn.drafts.put.handler(async ({ input, context: { caller } }) => {
        const { draft, changed } = await putDraft(context, caller, input);
        if (changed) context.live.draftChanged(caller);
        return draft;
      }),
      pull: signedIn.drafts.pull.handler(async ({ input, context: { caller } }) => ({
        drafts: await pullDrafts(context, caller, input),
      })),
      putSide: signedIn.drafts.putSide.handler(async ({ input, context: { caller } }) => {
        const { draft, changed } = await putSideDraft(context, caller, input);
        if (changed) context.live.draftChanged(caller);
        return draft;
      }),
      pullSides: signedIn.drafts.pullSides.handler(async ({ input, context: { caller } }) => ({
        drafts: await pullSideDrafts(context, caller, input),
      })),
    },
    files: {
      missing: signedIn.files.missing.handler(async ({ input, context: { caller } }) => {
        const viewer = known(await loadViewer(store.db, caller.agentId));
        const hashes = input.files.map((file) => file.hash);
        const files = await readFiles(store.db, caller.workspaceId, hashes);
        const there = new Set<string>();
        // A file that this agent may not see counts as missing: uploading it again shows that they have it.
        for (const file of files)
          if ((await mayFetchFile(store.db, viewer, file)) && (await context.files.has(file.hash)))
            there.add(file.hash);
        return { missing: [...new Set(hashes)].filter((hash) => !there.has(hash)) };
      }),
    },
    kyc: {
      setup: signedIn.kyc.setup.handler(() => context.kyc.setup),
      refresh: signedIn.kyc.refresh.handler(({ input, context: { caller } }) =>
        refreshKyc(context, caller, input),
      ),
    },
    model: {
      state: signedIn.model.state.handler(({ context: { caller } }) => readModelState(context, caller)),
      draft: signedIn.model.draft.handler(({ input, context: { caller } }) =>
        draftReply(context, caller, input),
      ),
      summarise: signedIn.model.summarise.handler(({ input, context: { caller } }) =>
        summarise(context, caller, input),
      ),
    },
    freezes: {
      setup: signedIn.freezes.setup.handler(({ context: { caller } }) =>
        readFreezeSetup(context, store.db, caller.workspaceId),
      ),
      request: signedIn.freezes.request.handler(({ input, context: { caller } }) =>
        requestFreeze(context, caller, input),
      ),
      step: signedIn.freezes.step.handler(({ input, context: { caller } }) =>
        stepFreeze(context, caller, input),
      ),
      facts: signedIn.freezes.facts.handler(({ input, context: { caller } }) =>
        readFreezeFacts(context, caller, input.id),
      ),
      recordIdentity: signedIn.freezes.recordIdentity.handler(async ({ input, context: { caller } }) => ({
        identity: await recordIdentity(context, caller, input),
      })),
    },
    recovery: {
      checkReturn: signedIn.recovery.checkReturn.handler(async ({ input, context: { caller } }) => {
        await limits.comparison(caller.agentId);
        return checkReturn(context, caller, input);
      }),
    },
    masking: {
      reveal: signedIn.masking.reveal.handler(({ input, context: { caller } }) =>
        revealFact(context, caller, input),
      ),
      standing: signedIn.masking.standing.handler(({ context: { caller } }) => readStanding(context, caller)),
      noteCopied: signedIn.masking.noteCopied.handler(async ({ input, context: { caller } }) => {
        await noteCopied(context, caller, input.id);
        return {};
      }),
      lookUp: signedIn.masking.lookUp.handler(async ({ input, context: { caller } }) => {
        await limits.lookUp(caller.agentId);
        return lookUpCustomers(context, caller, input.value);
      }),
      compareAddress: signedIn.masking.compareAddress.handler(async ({ input, context: { caller } }) => {
        await limits.comparison(caller.agentId);
        return compareCustomerAddress(context, caller, input);
      }),
      policy: signedIn.masking.policy.handler(({ context: { caller } }) =>
        readMasking(store.db, caller.workspaceId),
      ),
      savePolicy: signedIn.masking.savePolicy.handler(({ input, context: { caller } }) =>
        saveMasking(context, caller, input),
      ),
    },
    protection: {
      settings: signedIn.protection.settings.handler(({ context: { caller } }) =>
        readProtection(context, store.db, caller.workspaceId),
      ),
      saveSettings: signedIn.protection.saveSettings.handler(({ input, context: { caller } }) =>
        saveProtection(context, caller, input),
      ),
    },
    escalationSettings: {
      setup: signedIn.escalationSettings.setup.handler(({ context: { caller } }) =>
        readEscalationSetup(store.db, caller.workspaceId),
      ),
      save: signedIn.escalationSettings.save.handler(({ input, context: { caller } }) =>
        saveEscalationSettings(context, caller, input),
      ),
    },
    automation: {
      policy: signedIn.automation.policy.handler(({ context: { caller } }) =>
        readAutomation(store.db, caller.workspaceId),
      ),
      savePolicy: signedIn.automation.savePolicy.handler(({ input, context: { caller } }) =>
        saveAutomation(context, caller, input),
      ),
      try: signedIn.automation.try.handler(({ input, context: { caller } }) =>
        tryAutomation(context, caller, input),
      ),
    },
    signals: {
      policy: signedIn.signals.policy.handler(({ context: { caller } }) =>
        readSignalPolicy(store.db, caller.workspaceId),
      ),
      savePolicy: signedIn.signals.savePolicy.handler(({ input, context: { caller } }) =>
        saveSignalPolicy(context, caller, input),
      ),
      muted: signedIn.signals.muted.handler(async ({ context: { caller } }) => ({
        patterns: await readMutedPatterns(context, caller),
      })),
      unmute: signedIn.signals.unmute.handler(async ({ input, context: { caller } }) => {
        await unmuteSignal(context, caller, input);
        return {};
      }),
    },
    desk: {
      routing: signedIn.desk.routing.handler(({ context: { caller } }) =>
        readRouting(store.db, caller.workspaceId),
      ),
      saveRule: signedIn.desk.saveRule.handler(({ input, context: { caller } }) =>
        saveRule(context, caller, input),
      ),
      reorderRules: signedIn.desk.reorderRules.handler(({ input, context: { caller } }) =>
        reorderRules(context, caller, input),
      ),
      removeRule: signedIn.desk.removeRule.handler(({ input, context: { caller } }) =>
        removeRule(context, caller, input),
      ),
      tryRouting: signedIn.desk.tryRouting.handler(({ input, context: { caller } }) =>
        tryRouting(context, caller, input),
      ),
      serviceLevels: signedIn.desk.serviceLevels.handler(({ context: { caller } }) =>
        readServiceLevels(store.db, caller.workspaceId),
      ),
      savePolicy: signedIn.desk.savePolicy.handler(({ input, context: { caller } }) =>
        savePolicy(context, caller, input),
      ),
      reorderPolicies: signedIn.desk.reorderPolicies.handler(({ input, context: { caller } }) =>
        reorderPolicies(context, caller, input),
      ),
      removePolicy: signedIn.desk.removePolicy.handler(({ input, context: { caller } }) =>
        removePolicy(context, caller, input),
      ),
      saveCalendar: signedIn.desk.saveCalendar.handler(({ input, context: { caller } }) =>
        saveCalendar(context, caller, input),
      ),
      removeCalendar: signedIn.desk.removeCalendar.handler(({ input, context: { caller } }) =>
        removeCalendar(context, caller, input),
      ),
      tryServiceLevels: signedIn.desk.tryServiceLevels.handler(({ input, context: { caller } }) =>
        tryServiceLevels(store.db, caller.workspaceId, input),
      ),
      capacity: signedIn.desk.capacity.handler(({ context: { caller } }) =>
        readCapacity(store.db, caller.workspaceId),
      ),
      fields: signedIn.desk.fields.handler(({ context: { caller } }) => readFields(store.db, caller)),
      saveField: signedIn.desk.saveField.handler(({ input, context: { caller } }) =>
        saveField(context, caller, input),
      ),
      reorderFields: signedIn.desk.reorderFields.handler(({ input, context: { caller } }) =>
        reorderFields(context, caller, input),
      ),
      setCapacity: signedIn.desk.setCapacity.handler(({ input, context: { caller } }) =>
        setCapacity(context, caller, input),
      ),
    },
    learning: {
      report: signedIn.learning.report.handler(async ({ input, context: { caller } }) => {
        await takeReport(context, caller.workspaceId, input);
        return {};
      }),
      read: signedIn.learning.read.handler(({ context: { caller } }) => readLearning(context, caller)),
      uses: signedIn.learning.uses.handler(async ({ context: { caller } }) => ({
        uses: await teamUses(context, caller.workspaceId),
      })),
      dismiss: signedIn.learning.dismiss.handler(async ({ input, context: { caller } }) => {
        await dismissFinding(context, caller, input);
        return {};
      }),
      restore: signedIn.learning.restore.handler(async ({ input, context: { caller } }) => {
        await restoreFinding(context, caller, input.key);
        return {};
      }),
      saveSynonyms: signedIn.learning.saveSynonyms.handler(({ input, context: { caller } }) =>
        saveSynonyms(context, caller, input),
      ),
      removeSynonyms: signedIn.learning.removeSynonyms.handler(({ input, context: { caller } }) =>
        removeSynonyms(context, caller, input),
      ),
    },
    studio: {
      library: signedIn.studio.library.handler(({ context: { caller } }) => readLibrary(store, caller)),
      macro: signedIn.studio.macro.handler(({ input, context: { caller } }) =>
        readDocument(store, macroKind, caller, input.documentId),
      ),
      articles: signedIn.studio.articles.handler(({ context: { caller } }) =>
        readArticleLibrary(store, caller),
      ),
      article: signedIn.studio.article.handler(({ input, context: { caller } }) =>
        readDocument(store, articleKind, caller, input.documentId),
      ),
      spread: signedIn.studio.spread.handler(({ input, context: { caller } }) =>
        readSpread(context, caller, input),
      ),
      missingTranslations: signedIn.studio.missingTranslations.handler(({ context: { caller } }) =>
        readMissing(context, caller),
      ),
      readings: signedIn.studio.readings.handler(({ context: { caller } }) =>
        readOpenReadings(context, caller),
      ),
      change: signedIn.studio.change.handler(({ input, context: { caller } }) =>
        changeDocument(context, macroKind, caller, input),
      ),
      changeArticle: signedIn.studio.changeArticle.handler(({ input, context: { caller } }) =>
        changeDocument(context, articleKind, caller, input),
      ),
      releases: signedIn.studio.releases.handler(({ context: { caller } }) => readReleases(store, caller)),
      release: signedIn.studio.release.handler(({ input, context: { caller } }) =>
        readReleaseOf(store, caller, input.releaseId),
      ),
      releaseSpread: signedIn.studio.releaseSpread.handler(({ input, context: { caller } }) =>
        readReleaseSpread(context, caller, input.releaseId),
      ),
      changeRelease: signedIn.studio.changeRelease.handler(({ input, context: { caller } }) =>
        changeRelease(context, caller, input),
      ),
    },
    imports: {
      stage: signedIn.imports.stage.handler(({ input, context: { caller } }) =>
        stageMacros(context, caller, input),
      ),
      check: signedIn.imports.check.handler(({ input, context: { caller } }) =>
        checkImport(context, caller, input),
      ),
      commit: signedIn.imports.commit.handler(({ input, context: { caller } }) =>
        commitImport(context, caller, input),
      ),
      undo: signedIn.imports.undo.handler(({ input, context: { caller } }) =>
        undoImport(context, caller, input.importId),
      ),
      list: signedIn.imports.list.handler(({ context: { caller } }) => readImports(store, caller)),
      work: signedIn.imports.work.handler(({ input, context: { caller } }) =>
        readImportWork(store, caller, input.importId),
      ),
      advance: signedIn.imports.advance.handler(({ input, context: { caller } }) =>
        advanceMacros(context, caller, input),
      ),
      export: signedIn.imports.export.handler(({ input, context: { caller } }) =>
        exportMacros(context, caller, input.after),
      ),
    },
    articleImports: {
      stage: signedIn.articleImports.stage.handler(({ input, context: { caller } }) =>
        stageArticles(context, caller, input),
      ),
      check: signedIn.articleImports.check.handler(({ input, context: { caller } }) =>
        checkArticles(context, caller, input),
      ),
      commit: signedIn.articleImports.commit.handler(({ input, context: { caller } }) =>
        commitArticles(context, caller, input),
      ),
      export: signedIn.articleImports.export.handler(({ input, context: { caller } }) =>
        exportArticles(context, caller, input.after),
      ),
    },
    audit: {
      read: signedIn.audit.read.handler(({ input, context: { caller } }) =>
        readAudit(context, caller, input),
      ),
      export: signedIn.audit.export.handler(({ input, context: { caller } }) =>
        exportAudit(context, caller, input),
      ),
      verify: signedIn.audit.verify.handler(({ context: { caller } }) => verifyAudit(context, caller)),
    },
    simulator: {
      get: signedIn.simulator.get.handler(() => simulator()?.state() ?? noSimulator),
      set: signedIn.simulator.set.handler(({ input }) => {
        simulator()?.set(input);
        return simulator()?.state() ?? noSimulator;
      }),
    },
  };
}

const readerOf = ({ agentId, workstation }: Caller) => ({ agentId, deviceId: workstation.deviceId });

function sessionEnded(): HubFailure {
  return new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
}

function known<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw sessionEnded();
  return answer;
}
