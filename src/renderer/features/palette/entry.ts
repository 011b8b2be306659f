import type { Rankable } from './rank-entries.ts';

/** One line of the palette. */
export type Entry = Rankable & {
  readonly icon: React.ReactNode;
  readonly shown: React.ReactNode;
  /** What sets it apart, said beside its name. */
  readonly mark?: React.ReactNode;
  readonly detail?: React.ReactNode;
  /** A binding, drawn as keys. */
  readonly keys?: string;
  readonly run: () => void;
};

export type Section = { readonly name: string; readonly entries: readonly Entry[] };
