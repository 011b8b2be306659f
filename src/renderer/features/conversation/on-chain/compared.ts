import { create } from 'zustand';
import type { OnChain } from '../../../../shared/domain/chain/find-on-chain.ts';

/** An address or a transaction as somebody wrote it, and what it says. */
export type Written = { readonly text: string; readonly found: Pick<OnChain, 'kind' | 'value'> };

/** The one that waits for another, or the two that are laid side by side. */
export const useCompared = create<{ readonly first: Written | null; readonly second: Written | null }>(
  () => ({
    first: null,
    second: null,
  }),
);

/** The first that is taken waits for a second. */
export function takeForComparing(written: Written): void {
  useCompared.setState(({ first, second }) =>
    first === null || second !== null ? { first: written, second: null } : { first, second: written },
  );
}

export function stopComparing(): void {
  useCompared.setState({ first: null, second: null });
}
