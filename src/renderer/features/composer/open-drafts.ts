import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { engine } from '../../engine/client.ts';
import { noteWritten } from '../../state/open-tabs.ts';
import { type LiveDraft, liveDraft } from './live-draft.ts';
import { isEmpty } from './written.ts';

/** Kept in memory though nobody looks at them, so that going back and forth shows them at once. */
const mostIdle = 30;
/** The one used last stands last. */
const open = new Map<string, LiveDraft>();

let owner: string | null = null;

/** Whose drafts these are. What somebody else had written at this desk is not shown to the next one. */
export function draftsBelongTo(agentId: string | null): void {
  if (agentId === null || agentId === owner) return;
  owner = agentId;
  open.clear();
}

function openDraft(conversationId: string, mode: DraftMode): LiveDraft {
  const key = `${conversationId} ${mode}`;
  const present = open.get(key);
  if (present) {
    open.delete(key);
    open.set(key, present);
    return present;
  }
  const fresh = liveDraft({
    save: async (written) => {
      if (!isEmpty(written)) return engine.draft.save({ conversationId, mode, ...written });
      await engine.draft.discard({ conversationId, mode });
      return null;
    },
  });
  open.set(key, fresh);
  return fresh;
}

/** Its tab stays open as long as something is written here, in either mode. */
function tellTab(conversationId: string): void {
  const drafts = (['reply', 'note'] as const).flatMap((mode) => open.get(`${conversationId} ${mode}`) ?? []);
  noteWritten(
    conversationId,
    drafts.some((draft) => !isEmpty(draft.read())),
  );
}

function forgetIdle(): void {
  for (const [key, draft] of open) {
    if (open.size <= mostIdle) return;
    if (draft.isIdle()) open.delete(key);
  }
}

/**
 * What is being written in one conversation and mode. It is the same for every view of it and lives as long as it
 * is not saved, so neither a switch of mode nor of conversation can lose or misplace a text.
 */
export function draftOf(conversationId: string, mode: DraftMode) {
  const draft = () => openDraft(conversationId, mode);
  const writer = owner;
  return {
    key: `${conversationId} ${mode}`,
    read: () => draft().read(),
    withheld: () => draft().withheld(),
    caret: () => draft().caret(),
    moveCaret: (to: number) => draft().moveCaret(to),
    subscribe(listener: () => void): () => void {
      const stop = draft().subscribe(listener);
      return () => {
        stop();
        void draft().flush().then(forgetIdle);
      };
    },
    /** What comes late, when another agent sits here, is left out. */
    write(written: Parameters<LiveDraft['write']>[0]): void {
      if (writer !== owner) return;
      draft().write(written);
      tellTab(conversationId);
    },
    adopt: (saved: Parameters<LiveDraft['adopt']>[0]) => draft().adopt(saved),
    /** Sees to it that what is written stands with what the engine holds, though no composer has asked for that. */
    async load(): Promise<void> {
      if (!draft().isLoaded()) draft().adopt(await engine.draft.get({ conversationId, mode }));
    },
    /** Reads the engine's draft anew, as after taking a message back. */
    async reload(): Promise<void> {
      draft().replace(await engine.draft.get({ conversationId, mode }));
    },
    take() {
      const taken = draft().take();
      tellTab(conversationId);
      return taken;
    },
    flush: () => draft().flush(),
  };
}

export type DraftHandle = ReturnType<typeof draftOf>;

/** Saves everything that is not saved yet. */
export function flushDrafts(): void {
  for (const draft of open.values()) void draft.flush();
}
