import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';
import type { Station } from './session-station.ts';

/** Passes on what is asked of the hub about what it says by itself. */
export function createAutomation(station: () => Pick<Station, 'link'>): ActingServices['automation'] {
  const link = () => station().link;
  return {
    policy: () => askHub(link(), (hub, options) => hub.automation.policy(options)),
    savePolicy: (input) => askHub(link(), (hub, options) => hub.automation.savePolicy(input, options)),
    try: (input) => askHub(link(), (hub, options) => hub.automation.try(input, options)),
  };
}
