import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

type RecentUse = {
  /** Commands run from the palette and conversations opened, the latest first. */
  readonly commands: readonly string[];
  readonly conversations: readonly string[];
};

const most = { commands: 12, conversations: 8 } as const;

/** What was used lately on this workstation; only names and ids, never a customer's words. */
export const useRecentUse = create<RecentUse>()(
  persist(() => ({ commands: [], conversations: [] }) as RecentUse, {
    name: 'groundcrew:recent-use',
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);

export function forgetUse(): void {
  useRecentUse.setState({ commands: [], conversations: [] });
}

export function noteUse(kind: keyof RecentUse, id: string): void {
  useRecentUse.setState((state) => ({
    [kind]: [id, ...state[kind].filter((other) => other !== id)].slice(0, most[kind]),
  }));
}
