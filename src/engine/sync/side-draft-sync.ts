import { SharedSideDraft, type SideDraftContent } from '../../shared/wire/drafts.ts';
import { transact } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import {
  adoptLooseSideDrafts,
  forgetSideDraftSync,
  getSideDraft,
  getSideDraftSync,
  listChangedSideDrafts,
  listKnownSideDrafts,
  putSideDraftSync,
  replaceSideDraft,
} from '../db/queries/side-drafts.ts';
import { getSide } from '../db/queries/sides.ts';
import { type DraftSyncer, editedAtHub, type Shared, shareDrafts } from './share-drafts.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what this agent writes to other teams the same on all their workstations, as their replies are. */
export function createSideDraftSyncer(workspace: Workspace): DraftSyncer {
  adoptLooseSideDrafts(workspace.db);
  return shareDrafts(workspace, (signal, again) => shareSideDrafts(workspace, signal, again));
}

function shareSideDrafts(workspace: Workspace, signal: AbortSignal, again: () => void): Shared<string> {
  const { db, link, log, announce } = workspace;

  async function pull(): Promise<boolean> {
    const outcome = await link.call(
      (hub, call) => hub.pullSideDrafts({ known: listKnownSideDrafts(db) }, call),
      signal,
    );
    if (!outcome.ok) return false;
    for (const item of outcome.value.drafts) {
      const { data: shared } = SharedSideDraft.safeParse(item);
      if (!shared) log.warn({}, 'the hub sent a draft that this version cannot read');
      else if (isHere(shared.about)) adopt(shared);
    }
    return true;
  }

  const isHere = (about: string) => findRecord(db, about) !== undefined || getSide(db, about) !== null;

  /** Takes the hub's over where nothing waits to go there; otherwise the hub puts the two together. */
  function adopt(shared: SharedSideDraft): void {
    const changed = transact(db, () => !getSideDraftSync(db, shared.about).dirty && write(shared));
    if (changed) announce([{ topic: 'side-draft', id: shared.about }]);
  }

  function write({ about, rev, content }: SharedSideDraft): boolean {
    const { editedAt } = getSideDraftSync(db, about);
    putSideDraftSync(db, about, { rev, dirty: false, editedAt: content?.editedAt ?? editedAt });
    return replaceSideDraft(db, about, content && bare(content));
  }

  async function push(about: string): Promise<boolean> {
    const before = getSideDraftSync(db, about);
    const draft = getSideDraft(db, about);
    if (draft === null && before.rev === 0) {
      forgetSideDraftSync(db, about);
      return true;
    }
    const content = draft && { ...draft, editedAt: editedAtHub(workspace, before.editedAt) };
    const outcome = await link.call(
      (hub, call) => hub.putSideDraft({ about, baseRev: before.rev, content }, call),
      signal,
    );
    if (!outcome.ok) {
      if (outcome.error.retry !== 'never') return false;
      // Out of sight, or nothing that this hub takes: it stays here alone.
      transact(db, () => putSideDraftSync(db, about, { ...before, dirty: false }));
      return true;
    }
    const changed = transact(db, () => {
      const now = getSideDraftSync(db, about);
      const untouched = JSON.stringify(getSideDraft(db, about)) === JSON.stringify(draft);
      if (untouched) return write(outcome.value);
      // Typed on meanwhile. Where the hub kept something else, the old base makes it put the two together again.
      if (JSON.stringify(outcome.value.content) === JSON.stringify(content))
        putSideDraftSync(db, about, { ...now, rev: outcome.value.rev, dirty: true });
      again();
      return false;
    });
    if (changed) announce([{ topic: 'side-draft', id: about }]);
    return true;
  }

  return { pull, listChanged: () => listChangedSideDrafts(db), push };
}

function bare({ editedAt: _, ...draft }: SideDraftContent) {
  return draft;
}
