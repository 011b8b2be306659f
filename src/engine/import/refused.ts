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
