import type { HubLink } from '../net/hub-link.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';

/** How the desk is run is the hub's alone: this passes on what is asked and changed. */
export function createDesk(link: () => HubLink): ActingServices['desk'] {
  return {
    routing: () => askHub(link(), (hub, options) => hub.desk.routing(options)),
    saveRule: (input) => askHub(link(), (hub, options) => hub.desk.saveRule(input, options)),
    reorderRules: (input) => askHub(link(), (hub, options) => hub.desk.reorderRules(input, options)),
    removeRule: (input) => askHub(link(), (hub, options) => hub.desk.removeRule(input, options)),
    tryRouting: (input) => askHub(link(), (hub, options) => hub.desk.tryRouting(input, options)),
    serviceLevels: () => askHub(link(), (hub, options) => hub.desk.serviceLevels(options)),
    savePolicy: (input) => askHub(link(), (hub, options) => hub.desk.savePolicy(input, options)),
    reorderPolicies: (input) => askHub(link(), (hub, options) => hub.desk.reorderPolicies(input, options)),
    removePolicy: (input) => askHub(link(), (hub, options) => hub.desk.removePolicy(input, options)),
    saveCalendar: (input) => askHub(link(), (hub, options) => hub.desk.saveCalendar(input, options)),
    removeCalendar: (input) => askHub(link(), (hub, options) => hub.desk.removeCalendar(input, options)),
    tryServiceLevels: (input) => askHub(link(), (hub, options) => hub.desk.tryServiceLevels(input, options)),
    capacity: () => askHub(link(), (hub, options) => hub.desk.capacity(options)),
    fields: () => askHub(link(), (hub, options) => hub.desk.fields(options)),
    saveField: (input) => askHub(link(), (hub, options) => hub.desk.saveField(input, options)),
    reorderFields: (input) => askHub(link(), (hub, options) => hub.desk.reorderFields(input, options)),
    setCapacity: (input) => askHub(link(), (hub, options) => hub.desk.setCapacity(input, options)),
  };
}
