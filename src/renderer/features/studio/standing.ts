import type { Stage } from '../../../shared/domain/stage.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { StudioLibrary } from '../../../shared/wire/studio.ts';

type Kept = StudioLibrary['macros'][number];
type Live = { readonly version: number; readonly validity?: Validity };
/** What matters most about a document to whoever keeps them. */
export type Standing = {
  readonly state:
    | 'draft'
    | 'in-review'
    | 'approved'
    | 'scheduled'
    | 'staged'
    | 'live'
    | 'expired'
    | 'withdrawn';
  /** Of the version that is live, or was when it was withdrawn. */
  readonly number: number | null;
  /** When a scheduled one goes live, or what is live expires. */
  readonly at: number | null;
  /** To whom it is staged. */
  readonly stage?: Stage;
};

/** Work under way says more than what is live; of that, that it may not be said any more. `now`: ms. */
export function standingOf(
  live: Live | null,
  work: Pick<NonNullable<Kept['work']>, 'state' | 'goesLiveAt' | 'stage'> | null,
  now: number,
): Standing {
  const number = live?.version ?? null;
  if (work && work.state !== 'live' && work.state !== 'archived')
    return {
      state: work.state,
      number,
      at: work.goesLiveAt,
      ...(work.stage && { stage: work.stage.to }),
    };
  const { withdrawnAt, until = null } = live?.validity ?? {};
  if (withdrawnAt !== undefined) return { state: 'withdrawn', number, at: withdrawnAt };
  return { state: until !== null && now >= until ? 'expired' : 'live', number, at: until };
}
