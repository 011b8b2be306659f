import type { HubParts } from './hub-parts.ts';
import type { LiveFloor } from './realtime/live-floor.ts';
import type { WorkstationBook } from './realtime/workstation-book.ts';
import type { Anchors } from './services/audit/anchors.ts';
import type { Freezing } from './services/freezes/freezing.ts';
import type { KycDesk } from './services/kyc/kyc-desk.ts';
import type { Modelling } from './services/model/open-modelling.ts';

/** What every part of a running hub works with. */
export type HubContext = HubParts & {
  readonly live: LiveFloor;
  readonly workstations: WorkstationBook;
  readonly freezing: Freezing;
  readonly kyc: KycDesk;
  readonly modelling: Modelling;
  /** What stands outside of the database of how far the audit has come; null: nothing is written there. */
  readonly anchors: Anchors | null;
};
