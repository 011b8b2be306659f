import {
  type Draft,
  DraftMode,
  type KeptDraft,
  type WrittenDraft,
} from '../../shared/contract/draft-views.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { DraftContent } from '../../shared/wire/drafts.ts';
import { forgetOverwritten, transact, type WritableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { type DraftPlace, getDraftSync, putDraftSync } from '../db/queries/draft-sync.ts';
import { discardDraft, getDraft, listDraftSecrets, saveDraft } from '../db/queries/drafts.ts';
import { fail } from '../failure.ts';
import { putBackToDraft } from '../outbox/back-to-draft.ts';
import type { News } from '../rpc/news.ts';

/**
 * Keeps what is being typed, all but the secrets in it. A conversation that went out of sight keeps no draft. Answers with
 * what is missing in what is kept.
 */
export function keepDraft(db: WritableDb, news: News, draft: WrittenDraft, now: number): KeptDraft {
  if (!findRecord(db, draft.conversationId))
    fail('not-found', 'this conversation is not on this workstation');
  const before = listDraftSecrets(db, draft);
  const keys = saveDraft(db, draft, now);
  const secrets = listDraftSecrets(db, draft);
  // Its first words were saved before there were enough of them to be known.
  if (secrets.length > before.length) forgetOverwritten(db);
  // Another window may show it: it follows each save.
  news.changed([...keys, { topic: 'draft', id: draft.conversationId }]);
  return { secrets, updatedAt: now };
}

/**
 * Puts what was begun in a conversation that goes on in another one into the drafts there. Answers where one goes on writing.
 * Fails with `too-late` when it is not merged any more, `not-found` when the other one is out of sight.
 */
export function carryDrafts(
  db: WritableDb,
  news: News,
  id: string,
  now: number,
): { conversationId: string; mode: DraftMode } {
  const from = findRecord(db, id)?.merged_into_id ?? fail('too-late', 'it is not merged any more');
  const into = findRecord(db, from)?.id ?? fail('not-found', 'where it goes on is not on this workstation');
  const begun = DraftMode.options.flatMap((mode) => getDraft(db, id, mode) ?? []);
  const keys = transact(db, () =>
    begun.flatMap((draft) => [
      ...putBackToDraft(db, { ...draft, conversationId: into }, now),
      ...discardDraft(db, id, draft.mode, now),
    ]),
  );
  news.changed([...keys, { topic: 'drafts' }]);
  return { conversationId: into, mode: begun[0]?.mode ?? 'reply' };
}

type Chosen = DraftPlace & { readonly editedAt: number };

/**
 * Puts a version from another workstation in place of the draft; what stood there is kept as another version, so
 * that either can be had again.
 */
export function takeOther(
  db: WritableDb,
  news: News,
  chosen: Chosen,
  workstation: string,
  now: number,
): void {
  const keys = transact(db, () => {
    const { version, rest, sync } = find(db, chosen);
    const present = getDraft(db, chosen.conversationId, chosen.mode);
    const { text, rich, attachments, sources, actions } = version;
    const saved = saveDraft(
      db,
      { conversationId: chosen.conversationId, mode: chosen.mode, text, rich, attachments, sources, actions },
      now,
    );
    const others = present ? [{ ...withoutPlace(present), workstation }, ...rest] : rest;
    putDraftSync(db, chosen, { ...sync, dirty: true, others: others.slice(0, limits.otherDrafts) });
    return saved;
  });
  news.changed([...keys, { topic: 'drafts' }]);
}

/** Lets go of a version from another workstation. */
export function dropOther(db: WritableDb, news: News, chosen: Chosen): void {
  transact(db, () => {
    const { rest, sync } = find(db, chosen);
    putDraftSync(db, chosen, { ...sync, dirty: true, others: rest });
  });
  news.changed([{ topic: 'drafts' }]);
}

function find(db: WritableDb, { editedAt, ...place }: Chosen) {
  const sync = getDraftSync(db, place);
  const version =
    sync.others.find((other) => other.editedAt === editedAt) ?? fail('not-found', 'no such version any more');
  return { sync, version, rest: sync.others.filter((other) => other !== version) };
}

function withoutPlace({
  text,
  rich,
  attachments,
  sources,
  actions,
  updatedAt,
}: Draft): Omit<DraftContent, 'workstation'> {
  return { text, rich, attachments, sources, actions, editedAt: updatedAt };
}
