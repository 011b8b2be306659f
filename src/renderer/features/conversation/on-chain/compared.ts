import { create } from 'zustand';
import type { OnChain } from '../../../../shared/domain/chain/find-on-chain.ts';
import { dropToast } from '../../../ui/toast/toasts.ts';

/** An address or a transaction as somebody wrote it, and what it says. */
export type Written = { readonly text: string; readonly found: Pick<OnChain, 'kind' | 'value'> };

type Compared = {
  readonly first: Written | null;
  readonly second: Written | null;
  /** The toast that says what to do next. */
  readonly hint: number | null;
};

/** The one that waits for another, or the two that are laid side by side. */
export const useCompared = create<Compared>(() => ({ first: null, second: null, hint: null }));

/** Waits for a second; `hint` is the toast that says so. */
export function takeFirst(first: Written, hint: number): void {
  stopComparing();
  useCompared.setState({ first, hint });
}

export function takeSecond(second: Written): void {
  dropHint();
  useCompared.setState({ second, hint: null });
}

export function stopComparing(): void {
  dropHint();
  useCompared.setState({ first: null, second: null, hint: null });
}

function dropHint(): void {
  const { hint } = useCompared.getState();
  if (hint !== null) dropToast(hint);
}
