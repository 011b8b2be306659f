import type { HubLink } from '../net/hub-link.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';

/** What trainers write is the hub's until it is live: this passes on what is asked and changed. */
export function createStudio(link: () => HubLink): ActingServices['studio'] {
  return {
    library: () => askHub(link(), (hub, options) => hub.studio.library(options)),
    macro: (input) => askHub(link(), (hub, options) => hub.studio.macro(input, options)),
    spread: (input) => askHub(link(), (hub, options) => hub.studio.spread(input, options)),
    change: (input) => askHub(link(), (hub, options) => hub.studio.change(input, options)),
  };
}
