import { create } from 'zustand';

/** The bulk whose progress is shown, and what it does in words; null for none. */
export const useShownBulk = create<{ readonly shown: { readonly id: string; readonly what: string } | null }>(
  () => ({
    shown: null,
  }),
);

export function showBulk(id: string, what: string): void {
  useShownBulk.setState({ shown: { id, what } });
}

export function hideBulk(): void {
  useShownBulk.setState({ shown: null });
}
