import type { HubLink } from '../net/hub-link.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';

/** The demo's simulator lives in the hub; this passes on what the agent wants of it. */
export function createSimulator(link: () => HubLink): ActingServices['simulator'] {
  return {
    get: () => askHub(link(), (hub, options) => hub.simulator(options)),
    set: ({ on, perMinute, surge }) =>
      askHub(link(), (hub, options) =>
        hub.setSimulator(
          {
            ...(on === undefined ? {} : { on }),
            ...(perMinute === undefined ? {} : { perMinute }),
            ...(surge === undefined ? {} : { surge }),
          },
          options,
        ),
      ),
  };
}
