import { implement } from '@orpc/server';
import { engineContract } from '../../shared/contract/engine-contract.ts';
import type { WritableDb } from '../db/handle.ts';
import { noteArticleRead } from '../db/queries/article-reads.ts';
import { findByNumber } from '../db/queries/conversations.ts';
import { getDraftSync } from '../db/queries/draft-sync.ts';
import { discardDraft, getDraft } from '../db/queries/drafts.ts';
import { forgetLayout, listLayouts, saveLayout } from '../db/queries/layouts.ts';
import { favourMacro, noteMacroUse } from '../db/queries/macro-use.ts';
import { markSeen } from '../db/queries/read-marks.ts';
import { getSettings, saveSettings } from '../db/queries/settings.ts';
import { getSideDraft } from '../db/queries/side-drafts.ts';
import { suggestTags } from '../db/queries/suggest-tags.ts';
import { keepSuggestedText } from '../db/queries/suggested-texts.ts';
import { measurePictures } from '../db/queries/wanted-files.ts';
import { browseArticles, findArticles, readArticle, suggestArticles } from '../services/articles.ts';
import { getConversation, getThread } from '../services/conversation.ts';
import { getCustomerCard, listCustomerConversations } from '../services/customer.ts';
import { collectDiagnostics } from '../services/diagnostics.ts';
import { dropOther, keepDraft, takeOther } from '../services/drafts.ts';
import { beginEscalation, listEscalationViews } from '../services/escalations.ts';
import { ensureFile } from '../services/files.ts';
import { beginFreeze, listFreezeViews } from '../services/freezes.ts';
import { findNeighbour, listIds, listPage, listRows, listViews } from '../services/inbox.ts';
import { getKycView } from '../services/kyc.ts';
import { createMacroFinding } from '../services/macro-finding.ts';
import { fillExample, fillForConversation, fillText, previewMacro } from '../services/macros.ts';
import { findOtherLanguage } from '../services/other-language.ts';
import { listOwnMacroViews } from '../services/own-macros.ts';
import { beginRecovery, listRecoveryViews } from '../services/recovery.ts';
import { listReminderViews } from '../services/reminders.ts';
import { compareReplyAddresses } from '../services/reply-addresses.ts';
import { listChoices, previewView } from '../services/saved-views.ts';
import { listScheduledViews } from '../services/scheduled.ts';
import { createSearch } from '../services/search.ts';
import { listHandover, listPeople } from '../services/shift.ts';
import { listSideViews } from '../services/sides.ts';
import { listSignalViews } from '../services/signals.ts';
import { listWhatsNew, readWhatsNew } from '../services/whats-new.ts';
import type { News } from './news.ts';
import type { ActingServices } from './services.ts';

export type RouterParts = {
  /** The open account's database. */
  db(): WritableDb;
  /** Wall clock, in milliseconds. */
  now(): number;
  /** The hub's clock, as well as it is known here. */
  hubNow(): number;
  readonly news: News;
  readonly acting: ActingServices;
  readonly appVersion: string;
  /** Name of this machine. */
  readonly workstation: string;
  /** Folder of the open account's database and files. */
  dataDir(): string;
  readonly logDir: string;
  /** Parses every answer by the contract too: for tests, since it costs as much as the answer itself. */
  readonly checkAnswers?: boolean;
};

export type EngineRouter = ReturnType<typeof createRouter>;

