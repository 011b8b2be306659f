import type { ReleaseChanged } from '../../../shared/wire/releases.ts';

export type Refusal = Omit<Extract<ReleaseChanged, { outcome: 'refused' }>, 'outcome'>;

/** Carries out of a transaction why it is given up: all that was done in it is undone. */
export class GivenUp extends Error {
  readonly verdict: Refusal | 'conflict' | 'done-before';

  constructor(verdict: GivenUp['verdict']) {
    super(typeof verdict === 'string' ? verdict : verdict.why);
    this.verdict = verdict;
  }
}

export const refuse = (why: Refusal['why'], titles: readonly string[] = []): GivenUp =>
  new GivenUp({ why, titles: titles.slice(0, 100) });
