import { type ExchangeApiOptions, type ExchangeFault, startExchangeApi } from './exchange-api.ts';
import { type ExchangeWord, sayWord } from './exchange-word.ts';

/** Run as a program: the exchange's admin API as a process of its own, whose parent tells it what goes wrong and what to say. */
export type ExchangeOrder =
  | { readonly fail: readonly ExchangeFault[] }
  | { readonly seen: true }
  | { readonly list: string; readonly account: string; readonly at: number }
  | { readonly say: ExchangeWord };

const options: ExchangeApiOptions = JSON.parse(process.argv[2] ?? '{}');
const api = await startExchangeApi(options);
process.send?.({ url: api.url });
process.on('message', async ({ id, order }: { id: number; order: ExchangeOrder }) => {
  if ('fail' in order) api.fail(...order.fail);
  if ('list' in order) api.list(order.account, order.list, order.at);
  const said = 'say' in order ? await sayWord(order.say) : [];
  process.send?.({ id, seen: api.seen(), said });
});
process.on('disconnect', () => process.exit(0));
