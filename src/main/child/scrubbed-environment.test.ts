import { expect, it } from 'vitest';
import { scrubbedEnvironment } from './scrubbed-environment.ts';

it('hands a child what it needs and nothing that changes how it runs or holds a secret', () => {
  const env = scrubbedEnvironment(
    {
      PATH: '/bin',
      HTTPS_PROXY: 'http://proxy:1',
      GROUNDCREW_LOG_LEVEL: 'debug',
      NODE_OPTIONS: '--require ./evil.js',
      ELECTRON_RUN_AS_NODE: '1',
      LD_PRELOAD: '/evil.so',
      AWS_SECRET_ACCESS_KEY: 'x',
      GROUNDCREW_EXCHANGE_SECRET: 'x',
      GROUNDCREW_SUMSUB_TOKEN: 'x',
      GROUNDCREW_ONFIDO_WEBHOOK_SECRET: 'x',
    },
    false,
  );
  expect(env).toEqual({ PATH: '/bin', HTTPS_PROXY: 'http://proxy:1', GROUNDCREW_LOG_LEVEL: 'debug' });
});

it('leaves what signs calls to the exchange to the hub', () => {
  const env = { GROUNDCREW_EXCHANGE_SECRET: 'x', groundcrew_exchange_key: 'y' };
  expect(scrubbedEnvironment(env, true)).toEqual(env);
  expect(scrubbedEnvironment(env, false)).toEqual({});
});
