import type { Draft, DraftMode } from '../../../shared/contract/views.ts';
import { engine } from '../../engine/client.ts';
import { type DraftKeeper, isEmpty, keepDraft, nothingWritten, type Written } from './draft-keeper.ts';

type OpenDraft = {
  written: Written;
  readonly keeper: DraftKeeper;
  readonly listeners: Set<() => void>;
  /** When something was last typed, sent or taken over here; an older draft from the engine is stale. */
  changedAt: number;
};

const open = new Map<string, OpenDraft>();
const keyOf = (conversationId: string, mode: DraftMode) => `${conversationId} ${mode}`;

function openDraft(conversationId: string, mode: DraftMode): OpenDraft {
  const key = keyOf(conversationId, mode);
  const present = open.get(key);
  if (present) return present;
  const fresh: OpenDraft = {
    written: nothingWritten,
    listeners: new Set(),
    changedAt: 0,
    keeper: keepDraft({
      save: async (written) => {
        if (isEmpty(written)) await engine.draft.discard({ conversationId, mode });
        else await engine.draft.save({ conversationId, mode, ...written });
      },
    }),
  };
  open.set(key, fresh);
  return fresh;
}

function show(draft: OpenDraft, written: Written): void {
  draft.written = written;
  draft.changedAt = Date.now();
  for (const listener of draft.listeners) listener();
}

function takeOver(draft: OpenDraft, { text, attachments, sources, actions }: Draft): void {
  draft.written = { text, attachments, sources, actions };
  for (const listener of draft.listeners) listener();
}

/**
 * What is being written in one conversation and mode. It is the same for every view of it and lives as long as it
 * is not saved, so neither a switch of mode nor of conversation can lose or misplace a text.
 */
export function draftOf(conversationId: string, mode: DraftMode) {
  const draft = () => openDraft(conversationId, mode);
  return {
    read: (): Written => draft().written,
    subscribe(listener: () => void): () => void {
      const used = draft();
      used.listeners.add(listener);
      return () => {
        used.listeners.delete(listener);
        void used.keeper.flush().then(() => {
          const key = keyOf(conversationId, mode);
          if (used.listeners.size === 0 && used.keeper.isSaved() && open.get(key) === used) open.delete(key);
        });
      };
    },
    /** Something was typed or added. */
    write(written: Written): void {
      show(draft(), written);
      draft().keeper.write(written);
    },
    /** Takes the engine's draft over, unless what stands here is newer. */
    adopt(saved: Draft | null): void {
      const used = draft();
      if (saved && used.keeper.isSaved() && saved.updatedAt >= used.changedAt) takeOver(used, saved);
    },
    /** Reads the engine's draft anew, as after taking a message back. */
    async reload(): Promise<void> {
      const used = draft();
      const saved = await engine.draft.get({ conversationId, mode });
      if (saved && used.keeper.isSaved()) takeOver(used, saved);
    },
    /** Empties it because it is being sent; answers with what stood there. */
    async take(): Promise<Written> {
      const used = draft();
      const { written } = used;
      show(used, nothingWritten);
      await used.keeper.forget();
      return written;
    },
    flush: () => draft().keeper.flush(),
  };
}

export type DraftHandle = ReturnType<typeof draftOf>;

/** Saves everything that is not saved yet. */
export function flushDrafts(): void {
  for (const { keeper } of open.values()) void keeper.flush();
}
