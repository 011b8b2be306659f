import type { Draft } from '../../shared/contract/draft-views.ts';
import type { ChangedKey } from '../../shared/contract/events.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { type DraftContent, SharedDraft } from '../../shared/wire/drafts.ts';
import { transact, type WritableDb } from '../db/handle.ts';
import {
  adoptLooseDrafts,
  type DraftPlace,
  forgetDraftSync,
  getDraftSync,
  listChangedDrafts,
  listKnownDrafts,
  putDraftSync,
} from '../db/queries/draft-sync.ts';
import { getDraft, replaceDraft } from '../db/queries/drafts.ts';
import { uploadMissing } from '../outbox/uploads.ts';
import { type DraftSyncer, editedAtHub, type Shared, shareDrafts } from './share-drafts.ts';
import type { Workspace } from './workspace.ts';

const mostPages = 20;

/** Keeps this agent's drafts the same on all their workstations. What was written at the same time stays beside. */
export function createDraftSyncer(workspace: Workspace, workstation: string): DraftSyncer {
  adoptLooseDrafts(workspace.db);
  /** A draft whose files are on their way. */
  const uploads: Uploads = { under: null };
  const syncer = shareDrafts(workspace, (signal, again) =>
    shareReplies(workspace, workstation, uploads, signal, again),
  );
  return {
    ...syncer,
    changed() {
      giveUpTakenOut(workspace, uploads);
      syncer.changed();
    },
  };
}

type Uploads = {
  under: {
    readonly place: DraftPlace;
    readonly hashes: readonly string[];
    readonly given: AbortController;
  } | null;
};

/** Whoever takes a file out of a draft does not want it to go on. */
function giveUpTakenOut({ db }: Workspace, { under }: Uploads): void {
  if (!under) return;
  const { place, hashes, given } = under;
  const kept = getDraft(db, place.conversationId, place.mode)?.attachments ?? [];
  if (hashes.some((hash) => !kept.some((file) => file.hash === hash))) given.abort();
}

function shareReplies(
  workspace: Workspace,
  workstation: string,
  uploads: Uploads,
  signal: AbortSignal,
  again: () => void,
): Shared<DraftPlace> {
  const { db, link, log, clock } = workspace;

  async function pull(): Promise<boolean> {
    for (let page = 0; page < mostPages; page += 1) {
      const outcome = await link.call(
        (hub, call) => hub.pullDrafts({ known: listKnownDrafts(db) }, call),
        signal,
      );
      if (!outcome.ok) return false;
      const drafts = outcome.value.drafts.flatMap((item) => {
        const parsed = SharedDraft.safeParse(item);
        if (!parsed.success) log.warn({}, 'the hub sent a draft that this version cannot read');
        return parsed.success ? [parsed.data] : [];
      });
      let moved = false;
      for (const draft of drafts) moved = adopt(draft) || moved;
      if (!moved) return true;
    }
    return true;
  }

  /** Takes the hub's over where nothing waits to go there; otherwise the hub puts the two together. */
  function adopt(shared: SharedDraft): boolean {
    const keys = transact(db, () => {
      if (getDraftSync(db, shared).dirty) return null;
      return write(db, shared, clock.now());
    });
    if (keys) workspace.announce(keys);
    return keys !== null;
  }

  async function push(place: DraftPlace): Promise<boolean> {
    const { rev, others } = getDraftSync(db, place);
    const draft = getDraft(db, place.conversationId, place.mode);
    if (draft === null && rev === 0) {
      forgetDraftSync(db, place);
      return true;
    }
    if (draft && draft.attachments.length > 0) {
      const given = new AbortController();
      uploads.under = { place, hashes: draft.attachments.map(({ hash }) => hash), given };
      const uploaded = await uploadMissing(
        workspace,
        draft.attachments,
        AbortSignal.any([signal, given.signal]),
      );
      uploads.under = null;
      // A file was taken out of the draft: what is left of it goes, from the beginning.
      if (given.signal.aborted) {
        again();
        return true;
      }
      // A file that can't get there keeps nobody from reading the text: the other workstation says what is missing.
      if (!uploaded.ok && uploaded.error.retry !== 'never') return false;
    }
    const content = draft && contentOf(draft);
    const outcome = await link.call(
      (hub, call) => hub.putDraft({ ...place, baseRev: rev, content, others: [...others] }, call),
      signal,
    );
    if (!outcome.ok) {
      if (outcome.error.retry !== 'never') return false;
      // Out of sight, or nothing that this hub takes: it stays here alone.
      transact(db, () => putDraftSync(db, place, { rev, dirty: false, others }));
      return true;
    }
    const keys = transact(db, () => settle(place, draft, outcome.value));
    workspace.announce(keys);
    return true;
  }

  function settle(place: DraftPlace, pushed: Draft | null, shared: SharedDraft): ChangedKey[] {
    const now = getDraft(db, place.conversationId, place.mode);
    const untouched = now?.updatedAt === pushed?.updatedAt && now?.text === pushed?.text;
    if (untouched) return write(db, shared, clock.now());
    const ours = sayingOf(shared.content) === sayingOf(pushed && contentOf(pushed));
    // Typed on meanwhile. Where the hub kept something else, the old base makes it put the two together again.
    if (ours) putDraftSync(db, place, { rev: shared.rev, dirty: true, others: shared.others });
    again();
    return [];
  }

  const contentOf = ({ text, rich, attachments, sources, actions, updatedAt }: Draft): DraftContent => ({
    text,
    rich,
    attachments,
    sources,
    actions,
    editedAt: editedAtHub(workspace, updatedAt),
    workstation: workstation.slice(0, 120),
  });

  return { pull, listChanged: () => listChangedDrafts(db), push };
}

/** The hub's draft as it is now, and that nothing here waits to go there. */
function write(db: WritableDb, shared: SharedDraft, now: number): ChangedKey[] {
  const { conversationId, mode, rev, content, others } = shared;
  const before = getDraftSync(db, shared);
  const here = getDraft(db, conversationId, mode);
  const same = sayingOf(here) === sayingOf(content);
  const keys = same ? [] : replaceDraft(db, { conversationId, mode }, content, now);
  putDraftSync(db, shared, { rev, dirty: false, others });
  if (JSON.stringify(before.others) !== JSON.stringify(others)) keys.push({ topic: 'drafts' });
  return keys;
}

function sayingOf(
  version: Pick<DraftContent, 'text' | 'rich' | 'attachments' | 'sources' | 'actions'> | null,
): string {
  return version
    ? canonicalJson([version.text, version.rich, version.attachments, version.sources, version.actions])
    : 'nothing';
}
