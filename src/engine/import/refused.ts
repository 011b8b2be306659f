import type { ImportRefusal } from '../../shared/domain/macro-import.ts';

/** Ends the reading of a whole file; single rows that cannot be read are problems. Lines from 1. */
export class ImportRefused extends Error {
  readonly refusal: ImportRefusal;

  constructor(why: ImportRefusal['why'], form: ImportRefusal['form'] = null, line: number | null = null) {
    super(why);
    this.refusal = refusalOf(why, form, line);
  }
}

export function refusalOf(
  why: ImportRefusal['why'],
  form: ImportRefusal['form'] = null,
  line: number | null = null,
): ImportRefusal {
  return { outcome: 'refused', why, form, line };
}

/** What an error while reading says of the file; throws on one that is ours. */
export function refusalFor(error: unknown): ImportRefusal {
  if (error instanceof ImportRefused) return error.refusal;
  // Nested deeper than the stack.
  if (error instanceof RangeError) return refusalOf('not-readable');
  throw error;
}

/** Of an archive a file that cannot be read is named, and the others are read; one that a later version wrote ends it all. */
export function nameBroken(
  error: unknown,
  file: string,
  {
    problem,
  }: {
    problem(at: { file: string; line: number | null }, field: null, why: 'broken', found: string): void;
  },
): void {
  if (!(error instanceof ImportRefused) || ['too-new', 'too-many'].includes(error.refusal.why)) throw error;
  problem({ file, line: error.refusal.line }, null, 'broken', file);
}
