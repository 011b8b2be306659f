import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { AutomationPolicy } from '../../shared/domain/automation/policy.ts';
import { FreezeSetup } from '../../shared/domain/freeze.ts';
import { ContentHash } from '../../shared/domain/ids.ts';
import { MaskingPolicy } from '../../shared/domain/masking/policy.ts';
import { ProtectionSettings } from '../../shared/domain/protection.ts';
import { SignalPolicy } from '../../shared/domain/signals/rules.ts';
import {
  ArticlePlan,
  ArticlesCommitted,
  type CheckArticles,
  type CommitArticles,
  ExportedArticles,
  type StageArticles,
} from '../../shared/wire/article-imports.ts';
import {
  type AskAudit,
  AuditPage,
  AuditVerdict,
  type ExportAudit,
  ExportedAudit,
} from '../../shared/wire/audit.ts';
import { Session } from '../../shared/wire/auth.ts';
import {
  AutomationSaved,
  AutomationTrial,
  type SaveAutomation,
  type TryAutomation,
} from '../../shared/wire/automation.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  RoutingSaved,
  RoutingSetup,
  RoutingTried,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTried,
} from '../../shared/wire/desk-rules.ts';
import { PulledDrafts, SharedDraft, SharedSideDraft } from '../../shared/wire/drafts.ts';
import { WireError } from '../../shared/wire/errors.ts';
import {
  FreezeAnswer,
  FreezeFacts,
  IdentityRecorded,
  type RecordIdentity,
  type RequestFreeze,
  type StepFreeze,
} from '../../shared/wire/freezes.ts';
import { SimulatorState } from '../../shared/wire/hub/work.ts';
import { hubContract } from '../../shared/wire/hub-contract.ts';
import { KycRefreshed, KycSetup } from '../../shared/wire/kyc.ts';
import {
  type Dismissal,
  Learning,
  type LearningReport,
  type SaveSynonyms,
  SynonymsChanged,
} from '../../shared/wire/learning.ts';
import {
  ExportedMacros,
  ImportCommitted,
  ImportPlan,
  ImportUndone,
  ImportWork,
  MacroImports,
  MacrosAdvanced,
} from '../../shared/wire/macro-imports.ts';
import {
  type AskReveal,
  LookedUp,
  MaskingSaved,
  Revealed,
  RevealStanding,
  type SaveMasking,
} from '../../shared/wire/masking.ts';
import { MissingTranslations } from '../../shared/wire/missing-translations.ts';
import { type AskModelDraft, type AskModelSummary, ModelDraft, ModelState } from '../../shared/wire/model.ts';
import { MutationResults } from '../../shared/wire/mutations.ts';
import { ProtectionSaved, type SaveProtection } from '../../shared/wire/protection.ts';
import {
  type ChangeRelease,
  ReleaseAnswer,
  ReleaseChanged,
  ReleaseList,
  ReleaseSpread,
} from '../../shared/wire/releases.ts';
import {
  MutedPatterns,
  type SaveSignalPolicy,
  SignalPolicySaved,
  type UnmuteSignal,
} from '../../shared/wire/signals.ts';
import { type AskSpread, DocumentSpread, OpenReadings } from '../../shared/wire/spread.ts';
import {
  ArticleChanged,
  type ChangeArticle,
  type ChangeMacro,
  MacroChanged,
  StudioArticle,
  StudioArticles,
  StudioLibrary,
  StudioMacro,
} from '../../shared/wire/studio.ts';
import { ChangesFrame, Documents, Manifest, SnapshotPage, SyncStart } from '../../shared/wire/sync.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import { parseRetryAfter } from './backoff.ts';
import {
  AnswerTooLarge,
  boundedFetch,
  CallTimedOut,
  type SlowBody,
  type TimeLimits,
  timeLimits,
} from './bounded-fetch.ts';
import type { Clock } from './clock.ts';
import { countedBody } from './counted-body.ts';
import { failed, type Outcome, succeeded } from './outcome.ts';
import type { Transport } from './transport.ts';

