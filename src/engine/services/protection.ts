import { listStandingTargets } from '../db/queries/escalations.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';
import type { Station } from './session-station.ts';

/** Passes on what is asked of the hub about how accounts and customers are protected. */
export function createProtection(station: () => Pick<Station, 'link' | 'db'>): ActingServices['protection'] {
  const link = () => station().link;
  return {
    settings: () => askHub(link(), (hub, options) => hub.protection.settings(options)),
    targets: async () =>
      listStandingTargets(station().db).map(({ key, name, names }) => ({ key, name, names })),
    escalationSetup: () => askHub(link(), (hub, options) => hub.escalationSettings.setup(options)),
    saveEscalation: (input) => askHub(link(), (hub, options) => hub.escalationSettings.save(input, options)),
    saveSettings: (input) => askHub(link(), (hub, options) => hub.protection.saveSettings(input, options)),
  };
}
