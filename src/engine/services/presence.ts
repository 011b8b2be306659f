import type { ActingServices } from '../rpc/services.ts';
import type { SyncDriver } from '../sync/driver.ts';

/** What this workstation looks at; said again whenever the hub comes back. */
export function createPresence(driver: () => Pick<SyncDriver, 'presence'>): ActingServices['presence'] {
  return { set: ({ here }) => driver().presence(here) };
}
