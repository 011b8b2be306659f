import type { MustRead } from '../../../shared/domain/must-read.ts';
import type { Validity } from '../../../shared/domain/validity.ts';

/**
 * Who has to read a document once this version of it is live. Where nobody has to read this one, those who had to read
 * the one before and have not still do.
 */
export function readingOf(
  asked: MustRead | null,
  before: Validity | undefined,
  { number, now }: { readonly number: number; readonly now: number },
): Pick<Validity, 'mustRead'> {
  if (asked) return { mustRead: { ...asked, version: number, since: now } };
  const goesOn = before?.withdrawnAt === undefined ? before?.mustRead : undefined;
  return goesOn ? { mustRead: goesOn } : {};
}
