import { type ExchangeApiOptions, type ExchangeFault, startExchangeApi } from './exchange-api.ts';

/** Run as a program: the exchange's admin API as a process of its own, whose parent tells it what goes wrong. */
export type ExchangeOrder = { readonly fail: readonly ExchangeFault[] } | { readonly seen: true };

const options: ExchangeApiOptions = JSON.parse(process.argv[2] ?? '{}');
const api = await startExchangeApi(options);
process.send?.({ url: api.url });
process.on('message', ({ id, order }: { id: number; order: ExchangeOrder }) => {
  if ('fail' in order) api.fail(...order.fail);
  process.send?.({ id, seen: api.seen() });
});
process.on('disconnect', () => process.exit(0));