/** Every procedure of the contract. Inputs are parsed; reads answer from the local database alone. */
export function createRouter(parts: RouterParts) {
  const { db, now, hubNow, news, acting } = parts;
  // An index that no middleware has: answers come from our own database and are trusted.
  const os = implement(
    engineContract,
    parts.checkAnswers ? {} : { initialOutputValidationIndex: Number.NaN },
  );
  const macros = createMacroFinding();
  const search = createSearch();

  return os.router({
    events: os.events.handler(({ input, signal = new AbortController().signal }) => {
      acting.presence.attend(input.window, signal);
      return news.connect(signal);
    }),
    status: os.status.handler(() => acting.status()),
    people: os.people.handler(() => listPeople(db())),
    settings: {
      get: os.settings.get.handler(() => getSettings(db())),
      set: os.settings.set.handler(async ({ input }) => {
        const settings = saveSettings(db(), input);
        if (input.pictureMegabytes !== undefined) await acting.files.fitPictures();
        news.changed([{ topic: 'settings' }]);
        return settings;
      }),
    },
    session: {
      signIn: os.session.signIn.handler(({ input }) => acting.session.signIn(input)),
      signOut: os.session.signOut.handler(() => acting.session.signOut()),
    },
    connection: {
      tryNow: os.connection.tryNow.handler(() => {
        acting.connection.tryNow();
        return {};
      }),
    },
    inbox: {
      views: os.inbox.views.handler(() => listViews(db())),
      list: os.inbox.list.handler(({ input }) => listPage(db(), input)),
      rows: os.inbox.rows.handler(({ input }) => listRows(db(), input.ids)),
      ids: os.inbox.ids.handler(({ input }) => listIds(db(), input)),
      neighbour: os.inbox.neighbour.handler(({ input }) => findNeighbour(db(), input)),
    },
    views: {
      save: os.views.save.handler(({ input }) => {
        acting.views.save(input);
        return {};
      }),
      remove: os.views.remove.handler(({ input }) => {
        acting.views.remove(input);
        return {};
      }),
      preview: os.views.preview.handler(({ input, signal }) => previewView(db(), input, now(), signal)),
      choices: os.views.choices.handler(() => listChoices(db())),
    },
    layouts: {
      list: os.layouts.list.handler(() => listLayouts(db())),
      save: os.layouts.save.handler(({ input }) => {
        saveLayout(db(), input);
        news.changed([{ topic: 'layouts' }]);
        return {};
      }),
      forget: os.layouts.forget.handler(({ input }) => {
        forgetLayout(db(), input.window);
        news.changed([{ topic: 'layouts' }]);
        return {};
      }),
    },
    conversation: {
      get: os.conversation.get.handler(({ input }) => getConversation(db(), input.id)),
      thread: os.conversation.thread.handler(({ input }) => {
        const { thread, wanted, mergedWanted } = getThread(db(), input);
        if (wanted !== null) acting.wantOlder(input.id, wanted);
        for (const id of mergedWanted) acting.wantOlder(id, null);
        return thread;
      }),
      otherLanguage: os.conversation.otherLanguage.handler(({ input }) => findOtherLanguage(db(), input.id)),
      seen: os.conversation.seen.handler(({ input }) => {
        news.changed(markSeen(db(), input.id, input.ordinal, now()));
        acting.attention.seen(input.id, input.ordinal);
        return {};
      }),
      link: os.conversation.link.handler(({ input }) => acting.merging.link(input)),
      split: os.conversation.split.handler(({ input }) => acting.merging.split(input)),
      unsplit: os.conversation.unsplit.handler(({ input }) => acting.merging.unsplit(input)),
      suggestTags: os.conversation.suggestTags.handler(({ input }) => suggestTags(db(), input.id)),
      find: os.conversation.find.handler(({ input }) => ({ id: findByNumber(db(), input.number) })),
      merge: os.conversation.merge.handler(({ input }) => acting.merging.merge(input)),
      unmerge: os.conversation.unmerge.handler(({ input }) => acting.merging.unmerge(input)),
      follow: os.conversation.follow.handler(({ input }) => acting.attention.follow(input)),
      calm: os.conversation.calm.handler(({ input }) => acting.attention.calm(input)),
      act: os.conversation.act.handler(({ input }) => acting.act(input)),
    },
    shift: {
      set: os.shift.set.handler(({ input }) => {
        acting.shift.set(input);
        return {};
      }),
      handover: os.shift.handover.handler(() => listHandover(db())),
      handOver: os.shift.handOver.handler(({ input }) => acting.shift.handOver(input)),
    },
    bulk: {
      run: os.bulk.run.handler(({ input }) => acting.bulk.run(input)),
      progress: os.bulk.progress.handler(({ input }) => acting.bulk.progress(input)),
      retry: os.bulk.retry.handler(({ input }) => {
        acting.bulk.retry(input);
        return {};
      }),
      undo: os.bulk.undo.handler(({ input }) => acting.bulk.undo(input)),
    },
    customer: {
      card: os.customer.card.handler(({ input }) => getCustomerCard(db(), input.id)),
      tag: os.customer.tag.handler(({ input }) => {
        acting.customer.tag(input);
        return {};
      }),
      note: os.customer.note.handler(({ input }) => {
        acting.customer.note(input);
        return {};
      }),
      setLanguage: os.customer.setLanguage.handler(({ input }) => {
        acting.customer.setLanguage(input);
        return {};
      }),
      setField: os.customer.setField.handler(({ input }) => {
        acting.customer.setField(input);
        return {};
      }),
      merge: os.customer.merge.handler(({ input }) => acting.customer.merge(input)),
      unmerge: os.customer.unmerge.handler(({ input }) => acting.customer.unmerge(input)),
      setApart: os.customer.setApart.handler(({ input }) => acting.customer.setApart(input)),
      conversations: os.customer.conversations.handler(({ input }) => listCustomerConversations(db(), input)),
    },
    draft: {
      get: os.draft.get.handler(({ input }) => getDraft(db(), input.conversationId, input.mode)),
      save: os.draft.save.handler(({ input }) => {
        const kept = keepDraft(db(), news, input, now());
        acting.draftChanged();
        return kept;
      }),
      discard: os.draft.discard.handler(({ input }) => {
        news.changed(discardDraft(db(), input.conversationId, input.mode, now()));
        acting.draftChanged();
        return {};
      }),
      others: os.draft.others.handler(({ input }) => [...getDraftSync(db(), input).others]),
      takeOther: os.draft.takeOther.handler(({ input }) => {
        takeOther(db(), news, input, parts.workstation, now());
        acting.draftChanged();
        return {};
      }),
      dropOther: os.draft.dropOther.handler(({ input }) => {
        dropOther(db(), news, input);
        acting.draftChanged();
        return {};
      }),
    },
    compose: {
      check: os.compose.check.handler(({ input }) => acting.compose.check(input)),
      addresses: os.compose.addresses.handler(({ input }) =>
        compareReplyAddresses(db(), input.conversationId, input.addresses),
      ),
      send: os.compose.send.handler(({ input }) => acting.compose.send(input)),
      attach: os.compose.attach.handler(({ input }) => acting.compose.attach(input)),
    },
    spelling: {
      languages: os.spelling.languages.handler(() => acting.spelling.languages()),
      check: os.spelling.check.handler(({ input }) => acting.spelling.check(input)),
      suggest: os.spelling.suggest.handler(({ input }) => acting.spelling.suggest(input)),
      words: os.spelling.words.handler(() => acting.spelling.words()),
      add: os.spelling.add.handler(({ input }) => {
        acting.spelling.add(input);
        return {};
      }),
      remove: os.spelling.remove.handler(({ input }) => {
        acting.spelling.remove(input);
        return {};
      }),
    },
    scheduled: {
      list: os.scheduled.list.handler(({ input }) => listScheduledViews(db(), input)),
      cancel: os.scheduled.cancel.handler(async ({ input }) => {
        await acting.scheduled.cancel(input);
        return {};
      }),
      move: os.scheduled.move.handler(async ({ input }) => {
        await acting.scheduled.move(input);
        return {};
      }),
      edit: os.scheduled.edit.handler(({ input }) => acting.scheduled.edit(input)),
    },
    recovery: {
      list: os.recovery.list.handler(({ input }) => listRecoveryViews(db(), input.conversationId, now())),
      begin: os.recovery.begin.handler(({ input }) => beginRecovery(db(), input.conversationId, now())),
      save: os.recovery.save.handler(({ input }) => acting.recovery.save(input)),
      step: os.recovery.step.handler(({ input }) => {
        acting.recovery.step(input);
        return {};
      }),
      saveDraft: os.recovery.saveDraft.handler(({ input }) => {
        acting.recovery.saveDraft(input);
        return {};
      }),
    },
    signals: {
      list: os.signals.list.handler(({ input }) => listSignalViews(db(), input.conversationId)),
      decide: os.signals.decide.handler(({ input }) => {
        acting.signals.decide(input);
        return {};
      }),
      policy: os.signals.policy.handler(({ input }) => acting.signals.policy(input)),
      savePolicy: os.signals.savePolicy.handler(({ input }) => acting.signals.savePolicy(input)),
      muted: os.signals.muted.handler(({ input }) => acting.signals.muted(input)),
      unmute: os.signals.unmute.handler(({ input }) => acting.signals.unmute(input)),
    },
    escalations: {
      list: os.escalations.list.handler(({ input }) =>
        listEscalationViews(db(), input.conversationId, now()),
      ),
      begin: os.escalations.begin.handler(({ input }) => beginEscalation(db(), input.conversationId)),
      raise: os.escalations.raise.handler(({ input }) => acting.escalations.raise(input)),
      panic: os.escalations.panic.handler(({ input }) => acting.escalations.panic(input)),
      step: os.escalations.step.handler(({ input }) => {
        acting.escalations.step(input);
        return {};
      }),
      saveDraft: os.escalations.saveDraft.handler(({ input }) => {
        acting.escalations.saveDraft(input);
        return {};
      }),
    },
    kyc: {
      get: os.kyc.get.handler(({ input }) => getKycView(db(), input, now())),
      refresh: os.kyc.refresh.handler(({ input }) => acting.kyc.refresh(input)),
    },
    freezes: {
      list: os.freezes.list.handler(({ input }) => listFreezeViews(db(), input.conversationId, now())),
      begin: os.freezes.begin.handler(({ input }) => beginFreeze(db(), input.conversationId)),
      setup: os.freezes.setup.handler(() => acting.freezes.setup()),
      saveDraft: os.freezes.saveDraft.handler(({ input }) => {
        acting.freezes.saveDraft(input);
        return {};
      }),
      request: os.freezes.request.handler(({ input }) => acting.freezes.request(input)),
      step: os.freezes.step.handler(({ input }) => acting.freezes.step(input)),
      facts: os.freezes.facts.handler(({ input }) => acting.freezes.facts(input)),
      recordIdentity: os.freezes.recordIdentity.handler(({ input }) => acting.freezes.recordIdentity(input)),
    },
    sides: {
      list: os.sides.list.handler(({ input }) => listSideViews(db(), input.conversationId, now())),
      start: os.sides.start.handler(({ input }) => acting.sides.start(input)),
      write: os.sides.write.handler(({ input }) => {
        acting.sides.write(input);
        return {};
      }),
      setStatus: os.sides.setStatus.handler(({ input }) => {
        acting.sides.setStatus(input);
        return {};
      }),
      seen: os.sides.seen.handler(({ input }) => {
        acting.sides.seen(input);
        return {};
      }),
      draft: os.sides.draft.handler(({ input }) => getSideDraft(db(), input.id)),
      saveDraft: os.sides.saveDraft.handler(({ input }) => {
        acting.sides.saveDraft(input);
        return {};
      }),
    },
    reminders: {
      list: os.reminders.list.handler(() => listReminderViews(db())),
      set: os.reminders.set.handler(({ input }) => acting.reminders.set(input)),
      done: os.reminders.done.handler(({ input }) => {
        acting.reminders.done(input);
        return {};
      }),
    },
    ownMacros: {
      list: os.ownMacros.list.handler(() => listOwnMacroViews(db())),
      save: os.ownMacros.save.handler(({ input }) => acting.ownMacros.save(input)),
      propose: os.ownMacros.propose.handler(({ input }) => acting.ownMacros.propose(input)),
      remove: os.ownMacros.remove.handler(({ input }) => {
        acting.ownMacros.remove(input);
        return {};
      }),
    },
    outbox: {
      list: os.outbox.list.handler(() => acting.outbox.list()),
      undo: os.outbox.undo.handler(({ input }) => acting.outbox.undo(input)),
      retry: os.outbox.retry.handler(({ input }) => {
        acting.outbox.retry(input);
        return {};
      }),
      edit: os.outbox.edit.handler(({ input }) => acting.outbox.edit(input)),
      discard: os.outbox.discard.handler(({ input }) => {
        acting.outbox.discard(input);
        return {};
      }),
      halfDone: os.outbox.halfDone.handler(({ input }) => acting.outbox.halfDone(input)),
      retryStopped: os.outbox.retryStopped.handler(({ input }) => {
        acting.outbox.retryStopped(input);
        return {};
      }),
      discardStopped: os.outbox.discardStopped.handler(({ input }) => {
        acting.outbox.discardStopped(input);
        return {};
      }),
    },
    macros: {
      search: os.macros.search.handler(({ input }) => macros.search(db(), input, hubNow())),
      suggest: os.macros.suggest.handler(({ input }) => macros.suggest(db(), input, hubNow())),
      favour: os.macros.favour.handler(({ input }) => {
        favourMacro(db(), input.macroId, input.favourite);
        news.changed([{ topic: 'macros' }]);
        return {};
      }),
      fill: os.macros.fill.handler(({ input }) => {
        const filled = fillForConversation(db(), input, hubNow());
        // What its questions are answered with fills it anew: that is no second use.
        if (input.asked === undefined) {
          noteMacroUse(db(), input.macroId, hubNow());
          acting.learning.filled(input);
          news.changed([{ topic: 'macros' }]);
        }
        if (input.suggested) keepSuggestedText(db(), input.conversationId, filled.text);
        return filled;
      }),
      preview: os.macros.preview.handler(({ input }) => previewMacro(db(), input, hubNow())),
      fillText: os.macros.fillText.handler(({ input }) => fillText(db(), input)),
      fillExample: os.macros.fillExample.handler(({ input }) => fillExample(db(), input, hubNow())),
    },
    whatsNew: {
      list: os.whatsNew.list.handler(() => listWhatsNew(db(), now(), hubNow())),
      read: os.whatsNew.read.handler(({ input }) => readWhatsNew(db(), input)),
      seen: os.whatsNew.seen.handler(({ input }) => {
        acting.whatsNew.seen(input);
        return {};
      }),
      acknowledge: os.whatsNew.acknowledge.handler(({ input }) => acting.whatsNew.acknowledge(input)),
    },
    articles: {
      search: os.articles.search.handler(({ input }) => findArticles(db(), input, hubNow())),
      suggest: os.articles.suggest.handler(({ input }) => suggestArticles(db(), input, hubNow())),
      suggested: os.articles.suggested.handler(({ input }) => {
        keepSuggestedText(db(), input.conversationId, input.text);
        return {};
      }),
      get: os.articles.get.handler(({ input }) => readArticle(db(), input.id, hubNow())),
      read: os.articles.read.handler(({ input }) => {
        noteArticleRead(db(), input.id, input.version, hubNow());
        return {};
      }),
      browse: os.articles.browse.handler(({ input }) => browseArticles(db(), input, hubNow())),
    },
    search: {
      messages: os.search.messages.handler(({ input, signal }) =>
        search.messages(db(), input, { now: now(), signal }),
      ),
      conversations: os.search.conversations.handler(({ input, signal }) =>
        search.conversations(db(), input, { now: now(), signal }),
      ),
      customers: os.search.customers.handler(({ input }) => search.customers(db(), input, { now: now() })),
    },
    presence: {
      set: os.presence.set.handler(({ input }) => {
        acting.presence.set(input);
        return {};
      }),
    },
    files: {
      pictures: os.files.pictures.handler(() => measurePictures(db())),
      ensure: os.files.ensure.handler(({ input }) => ensureFile(acting.files, input.hash)),
      uploads: os.files.uploads.handler(() => acting.files.uploads()),
      retryUploads: os.files.retryUploads.handler(() => {
        acting.files.retryUploads();
        return {};
      }),
    },
    studio: {
      library: os.studio.library.handler(({ input }) => acting.studio.library(input)),
      macro: os.studio.macro.handler(({ input }) => acting.studio.macro(input)),
      articles: os.studio.articles.handler(({ input }) => acting.studio.articles(input)),
      article: os.studio.article.handler(({ input }) => acting.studio.article(input)),
      spread: os.studio.spread.handler(({ input }) => acting.studio.spread(input)),
      missingTranslations: os.studio.missingTranslations.handler(() => acting.studio.missingTranslations({})),
      readings: os.studio.readings.handler(() => acting.studio.readings({})),
      change: os.studio.change.handler(({ input }) => acting.studio.change(input)),
      changeArticle: os.studio.changeArticle.handler(({ input }) => acting.studio.changeArticle(input)),
      releases: os.studio.releases.handler(({ input }) => acting.studio.releases(input)),
      release: os.studio.release.handler(({ input }) => acting.studio.release(input)),
      releaseSpread: os.studio.releaseSpread.handler(({ input }) => acting.studio.releaseSpread(input)),
      changeRelease: os.studio.changeRelease.handler(({ input }) => acting.studio.changeRelease(input)),
      readImport: os.studio.readImport.handler(({ input, signal }) => acting.readImport(input, signal)),
      readArticles: os.studio.readArticles.handler(({ input, signal }) => acting.readArticles(input, signal)),
    },
    learning: {
      searched: os.learning.searched.handler(({ input }) => {
        acting.learning.searched(input);
        return {};
      }),
      opened: os.learning.opened.handler(({ input }) => {
        acting.learning.opened(input);
        return {};
      }),
      read: os.learning.read.handler(({ input }) => acting.learning.read(input)),
      dismiss: os.learning.dismiss.handler(({ input }) => acting.learning.dismiss(input)),
      restore: os.learning.restore.handler(({ input }) => acting.learning.restore(input)),
      saveSynonyms: os.learning.saveSynonyms.handler(({ input }) => acting.learning.saveSynonyms(input)),
      removeSynonyms: os.learning.removeSynonyms.handler(({ input }) =>
        acting.learning.removeSynonyms(input),
      ),
      questions: os.learning.questions.handler(({ input }) => acting.learning.questions(input)),
    },
    articleImports: {
      stage: os.articleImports.stage.handler(({ input }) => acting.articleImports.stage(input)),
      check: os.articleImports.check.handler(({ input }) => acting.articleImports.check(input)),
      commit: os.articleImports.commit.handler(({ input }) => acting.articleImports.commit(input)),
      export: os.articleImports.export.handler(({ input }) => acting.articleImports.export(input)),
    },
    imports: {
      stage: os.imports.stage.handler(({ input }) => acting.imports.stage(input)),
      check: os.imports.check.handler(({ input }) => acting.imports.check(input)),
      commit: os.imports.commit.handler(({ input }) => acting.imports.commit(input)),
      undo: os.imports.undo.handler(({ input }) => acting.imports.undo(input)),
      list: os.imports.list.handler(({ input }) => acting.imports.list(input)),
      work: os.imports.work.handler(({ input }) => acting.imports.work(input)),
      advance: os.imports.advance.handler(({ input }) => acting.imports.advance(input)),
      export: os.imports.export.handler(({ input }) => acting.imports.export(input)),
    },
    model: {
      state: os.model.state.handler(({ input }) => acting.model.state(input)),
      draft: os.model.draft.handler(({ input }) => acting.model.draft(input)),
      summarise: os.model.summarise.handler(({ input }) => acting.model.summarise(input)),
    },
    protection: {
      settings: os.protection.settings.handler(({ input }) => acting.protection.settings(input)),
      targets: os.protection.targets.handler(({ input }) => acting.protection.targets(input)),
      escalationSetup: os.protection.escalationSetup.handler(({ input }) =>
        acting.protection.escalationSetup(input),
      ),
      saveEscalation: os.protection.saveEscalation.handler(({ input }) =>
        acting.protection.saveEscalation(input),
      ),
      saveSettings: os.protection.saveSettings.handler(({ input }) => acting.protection.saveSettings(input)),
    },
    automation: {
      policy: os.automation.policy.handler(({ input }) => acting.automation.policy(input)),
      savePolicy: os.automation.savePolicy.handler(({ input }) => acting.automation.savePolicy(input)),
      try: os.automation.try.handler(({ input }) => acting.automation.try(input)),
    },
    masking: {
      reveal: os.masking.reveal.handler(({ input }) => acting.masking.reveal(input)),
      standing: os.masking.standing.handler(({ input }) => acting.masking.standing(input)),
      noteCopied: os.masking.noteCopied.handler(({ input }) => acting.masking.noteCopied(input)),
      lookUp: os.masking.lookUp.handler(({ input }) => acting.masking.lookUp(input)),
      policy: os.masking.policy.handler(({ input }) => acting.masking.policy(input)),
      savePolicy: os.masking.savePolicy.handler(({ input }) => acting.masking.savePolicy(input)),
    },
    audit: {
      read: os.audit.read.handler(({ input }) => acting.audit.read(input)),
      export: os.audit.export.handler(({ input }) => acting.audit.export(input)),
      verify: os.audit.verify.handler(({ input }) => acting.audit.verify(input)),
    },
    desk: {
      routing: os.desk.routing.handler(({ input }) => acting.desk.routing(input)),
      saveRule: os.desk.saveRule.handler(({ input }) => acting.desk.saveRule(input)),
      reorderRules: os.desk.reorderRules.handler(({ input }) => acting.desk.reorderRules(input)),
      removeRule: os.desk.removeRule.handler(({ input }) => acting.desk.removeRule(input)),
      tryRouting: os.desk.tryRouting.handler(({ input }) => acting.desk.tryRouting(input)),
      serviceLevels: os.desk.serviceLevels.handler(({ input }) => acting.desk.serviceLevels(input)),
      savePolicy: os.desk.savePolicy.handler(({ input }) => acting.desk.savePolicy(input)),
      reorderPolicies: os.desk.reorderPolicies.handler(({ input }) => acting.desk.reorderPolicies(input)),
      removePolicy: os.desk.removePolicy.handler(({ input }) => acting.desk.removePolicy(input)),
      saveCalendar: os.desk.saveCalendar.handler(({ input }) => acting.desk.saveCalendar(input)),
      removeCalendar: os.desk.removeCalendar.handler(({ input }) => acting.desk.removeCalendar(input)),
      tryServiceLevels: os.desk.tryServiceLevels.handler(({ input }) => acting.desk.tryServiceLevels(input)),
      capacity: os.desk.capacity.handler(({ input }) => acting.desk.capacity(input)),
      fields: os.desk.fields.handler(({ input }) => acting.desk.fields(input)),
      saveField: os.desk.saveField.handler(({ input }) => acting.desk.saveField(input)),
      reorderFields: os.desk.reorderFields.handler(({ input }) => acting.desk.reorderFields(input)),
      setCapacity: os.desk.setCapacity.handler(({ input }) => acting.desk.setCapacity(input)),
    },
    simulator: {
      get: os.simulator.get.handler(() => acting.simulator.get()),
      set: os.simulator.set.handler(({ input }) => acting.simulator.set(input)),
    },
    diagnostics: {
      collect: os.diagnostics.collect.handler(() =>
        collectDiagnostics(
          {
            db: db(),
            appVersion: parts.appVersion,
            dataDir: parts.dataDir(),
            logDir: parts.logDir,
            status: () => acting.status(),
          },
          now(),
        ),
      ),
    },
  });
}
