import { expect, it } from 'vitest';
import { readSignalHook } from './server-options.ts';

const secret = 'what-the-exchange-signs-its-words-with';

it('takes what the exchange says of accounts where there is a secret of its own for it, and nothing elsewhere', () => {
  expect(readSignalHook({ GROUNDCREW_EXCHANGE_URL: 'nonsense' })).toBeUndefined();
  expect(readSignalHook({ GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: secret })).toEqual({ secret });
  expect(() => readSignalHook({ GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: 'short' })).toThrow(
    /exchangeWebhookSecret/,
  );
  expect(() =>
    readSignalHook({ GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: secret, GROUNDCREW_EXCHANGE_SECRET: secret }),
  ).toThrow(/each needs its own/);
});
