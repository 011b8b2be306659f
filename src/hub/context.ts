import type { HubParts } from './hub-parts.ts';
import type { LiveFloor } from './realtime/live-floor.ts';

/** What every part of a running hub works with. */
export type HubContext = HubParts & { readonly live: LiveFloor };
