import type { ChangedKey } from '../../shared/contract/events.ts';
import type { Draft } from '../../shared/contract/views.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { type DraftContent, SharedDraft } from '../../shared/wire/drafts.ts';
import { failureOf } from '../db/failures.ts';
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
import type { Workspace } from './workspace.ts';

export type DraftSyncer = {
  /** A draft was saved here, sent or thrown away: the hub hears of it after a rest. */
  changed(): void;
  /** The hub may have others: after connecting, and when it says so. */
  pull(): void;
  stop(): Promise<void>;
};

/** A pause in typing, so that not every word is a call. */
const restMs = 1_500;
const mostPages = 20;
const clockToleranceMs = 5_000;

/** Keeps this agent's drafts the same on all their workstations. What was written at the same time stays beside. */
export function createDraftSyncer(workspace: Workspace, workstation: string): DraftSyncer {
  const { db, link, log, clock } = workspace;
  const stopping = new AbortController();
  const { signal } = stopping;
  let work: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = { push: false, pull: false };
  let running = false;
  /** A draft whose files are on their way. */
  let uploading: { place: DraftPlace; hashes: readonly string[]; given: AbortController } | null = null;
  adoptLooseDrafts(db);

  function run(): void {
    if (running || signal.aborted) return;
    running = true;
    work = (async () => {
      while ((wanted.push || wanted.pull) && !signal.aborted && link.connection.isOnline()) {
        const { pull } = wanted;
        wanted = { push: false, pull: false };
        if (pull && !(await pullAll())) return;
        for (const place of listChangedDrafts(db)) if (!(await push(place))) return;
      }
    })()
      .catch((error: unknown) => {
        // The drafts are safe here; the driver deals with a database that refuses.
        log.error({ failure: failureOf(error), error: String(error) }, 'drafts could not be shared');
      })
      .finally(() => {
        running = false;
      });
  }

  async function pullAll(): Promise<boolean> {
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
      uploading = { place, hashes: draft.attachments.map(({ hash }) => hash), given };
      const uploaded = await uploadMissing(
        workspace,
        draft.attachments,
        AbortSignal.any([signal, given.signal]),
      );
      uploading = null;
      // A file was taken out of the draft: what is left of it goes, from the beginning.
      if (given.signal.aborted) {
        wanted.push = true;
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
    wanted.push = true;
    return [];
  }

  /** What the hub says of its time is good to a second: a clock that is about right is taken as it is. */
  const offset = () => (Math.abs(link.hubOffset()) > clockToleranceMs ? link.hubOffset() : 0);

  const contentOf = ({ text, rich, attachments, sources, actions, updatedAt }: Draft): DraftContent => ({
    text,
    rich,
    attachments,
    sources,
    actions,
    editedAt: Math.max(0, Math.round(updatedAt + offset())),
    workstation: workstation.slice(0, 120),
  });

  /** Whoever takes a file out of a draft does not want it to go on. */
  function giveUpTakenOut(): void {
    if (!uploading) return;
    const { place, hashes, given } = uploading;
    const kept = getDraft(db, place.conversationId, place.mode)?.attachments ?? [];
    if (hashes.some((hash) => !kept.some((file) => file.hash === hash))) given.abort();
  }

  return {
    changed() {
      giveUpTakenOut();
      wanted.push = true;
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, restMs);
    },
    pull() {
      wanted = { push: true, pull: true };
      run();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await work;
    },
  };
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
