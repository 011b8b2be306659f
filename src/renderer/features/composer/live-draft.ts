import type { Draft, KeptDraft } from '../../../shared/contract/draft-views.ts';
import { joinRich } from '../../../shared/domain/rich-lines.ts';
import type { DraftSecret } from '../../../shared/domain/secrets/draft-take-out.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import { keepDraft } from '../../engine/keep-draft.ts';
import { isEmpty, nothingWritten, type Written } from './written.ts';

type Options = { save: (written: Written) => Promise<KeptDraft | null>; now?: () => number };

/**
 * Secrets in what is written: `here`, the window has them and the disk does not; otherwise they are gone, and marks stand
 * in their place.
 */
export type Withheld = { readonly secrets: readonly DraftSecret[]; readonly here: boolean };

/** Rest after which an answer of the engine cannot have been on its way since before the last key. */
const settledMs = 2_000;

/** One text below the other, with what goes along with either. */
export function joined(first: Written, then: Written): Written {
  return {
    text: [first.text, then.text].filter((text) => text !== '').join('\n'),
    rich: joinRich(first, then, '\n'),
    attachments: [...first.attachments, ...then.attachments],
    sources: [...first.sources, ...then.sources],
    actions: [...first.actions, ...then.actions],
  };
}

/** So many secrets are gone for good from what is written. */
const marksIn = ({ text, attachments, actions }: Written) =>
  JSON.stringify([text, attachments, actions]).split(secretMark).length - 1;

const writtenIn = ({ text, rich, attachments, sources, actions }: Draft): Written => ({
  text,
  rich,
  attachments,
  sources,
  actions,
});

/**
 * What stands in one composer, and how it agrees with the engine's draft: what is typed here wins over what was
 * saved before, what was saved later (on taking a message back, in another window) wins over what rests here.
 */
export function liveDraft({ save, now = Date.now }: Options) {
  const keeper = keepDraft<Written>({
    async save(writing) {
      const kept = await save(writing);
      keptAt = kept?.updatedAt ?? null;
      const secrets = kept?.secrets ?? [];
      withhold(secrets, secrets.length > marksIn(writing));
    },
  });
  const listeners = new Set<() => void>();
  let written = nothingWritten;
  /** When something was last typed or sent here; an older draft is stale. */
  let changedAt = 0;
  /** Before the engine has answered once, nothing is saved over what it may hold. */
  let loaded = false;
  let caret: number | null = null;
  let withheld: Withheld | null = null;
  /** Under which time the engine has what stands here, secrets taken out. */
  let keptAt: number | null = null;

  const show = (next: Written) => {
    written = next;
    for (const listener of listeners) listener();
  };

  /** Whoever looks at the text hears of it too. */
  const withhold = (secrets: readonly DraftSecret[], here: boolean) => {
    if (secrets.length === 0 && withheld === null) return;
    withheld = secrets.length === 0 ? null : { secrets, here };
    for (const listener of listeners) listener();
  };
  const showSaved = (saved: Draft) => {
    show(writtenIn(saved));
    withhold(saved.secrets, false);
  };

  return {
    read: () => written,
    withheld: () => withheld,
    /** Where the cursor was last, in UTF-16 units of the text; at its end where nobody has moved it. */
    caret: () => Math.min(caret ?? written.text.length, written.text.length),
    moveCaret(to: number): void {
      caret = to;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Nobody looks at it and nothing of it is unsaved. */
    isIdle: () => listeners.size === 0 && keeper.isSaved() && (loaded || isEmpty(written)) && !withheld?.here,
    /** Whether the engine has said what it holds. */
    isLoaded: () => loaded,
    /** Something was typed or added. */
    write(next: Written): void {
      changedAt = now();
      if (loaded) keeper.write(next);
      show(next);
    },
    /** Hears what the engine holds; null: no draft. */
    adopt(saved: Draft | null): void {
      const first = !loaded;
      loaded = true;
      if (first && !isEmpty(written)) {
        const both = saved ? joined(writtenIn(saved), written) : written;
        keeper.write(both);
        show(both);
      } else if (!keeper.isSaved()) return;
      // What stands here, less what may not be kept.
      else if (withheld?.here && saved?.updatedAt === keptAt) return;
      else if (saved && saved.updatedAt >= changedAt) showSaved(saved);
      else if (!saved && now() - changedAt > settledMs && !isEmpty(written)) show(nothingWritten);
    },
    /** Takes the engine's draft over however old it is, as after taking a message back. */
    replace(saved: Draft | null): void {
      loaded = true;
      if (saved && keeper.isSaved()) showSaved(saved);
    },
    /** Empties it because it is being sent; answers with what stood there. */
    async take(): Promise<Written> {
      const taken = written;
      changedAt = now();
      caret = null;
      show(nothingWritten);
      withhold([], false);
      await keeper.forget();
      withhold([], false);
      // A save that was under way is as old as this moment at the most, and what it saved is what is being sent.
      changedAt = Math.max(changedAt, now() + 1);
      return taken;
    },
    flush: keeper.flush,
  };
}

export type LiveDraft = ReturnType<typeof liveDraft>;
