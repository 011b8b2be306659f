import { getCustomer } from '../db/queries/people.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';
import { compareWithCustomer } from './customer-address.ts';
import type { Station } from './session-station.ts';

/** Passes on what is asked of the hub about masked values. Nothing of an answer is kept here. */
export function createMasking(station: () => Pick<Station, 'db' | 'link'>): ActingServices['masking'] {
  const link = () => station().link;
  return {
    reveal: (input) => askHub(link(), (hub, options) => hub.masking.reveal(input, options)),
    standing: () => askHub(link(), (hub, options) => hub.masking.standing(options)),
    noteCopied: (input) => askHub(link(), (hub, options) => hub.masking.noteCopied(input, options)),
    async lookUp(input) {
      const { customers } = await askHub(link(), (hub, options) => hub.masking.lookUp(input, options));
      const { db } = station();
      return { customers: customers.map((one) => ({ ...one, here: getCustomer(db, one.id) !== null })) };
    },
    compareAddress: (input) => compareWithCustomer(station(), input),
    policy: () => askHub(link(), (hub, options) => hub.masking.policy(options)),
    savePolicy: (input) => askHub(link(), (hub, options) => hub.masking.savePolicy(input, options)),
  };
}
