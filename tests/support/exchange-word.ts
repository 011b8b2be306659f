import { sendSigned, type WordFault } from './signed-word.ts';

/** One event of docs/exchange-webhooks.md, to whom it is said, and what goes wrong with that. */
export type ExchangeWord = {
  readonly url: string;
  readonly secret: string;
  readonly event: unknown;
  readonly fault?: WordFault;
};

/** Sends it as the exchange does. Answers with the status of each time. */
export async function sayWord({ event, ...word }: ExchangeWord): Promise<number[]> {
  return (await sendSigned({ ...word, said: event })).map(({ status }) => status);
}
