import type { KycProvider } from '../../../shared/domain/kyc/kyc.ts';
import type { HubParts } from '../../hub-parts.ts';
import type { KycClient } from '../../kyc/kyc-client.ts';
import { type OnfidoOptions, openOnfido } from '../../kyc/onfido.ts';
import { openSumsub, type SumsubOptions } from '../../kyc/sumsub.ts';
import type { KycDesk } from './kyc-desk.ts';
import { type KycReaders, openKycReaders } from './readers.ts';

type Contact = { readonly contact?: string };
export type KycOptions = {
  readonly sumsub?: SumsubOptions & Contact;
  readonly onfido?: OnfidoOptions & Contact;
  readonly onfidoField?: string;
};

/** Puts together who is asked here. Throws where an address cannot be used. */
export function openKyc(
  parts: Pick<HubParts, 'store' | 'clock' | 'log'>,
  { sumsub, onfido, onfidoField = 'onfido-applicant' }: KycOptions = {},
): { readonly kyc: KycDesk; readonly readers: KycReaders } {
  const clients = new Map<KycProvider, KycClient>();
  const { clock } = parts;
  if (sumsub) clients.set('sumsub', openSumsub({ clock, ...sumsub }));
  if (onfido) clients.set('onfido', openOnfido({ clock, ...onfido }));
  const contacts = { sumsub: sumsub?.contact ?? '', onfido: onfido?.contact ?? '' };
  const setup = {
    providers: [...clients.keys()].map((provider) => ({ provider, contact: contacts[provider] })),
  };
  const readers = openKycReaders(parts, clients, onfidoField);
  const { read, wake } = readers;
  return { kyc: { setup, clients, onfidoField, read, wake }, readers };
}
