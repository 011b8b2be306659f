import type { AppStatus } from '../../shared/contract/app-status.ts';
import { plainOf } from '../../shared/domain/rich-plain.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { createOutboxService } from '../outbox/outbox-service.ts';
import type { News } from '../rpc/news.ts';
import type { ActingServices } from '../rpc/services.ts';
import { createAct } from './act.ts';
import { createArticleImports } from './article-imports.ts';
import { createAttention } from './attention.ts';
import { createAudit } from './audit.ts';
import { createAutomation } from './automation.ts';
import { createAttach } from './compose-attach.ts';
import { createSend } from './compose-send.ts';
import { createCustomerService } from './customer.ts';
import { createCustomerMerging } from './customer-merging.ts';
import { createDesk } from './desk.ts';
import type { DoneLately } from './done-lately.ts';
import { createEscalations } from './escalations.ts';
import { createFreezes } from './freezes.ts';
import { createCheckOutgoing } from './guards/check-outgoing.ts';
import { createCheckColleagues } from './guards/colleagues.ts';
import { loadLanguageOf } from './guards/language.ts';
import { keepPictures } from './import-files.ts';
import { createImportReader } from './import-reader.ts';
import { createKyc } from './kyc.ts';
import { createLearning } from './learning.ts';
import { createMacroImports } from './macro-imports.ts';
import { createMasking } from './masking.ts';
import { createMerging } from './merging.ts';
import { createModel } from './model.ts';
import { createOwnMacros } from './own-macros.ts';
import { createProtection } from './protection.ts';
import { createRecovery } from './recovery.ts';
import { createReminders } from './reminders.ts';
import { createViewService } from './saved-views.ts';
import { createScheduled } from './scheduled.ts';
import type { Station } from './session-station.ts';
import { createShift } from './shift.ts';
import { createSides } from './sides.ts';
import { createSignalDeciding, createSignalTuning } from './signals.ts';
import { createSimulator } from './simulator.ts';
import type { createSpelling } from './spelling.ts';
import { createStudio } from './studio.ts';
import { createUndoAlong } from './undo-along.ts';
import { createWhatsNew } from './whats-new.ts';

type Acting = {
  /** The account at work: another one after signing in as somebody else. */
  readonly station: () => Station;
  readonly presence: ActingServices['presence'];
  readonly session: ActingServices['session'];
  readonly news: News;
  readonly spelling: ReturnType<typeof createSpelling>;
  readonly status: () => AppStatus;
};

/**
 * All that screens may ask to be done, each time on the account that is at work then. Most queue something: `queueing`
 * gives them what that takes.
 */
