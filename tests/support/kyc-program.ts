import {
  type KycFault,
  type KycProviderOptions,
  type OnfidoApplicant,
  type Provider,
  type SumsubApplicant,
  startKycProviders,
  type Webhook,
} from './kyc-providers.ts';

/** Run as a program: both providers as a process of their own, whose parent tells them what to know and what goes wrong. */
export type KycOrder =
  | { readonly fail: readonly KycFault[] }
  | { readonly know: SumsubApplicant | OnfidoApplicant; readonly at: Provider }
  | { readonly send: Webhook }
  | { readonly seen: true };

const options: KycProviderOptions = JSON.parse(process.argv[2] ?? '{}');
const providers = await startKycProviders(options);
process.send?.({ url: providers.url });
process.on('message', ({ id, order }: { id: number; order: KycOrder }) => {
  if ('fail' in order) {
    providers.forgetFaults();
    providers.fail(...order.fail);
  } else if ('know' in order) providers.know(order.at, order.know);
  const sent = 'send' in order ? providers.send(order.send).catch(() => 0) : Promise.resolve(0);
  void sent.then((status) => process.send?.({ id, status, seen: providers.seen() }));
});
process.on('disconnect', () => process.exit(0));
