import { findByNumber } from '../../db/queries/conversations.ts';
import { getDraftSync } from '../../db/queries/draft-sync.ts';
import { discardDraft, getDraft } from '../../db/queries/drafts.ts';
import { forgetLayout, listLayouts, saveLayout } from '../../db/queries/layouts.ts';
import { markSeen } from '../../db/queries/read-marks.ts';
import { getSideDraft } from '../../db/queries/side-drafts.ts';
import { suggestTags } from '../../db/queries/suggest-tags.ts';
import { measurePictures } from '../../db/queries/wanted-files.ts';
import { getConversation, getThread } from '../../services/conversation.ts';
import { getCustomerCard, listCustomerConversations } from '../../services/customer.ts';
import { carryDrafts, dropOther, keepDraft, takeOther } from '../../services/drafts.ts';
import { ensureFile } from '../../services/files.ts';
import { findNeighbour, listIds, listPage, listRows, listViews } from '../../services/inbox.ts';
import { findOtherLanguage, findWrittenLanguages } from '../../services/other-language.ts';
import { listReminderViews } from '../../services/reminders.ts';
import { compareReplyAddresses } from '../../services/reply-addresses.ts';
import { listChoices, previewView } from '../../services/saved-views.ts';
import { listScheduledViews } from '../../services/scheduled.ts';
import { createSearch } from '../../services/search.ts';
import { listHandover } from '../../services/shift.ts';
import { listSideViews } from '../../services/sides.ts';
import type { EngineImplementer, RouterParts } from '../router-parts.ts';

/** Conversations, their customers, and what agents do with them. */
export function conversationRoutes(os: EngineImplementer, parts: RouterParts) {
  const { db, now, news, acting } = parts;
  const search = createSearch();
  return {
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
      takeBack: os.conversation.takeBack.handler(({ input }) => acting.takeBack(input)),
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
      writes: os.customer.writes.handler(({ input }) => findWrittenLanguages(db(), input.id)),
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
      carry: os.draft.carry.handler(({ input }) => {
        const place = carryDrafts(db(), news, input.id, now());
        acting.draftChanged();
        return place;
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
      undoAlong: os.compose.undoAlong.handler(({ input }) => acting.compose.undoAlong(input)),
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
    outbox: {
      list: os.outbox.list.handler(() => acting.outbox.list()),
      held: os.outbox.held.handler(() => acting.outbox.held()),
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
  };
}