export function createActing({ station, presence, session, news, spelling, status }: Acting): ActingServices {
  const checkWith = createCheckOutgoing();
  const loadCheckOutgoing = async (text: string) => checkWith(await loadLanguageOf(text));
  const checkColleagues = createCheckColleagues(news.present);
  const onQueued = () => station().sender.wake();
  const queueing = <Service>(
    make: (workspace: Station['workspace'], heldTime: Station['heldTime'], onQueued: () => void) => Service,
  ): Service => make(station().workspace, station().heldTime, onQueued);
  const scheduled = () => createScheduled(station().workspace);
  const reader = createImportReader({
    locale: () => getWorkspace(station().db)?.locale ?? 'en',
    keep: (pictures) => keepPictures(station().workspace, pictures),
  });
  const outbox = () => createOutboxService(station().workspace, station().sender, station().heldTime);
  const doneLately: DoneLately = new Map();
  const acts = () => createAct(station().workspace, station().heldTime, onQueued, doneLately, outbox());
  return {
    status,
    session,
    presence,
    connection: { tryNow: () => station().driver.kick() },
    act: (input) => acts().act(input),
    takeBack: (input) => acts().takeBack(input),
    attention: {
      follow: (input) => queueing(createAttention).follow(input),
      calm: (input) => queueing(createAttention).calm(input),
      seen: (id, ordinal) => queueing(createAttention).seen(id, ordinal),
    },
    merging: {
      merge: (input) => queueing(createMerging).merge(input),
      unmerge: (input) => queueing(createMerging).unmerge(input),
      link: (input) => queueing(createMerging).link(input),
      split: (input) => queueing(createMerging).split(input),
      unsplit: (input) => queueing(createMerging).unsplit(input),
    },
    bulk: {
      run: (input) => station().bulk.run(input),
      progress: (input) => station().bulk.progress(input),
      retry: (input) => station().bulk.retry(input),
      undo: (input) => station().bulk.undo(input),
    },
    views: {
      save: (input) => queueing(createViewService).save(input),
      remove: (input) => queueing(createViewService).remove(input),
    },
    customer: {
      tag: (input) => queueing(createCustomerService).tag(input),
      note: (input) => queueing(createCustomerService).note(input),
      setLanguage: (input) => queueing(createCustomerService).setLanguage(input),
      setField: (input) => queueing(createCustomerService).setField(input),
      merge: (input) => queueing(createCustomerMerging).merge(input),
      unmerge: (input) => queueing(createCustomerMerging).unmerge(input),
      setApart: (input) => queueing(createCustomerMerging).setApart(input),
    },
    shift: {
      set: (input) => queueing(createShift).set(input),
      handOver: (input) => queueing(createShift).handOver(input),
    },
    compose: {
      check: async (input) => {
        const checkOutgoing = await loadCheckOutgoing(input.text);
        const { db, workspace } = station();
        return [...checkColleagues(db, input), ...checkOutgoing(db, input, workspace.hubNow())];
      },
      send: async (input) => {
        const checkOutgoing = await loadCheckOutgoing(input.rich ? plainOf(input.rich) : input.text);
        return createSend(
          station().workspace,
          station().heldTime,
          checkOutgoing,
          onQueued,
          doneLately,
        )(input);
      },
      undoAlong: (input) =>
        createUndoAlong(station().workspace, station().heldTime, onQueued, doneLately, outbox())(input),
      attach: (input) => createAttach(station().workspace)(input),
    },
    spelling: {
      languages: spelling.languages,
      check: (input) => spelling.check(station().db, input),
      suggest: spelling.suggest,
      words: () => spelling.words(station().db),
      add: (input) => spelling.add(station().db, input),
      remove: (input) => spelling.remove(station().db, input),
    },
    scheduled: {
      cancel: (input) => scheduled().cancel(input),
      move: (input) => scheduled().move(input),
      edit: (input) => scheduled().edit(input),
    },
    reminders: {
      set: (input) => queueing(createReminders).set(input),
      done: (input) => queueing(createReminders).done(input),
    },
    ownMacros: {
      save: (input) => queueing(createOwnMacros).save(input),
      remove: (input) => queueing(createOwnMacros).remove(input),
      propose: (input) => queueing(createOwnMacros).propose(input),
    },
    whatsNew: {
      seen: (input) => queueing(createWhatsNew).seen(input),
      acknowledge: (input) => queueing(createWhatsNew).acknowledge(input),
    },
    recovery: {
      save: (input) => queueing(createRecovery).save(input),
      step: (input) => queueing(createRecovery).step(input),
      checkReturn: (input) => queueing(createRecovery).checkReturn(input),
      saveDraft: (input) => queueing(createRecovery).saveDraft(input),
    },
    signals: {
      ...createSignalTuning(() => station().link),
      decide: (input) => queueing(createSignalDeciding).decide(input),
    },
    escalations: {
      raise: (input) => queueing(createEscalations).raise(input),
      panic: (input) => queueing(createEscalations).panic(input),
      step: (input) => queueing(createEscalations).step(input),
      saveDraft: (input) => queueing(createEscalations).saveDraft(input),
    },
    automation: createAutomation(station),
    protection: createProtection(station),
    model: createModel(() => station().workspace),
    masking: createMasking(station),
    freezes: createFreezes(() => station().workspace),
    kyc: createKyc(() => station().workspace),
    sides: {
      start: (input) => queueing(createSides).start(input),
      write: (input) => queueing(createSides).write(input),
      setStatus: (input) => queueing(createSides).setStatus(input),
      seen: (input) => queueing(createSides).seen(input),
      saveDraft: (input) => queueing(createSides).saveDraft(input),
    },
    outbox: {
      list: () => outbox().list(),
      held: () => outbox().held(),
      undo: (input) => outbox().undo(input),
      retry: (input) => outbox().retry(input),
      edit: (input) => outbox().edit(input),
      discard: (input) => outbox().discard(input),
      halfDone: (input) => outbox().halfDone(input),
      retryStopped: (input) => outbox().retryStopped(input),
      discardStopped: (input) => outbox().discardStopped(input),
    },
    desk: createDesk(() => station().link),
    studio: createStudio(() => station().workspace),
    learning: createLearning(
      () => station().workspace,
      () => station().learning.changed(),
    ),
    imports: createMacroImports(() => station().workspace, Date.now),
    readImport: reader.macros,
    readArticles: reader.articles,
    articleImports: createArticleImports(
      () => station().workspace,
      (hash) => station().driver.fetchFile(hash),
      Date.now,
    ),
    audit: createAudit(() => station().link, Date.now),
    simulator: createSimulator(() => station().link),
    files: {
      fetch: (hash) => station().driver.fetchFile(hash),
      fitPictures: () => station().driver.fitPictures(),
      uploads: () => station().workspace.uploads.list(),
      retryUploads() {
        station().driver.kick();
        station().drafts.pull();
        station().sender.wake();
      },
    },
    draftChanged: () => station().drafts.changed(),
    wantOlder: (conversationId, before) => station().driver.wantOlder(conversationId, before),
  };
}
