import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** A question to another team that has not been asked yet. */
export type SideQuestion = { readonly groupId: string; readonly subject: string; readonly text: string };

type SideDrafts = {
  /** Whose drafts these are. */
  readonly ownerId: string | null;
  /** By the conversation that they are about. */
  readonly questions: Readonly<Record<string, SideQuestion>>;
  /** What is being answered, by side conversation. */
  readonly answers: Readonly<Record<string, string>>;
};

const none: SideDrafts = { ownerId: null, questions: {}, answers: {} };
const name = 'groundcrew:side-drafts';

/**
 * What an agent has written to other teams and not sent: it outlives the tab, the drawer, the window and a crash, and
 * every window has the same.
 */
export const useSideDrafts = create<SideDrafts>()(
  persist(() => none, { name, version: 1, storage: createJSONStorage(() => localStorage) }),
);
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key === name) void useSideDrafts.persist.rehydrate();
});

const set = useSideDrafts.setState;

/** Another agent's drafts are not shown, and not kept. */
export function claimSideDrafts(ownerId: string): void {
  if (useSideDrafts.getState().ownerId !== ownerId) set({ ...none, ownerId });
}

/** Keeps a question, or drops it (null). */
export function setSideQuestion(conversationId: string, question: SideQuestion | null): void {
  set(({ questions: { [conversationId]: _, ...others } }) => ({
    questions: question ? { ...others, [conversationId]: question } : others,
  }));
}

/** Keeps an answer; an empty one is none. */
export function setSideAnswer(sideId: string, text: string): void {
  set(({ answers: { [sideId]: _, ...others } }) => ({
    answers: text === '' ? others : { ...others, [sideId]: text },
  }));
}
