/** What people write when they are upset, by language. */
export type Signs = {
  /** Said to the desk in anger: one is enough. */
  readonly angry: readonly string[];
  /** Impatient alone, angry together with another. */
  readonly irked: readonly string[];
  /** In distress: one is enough. */
  readonly desperate: readonly string[];
  /** Worried alone, in distress together with another. */
  readonly worried: readonly string[];
  /** It is over: whatever else is said. */
  readonly relieved: readonly string[];
  /** Friendly, where nothing else is said; many a furious letter ends with it. */
  readonly thanks: readonly string[];
  /** In front of a sign it is none. */
  readonly not: readonly string[];
};

/** Phrases as they are written down here, between bars. */
export function list(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim());
}
