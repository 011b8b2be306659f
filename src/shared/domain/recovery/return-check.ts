import { z } from 'zod';
import { Instant } from '../ids.ts';

/**
 * What the exchange's list says of an address to return to. too-new: it was put there so lately that somebody who took the
 * account over may have done it. no-account: the hub does not know which account is this customer's. not-ready: the hub has no
 * way to the exchange. unknown: it could not be asked.
 */
export const returnAnswers = [
  'listed',
  'too-new',
  'not-listed',
  'no-account',
  'not-ready',
  'unknown',
] as const;
export const ReturnAnswer = z.enum(returnAnswers);
export type ReturnAnswer = z.infer<typeof ReturnAnswer>;

export const ReturnChecked = z.object({
  answer: ReturnAnswer,
  /** Since when it is on the list; null: it is not, or nobody knows. */
  listedAt: Instant.nullable(),
});
export type ReturnChecked = z.infer<typeof ReturnChecked>;

/** An address that has been listed for less does not count. */
export const leastListedMs = 24 * 60 * 60_000;
/** For so long the exchange's word is taken. */
export const returnCheckValidMs = 24 * 60 * 60_000;

/** What a list says of an address that is on it since `listedAt`. `at`: when the exchange said so. */
export function judgeListing(listedAt: number | null, at: number): ReturnAnswer {
  if (listedAt === null) return 'not-listed';
  return at - listedAt < leastListedMs ? 'too-new' : 'listed';
}