/** What one call learned on its way, whether it went well or not. */
type Trace = { status: number | null; retryAfterMs: number | null; hubNow: number | null };
type CallContext = { token: string | null; trace: Trace; limits: TimeLimits };
type Raw = ContractRouterClient<typeof hubContract, CallContext>;
type Desk = { [Call in keyof Raw['desk']]: Parameters<Raw['desk'][Call]>[0] };
type Imports = { [Call in keyof Raw['imports']]: Parameters<Raw['imports'][Call]>[0] };
type Procedure<I> = (input: I, options: { context: CallContext; signal?: AbortSignal }) => Promise<unknown>;

export type CallOptions = {
  /** Access token; null for the calls that need none. */
  readonly token?: string | null;
  readonly signal?: AbortSignal;
};

const Staged = z.object({ staged: z.int() });
const Thread = z.object({ messages: z.array(z.unknown()), complete: z.boolean() });
const Missing = z.object({ missing: z.array(ContentHash) });
const Ended = z.object({ ended: z.literal(true) });

export type HubClient = ReturnType<typeof createHubClient>;

/**
 * The hub's HTTP interface with every failure as a value. `baseUrl` is the hub's root (`https://hub.example`), null
 * while nobody knows where it listens;
 * `onAnswer` hears of each answer that a hub gave (its wall clock in ms, when sent), `onUnreachable` is left to
 * the caller, who knows whether the call mattered.
 */
