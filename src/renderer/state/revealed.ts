import { create } from 'zustand';
import type { FieldValue } from '../../shared/domain/customer-field.ts';
import type { MaskedFact } from '../../shared/domain/masking/masked-fact.ts';

/** A value that this window was shown. It is in this window's memory alone, and goes with its time. */
export type Shown = {
  /** Under which the hub has written it down. */
  readonly id: string;
  readonly customerId: string;
  readonly fact: MaskedFact;
  readonly value: FieldValue;
  /** For how long it is shown, and stays on the clipboard when it is copied. */
  readonly seconds: number;
  /** By `performance.now()`, which no change of the clock moves. */
  readonly until: number;
};

type Revealed = {
  readonly shown: Shown | null;
  /** Which value is being asked for; null: whichever is chosen. */
  readonly wanted: { readonly customerId: string; readonly fact: MaskedFact | null } | null;
};

export const useRevealed = create<Revealed>(() => ({ shown: null, wanted: null }));

let timer: number | undefined;

/** One at a time: what was shown before goes. */
export function showValue(shown: Omit<Shown, 'until'>): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(hideValue, shown.seconds * 1000);
  useRevealed.setState({ shown: { ...shown, until: performance.now() + shown.seconds * 1000 } });
}

export function hideValue(): void {
  window.clearTimeout(timer);
  if (useRevealed.getState().shown !== null) useRevealed.setState({ shown: null });
}

export function wantValue(customerId: string, fact: MaskedFact | null): void {
  useRevealed.setState({ wanted: { customerId, fact } });
}

export function forgetWanted(): void {
  useRevealed.setState({ wanted: null });
}
