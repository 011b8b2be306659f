/** How a language promises. `\p{L}` about Latin words: `\b` knows no letters with marks. */
export type Wording = {
  readonly language: string;
  /** That something is sure. */
  readonly certain: RegExp;
  /** That it will be returned, credited or recovered. */
  readonly outcome: RegExp;
  readonly unless: { readonly before: RegExp | null; readonly after: RegExp | null };
  /** Of what amounts and times in a sentence are, where they would be promised. */
  readonly returning: RegExp;
  /** `days`: where it is a number of days. */
  readonly time: RegExp;
};

/** A vowel of Hindi is a mark behind its letter. */
export const word = (inner: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${inner})(?![\\p{L}\\p{M}\\p{N}])`, flags);