export function createHubClient(options: {
  baseUrl(): string | null;
  transport: Transport;
  clock: Clock;
  limits?: TimeLimits;
  onAnswer?: (hubNow: number | null) => void;
}) {
  const limits = options.limits ?? timeLimits;
  /** For what thousands of macros hang on: the hub thinks for a while, or the line does. */
  const slow: TimeLimits = { ...limits, headersMs: limits.headersMs * 8, totalMs: limits.totalMs * 3 };

  async function send(request: Request, context: CallContext, slowBody?: SlowBody): Promise<Response> {
    const onHeaders = (response: Response) => {
      const date = response.headers.get('date');
      const hubNow = date === null ? Number.NaN : Date.parse(date);
      context.trace.status = response.status;
      context.trace.hubNow = Number.isNaN(hubNow) ? null : hubNow;
      context.trace.retryAfterMs = parseRetryAfter(
        response.headers.get('retry-after'),
        date,
        options.clock.now(),
      );
    };
    return boundedFetch(options.transport, request, context.limits, onHeaders, slowBody);
  }

  function root(): string {
    const url = options.baseUrl();
    if (url === null) throw new Error('the hub is not up yet');
    return url.replace(/\/+$/, '');
  }

  const raw: Raw = createORPCClient(
    new OpenAPILink<CallContext>(hubContract, {
      url: () => `${root()}/api/v1`,
      headers: ({ context }) => ({
        'groundcrew-wire': String(wireVersion),
        ...(context.token === null ? {} : { authorization: `Bearer ${context.token}` }),
      }),
      fetch: (request, _init, { context }) => send(request, context),
    }),
  );

  function newContext(call: CallOptions): CallContext {
    return { token: call.token ?? null, trace: { status: null, retryAfterMs: null, hubNow: null }, limits };
  }

  async function ask<I, O>(
    procedure: Procedure<I>,
    input: I,
    output: z.ZodType<O>,
    call: CallOptions,
    within: TimeLimits = limits,
  ): Promise<Outcome<O>> {
    const context = { ...newContext(call), limits: within };
    try {
      const answer = await procedure(input, { context, ...(call.signal ? { signal: call.signal } : {}) });
      const parsed = output.safeParse(answer);
      if (!parsed.success)
        return failed('protocol', `not a hub's answer: ${firstIssue(parsed.error)}`, 'later');
      options.onAnswer?.(context.trace.hubNow);
      return succeeded(parsed.data);
    } catch (error) {
      const outcome = outcomeOf(error, context.trace, call.signal);
      if (answeredByHub(error)) options.onAnswer?.(context.trace.hubNow);
      return outcome;
    }
  }

  /** Raw bytes in or out under `/files/{hash}`. */
  async function file(
    method: 'GET' | 'PUT',
    hash: string,
    body: Uint8Array | null,
    mime: string | null,
    call: CallOptions,
    onSent: (bytes: number) => void = () => {},
  ): Promise<Outcome<Uint8Array>> {
    const context = newContext(call);
    const slowBody = body ? { bytes: body.byteLength, onTaken: (_last: boolean) => {} } : undefined;
    const taken = (bytes: number) => {
      slowBody?.onTaken(bytes === body?.byteLength);
      onSent(bytes);
    };
    try {
      const request = new Request(`${root()}/api/v1/files/${hash}`, {
        method,
        redirect: 'manual',
        headers: {
          'groundcrew-wire': String(wireVersion),
          ...(context.token === null ? {} : { authorization: `Bearer ${context.token}` }),
          ...(mime === null ? {} : { 'content-type': mime }),
        },
        // As a stream, which goes one way before the answer comes the other.
        ...(body === null ? {} : { body: countedBody(body, taken), duplex: 'half' }),
        ...(call.signal ? { signal: call.signal } : {}),
      });
      const response = await send(request, context, slowBody);
      if (response.status === 200 || response.status === 201 || response.status === 204) {
        options.onAnswer?.(context.trace.hubNow);
        return succeeded(new Uint8Array(await response.arrayBuffer()));
      }
      const answer: unknown = await response.json().catch(() => null);
      const wire = wireErrorOf(answer);
      if (wire) options.onAnswer?.(context.trace.hubNow);
      return wire ? failedBy(wire, context.trace) : failedByStatus(response.status, context.trace);
    } catch (error) {
      return outcomeOf(error, context.trace, call.signal);
    }
  }

  return {
    signIn: (input: Parameters<Raw['auth']['signIn']>[0], call: CallOptions = {}) =>
      ask(raw.auth.signIn, input, Session, call),
    embedded: (input: Parameters<Raw['auth']['embedded']>[0], call: CallOptions = {}) =>
      ask(raw.auth.embedded, input, Session, call),
    refresh: (input: Parameters<Raw['auth']['refresh']>[0], call: CallOptions = {}) =>
      ask(raw.auth.refresh, input, Session, call),
    signOut: (call: CallOptions) => ask(raw.auth.signOut, {}, Ended, call),
    start: (call: CallOptions) => ask(raw.sync.start, {}, SyncStart, call),
    snapshot: (input: Parameters<Raw['sync']['snapshot']>[0], call: CallOptions) =>
      ask(raw.sync.snapshot, input, SnapshotPage, call),
    changes: (input: Parameters<Raw['sync']['changes']>[0], call: CallOptions) =>
      ask(raw.sync.changes, input, ChangesFrame, call),
    thread: (input: Parameters<Raw['sync']['thread']>[0], call: CallOptions) =>
      ask(raw.sync.thread, input, Thread, call),
    manifest: (call: CallOptions) => ask(raw.sync.manifest, {}, Manifest, call),
    documents: (input: Parameters<Raw['sync']['documents']>[0], call: CallOptions) =>
      ask(raw.sync.documents, input, Documents, call),
    apply: (input: Parameters<Raw['mutations']['apply']>[0], call: CallOptions) =>
      ask(raw.mutations.apply, input, MutationResults, call),
    missingFiles: (input: Parameters<Raw['files']['missing']>[0], call: CallOptions) =>
      ask(raw.files.missing, input, Missing, call),
    putDraft: (input: Parameters<Raw['drafts']['put']>[0], call: CallOptions) =>
      ask(raw.drafts.put, input, SharedDraft, call),
    pullDrafts: (input: Parameters<Raw['drafts']['pull']>[0], call: CallOptions) =>
      ask(raw.drafts.pull, input, PulledDrafts, call),
    putSideDraft: (input: Parameters<Raw['drafts']['putSide']>[0], call: CallOptions) =>
      ask(raw.drafts.putSide, input, SharedSideDraft, call),
    pullSideDrafts: (input: Parameters<Raw['drafts']['pullSides']>[0], call: CallOptions) =>
      ask(raw.drafts.pullSides, input, PulledDrafts, call),
    getFile: (hash: string, call: CallOptions) => file('GET', hash, null, null, call),
    /** `onSent` hears how many bytes the line has taken so far. */
    putFile: (
      hash: string,
      bytes: Uint8Array,
      mime: string,
      call: CallOptions,
      onSent?: (bytes: number) => void,
    ) => file('PUT', hash, bytes, mime, call, onSent),
    kyc: {
      setup: (call: CallOptions) => ask(raw.kyc.setup, {}, KycSetup, call),
      refresh: (input: { customerId: string; byHand: boolean }, call: CallOptions) =>
        ask(raw.kyc.refresh, input, KycRefreshed, call),
    },
    freezes: {
      setup: (call: CallOptions) => ask(raw.freezes.setup, {}, FreezeSetup, call),
      request: (input: RequestFreeze, call: CallOptions) =>
        ask(raw.freezes.request, input, FreezeAnswer, call),
      step: (input: StepFreeze, call: CallOptions) => ask(raw.freezes.step, input, FreezeAnswer, call),
      facts: (input: { id: string }, call: CallOptions) => ask(raw.freezes.facts, input, FreezeFacts, call),
      recordIdentity: (input: RecordIdentity, call: CallOptions) =>
        ask(raw.freezes.recordIdentity, input, IdentityRecorded, call),
    },
    model: {
      state: (call: CallOptions) => ask(raw.model.state, {}, ModelState, call),
      draft: (input: z.infer<typeof AskModelDraft>, call: CallOptions) =>
        ask(raw.model.draft, input, ModelDraft, call),
      summarise: (input: z.infer<typeof AskModelSummary>, call: CallOptions) =>
        ask(raw.model.summarise, input, ModelDraft, call),
    },
    protection: {
      settings: (call: CallOptions) => ask(raw.protection.settings, {}, ProtectionSettings, call),
      saveSettings: (input: SaveProtection, call: CallOptions) =>
        ask(raw.protection.saveSettings, input, ProtectionSaved, call),
    },
    automation: {
      policy: (call: CallOptions) => ask(raw.automation.policy, {}, AutomationPolicy, call),
      savePolicy: (input: SaveAutomation, call: CallOptions) =>
        ask(raw.automation.savePolicy, input, AutomationSaved, call),
      try: (input: TryAutomation, call: CallOptions) => ask(raw.automation.try, input, AutomationTrial, call),
    },
    signals: {
      policy: (call: CallOptions) => ask(raw.signals.policy, {}, SignalPolicy, call),
      savePolicy: (input: SaveSignalPolicy, call: CallOptions) =>
        ask(raw.signals.savePolicy, input, SignalPolicySaved, call),
      muted: (call: CallOptions) => ask(raw.signals.muted, {}, MutedPatterns, call),
      unmute: (input: UnmuteSignal, call: CallOptions) => ask(raw.signals.unmute, input, z.object({}), call),
    },
    masking: {
      reveal: (input: AskReveal, call: CallOptions) => ask(raw.masking.reveal, input, Revealed, call),
      standing: (call: CallOptions) => ask(raw.masking.standing, {}, RevealStanding, call),
      noteCopied: (input: { id: string }, call: CallOptions) =>
        ask(raw.masking.noteCopied, input, z.object({}), call),
      lookUp: (input: { value: string }, call: CallOptions) => ask(raw.masking.lookUp, input, LookedUp, call),
      policy: (call: CallOptions) => ask(raw.masking.policy, {}, MaskingPolicy, call),
      savePolicy: (input: SaveMasking, call: CallOptions) =>
        ask(raw.masking.savePolicy, input, MaskingSaved, call),
    },
    learning: {
      report: (input: LearningReport, call: CallOptions) =>
        ask(raw.learning.report, input, z.object({}), call),
      read: (call: CallOptions) => ask(raw.learning.read, {}, Learning, call),
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
      stage: (input: Imports['stage'], call: CallOptions) =>
        ask(raw.imports.stage, input, Staged, call, slow),
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
    desk: {
      routing: (call: CallOptions) => ask(raw.desk.routing, {}, RoutingSetup, call),
      saveRule: (input: Desk['saveRule'], call: CallOptions) =>
        ask(raw.desk.saveRule, input, RoutingSaved, call),
      reorderRules: (input: Desk['reorderRules'], call: CallOptions) =>
        ask(raw.desk.reorderRules, input, RoutingSaved, call),
      removeRule: (input: Desk['removeRule'], call: CallOptions) =>
        ask(raw.desk.removeRule, input, RoutingSaved, call),
      tryRouting: (input: Desk['tryRouting'], call: CallOptions) =>
        ask(raw.desk.tryRouting, input, RoutingTried, call),
      serviceLevels: (call: CallOptions) => ask(raw.desk.serviceLevels, {}, ServiceLevels, call),
      savePolicy: (input: Desk['savePolicy'], call: CallOptions) =>
        ask(raw.desk.savePolicy, input, ServiceLevelsSaved, call),
      reorderPolicies: (input: Desk['reorderPolicies'], call: CallOptions) =>
        ask(raw.desk.reorderPolicies, input, ServiceLevelsSaved, call),
      removePolicy: (input: Desk['removePolicy'], call: CallOptions) =>
        ask(raw.desk.removePolicy, input, ServiceLevelsSaved, call),
      saveCalendar: (input: Desk['saveCalendar'], call: CallOptions) =>
        ask(raw.desk.saveCalendar, input, ServiceLevelsSaved, call),
      removeCalendar: (input: Desk['removeCalendar'], call: CallOptions) =>
        ask(raw.desk.removeCalendar, input, ServiceLevelsSaved, call),
      tryServiceLevels: (input: Desk['tryServiceLevels'], call: CallOptions) =>
        ask(raw.desk.tryServiceLevels, input, ServiceTried, call),
      capacity: (call: CallOptions) => ask(raw.desk.capacity, {}, CapacitySetup, call),
      setCapacity: (input: Desk['setCapacity'], call: CallOptions) =>
        ask(raw.desk.setCapacity, input, CapacitySaved, call),
      fields: (call: CallOptions) => ask(raw.desk.fields, {}, FieldSetup, call),
      saveField: (input: Desk['saveField'], call: CallOptions) =>
        ask(raw.desk.saveField, input, FieldsSaved, call),
      reorderFields: (input: Desk['reorderFields'], call: CallOptions) =>
        ask(raw.desk.reorderFields, input, FieldsSaved, call),
    },
    audit: {
      read: (input: AskAudit, call: CallOptions) => ask(raw.audit.read, input, AuditPage, call),
      export: (input: ExportAudit, call: CallOptions) =>
        ask(raw.audit.export, input, ExportedAudit, call, slow),
      verify: (call: CallOptions) => ask(raw.audit.verify, {}, AuditVerdict, call, slow),
    },
    simulator: (call: CallOptions) => ask(raw.simulator.get, undefined, SimulatorState, call),
    setSimulator: (input: Parameters<Raw['simulator']['set']>[0], call: CallOptions) =>
      ask(raw.simulator.set, input, SimulatorState, call),
  };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')} ${issue.message}` : 'unknown';
}

function wireErrorOf(answer: unknown): WireError | null {
  const direct = WireError.safeParse(answer);
  if (direct.success) return direct.data;
  const wrapped = z.object({ data: WireError }).safeParse(answer);
  return wrapped.success ? wrapped.data.data : null;
}

function answeredByHub(error: unknown): boolean {
  return error instanceof ORPCError && wireErrorOf(error.data) !== null;
}

function failedBy(wire: WireError, trace: Trace) {
  const retryAfterMs = wire.retryAfter === undefined ? trace.retryAfterMs : wire.retryAfter * 1000;
  return failed(wire.kind, wire.message, wire.retry, retryAfterMs);
}

/** For answers without the hub's own error: a load balancer, a proxy, a captive portal. */
function failedByStatus(status: number, trace: Trace) {
  if (status === 401) return failed('not-signed-in', 'the hub does not know this session', 'sign-in');
  if (status === 429) return failed('rate-limited', 'too many calls', 'later', trace.retryAfterMs);
  if (status === 413) return failed('too-large', 'the request is too large', 'never');
  if (status >= 500) return failed('unavailable', `the hub answers ${status}`, 'later', trace.retryAfterMs);
  return failed('protocol', `not a hub's answer: status ${status}`, 'later', trace.retryAfterMs);
}

function outcomeOf(error: unknown, trace: Trace, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failed('aborted', 'given up', 'later');
  if (error instanceof ORPCError) {
    const wire = wireErrorOf(error.data);
    return wire ? failedBy(wire, trace) : failedByStatus(error.status, trace);
  }
  if (error instanceof CallTimedOut) return failed('timeout', error.message, 'later');
  if (error instanceof AnswerTooLarge) return failed('protocol', error.message, 'later');
  return failed('offline', reasonOf(error), 'later');
}

/** The innermost cause: undici's own message is always `fetch failed`. */
function reasonOf(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    if (!(current instanceof Error)) break;
    if (current.cause === undefined) {
      const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
      return code !== '' && !current.message.includes(code) ? `${code} ${current.message}` : current.message;
    }
    current = current.cause;
  }
  return String(current);
}
