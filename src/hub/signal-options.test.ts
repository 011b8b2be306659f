import { expect, it } from 'vitest';
import { readChatbot, readSignalHook } from './server-options.ts';

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

it('takes hand-overs of a chatbot where it has a secret that nobody else has', () => {
  expect(readChatbot({ GROUNDCREW_MODEL_URL: 'nonsense' })).toBeUndefined();
  expect(readChatbot({ GROUNDCREW_CHATBOT_SECRET: secret })).toEqual({ secret });
  expect(() => readChatbot({ GROUNDCREW_CHATBOT_SECRET: 'short' })).toThrow(/chatbotSecret/);
  for (const other of ['GROUNDCREW_EXCHANGE_SECRET', 'GROUNDCREW_EXCHANGE_WEBHOOK_SECRET'])
    expect(() => readChatbot({ GROUNDCREW_CHATBOT_SECRET: secret, [other]: secret })).toThrow(/its own/);
});
