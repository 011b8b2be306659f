import type { en } from './en.ts';

export type ShellText = typeof en;

/** A translation may lack what was added lately; it is said in English. */
export type Translated<T> = {
  readonly [K in keyof T]?: T[K] extends string | ((...values: never[]) => string) ? T[K] : Translated<T[K]>;
};
