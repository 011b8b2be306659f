import { expect, it } from 'vitest';
import { readKycOptions } from './server-options.ts';

const sumsub = {
  GROUNDCREW_SUMSUB_TOKEN: 'sbx:a-token',
  GROUNDCREW_SUMSUB_SECRET: 'a-secret-of-sixteen',
  GROUNDCREW_SUMSUB_WEBHOOK_SECRET: 'another-of-sixteen',
};

it('asks nobody where nothing is set, and each provider with its own secrets', () => {
  expect(readKycOptions({ GROUNDCREW_EXCHANGE_URL: 'nonsense' })).toEqual({});
  const both = readKycOptions({
    ...sumsub,
    GROUNDCREW_ONFIDO_TOKEN: 'api_live.token',
    GROUNDCREW_ONFIDO_WEBHOOK_SECRET: 'a-third-of-sixteen',
    GROUNDCREW_ONFIDO_REGION: 'ca',
    GROUNDCREW_ONFIDO_FIELD: 'entrust-id',
  });
  expect(both).toMatchObject({
    sumsub: { url: 'https://api.sumsub.com', appToken: 'sbx:a-token', timeoutMs: 8_000 },
    onfido: { region: 'ca', webhookToken: 'a-third-of-sixteen' },
    onfidoField: 'entrust-id',
  });
});

it('says which secret is missing, and what is no region', () => {
  const { GROUNDCREW_SUMSUB_WEBHOOK_SECRET: _, ...unheard } = sumsub;
  expect(() => readKycOptions(unheard)).toThrow(/GROUNDCREW_SUMSUB_WEBHOOK_SECRET/);
  expect(() => readKycOptions({ GROUNDCREW_ONFIDO_TOKEN: 'api_live.token' })).toThrow(
    /GROUNDCREW_ONFIDO_WEBHOOK_SECRET/,
  );
  expect(() => readKycOptions({ ...sumsub, GROUNDCREW_ONFIDO_REGION: 'moon' })).toThrow(/onfidoRegion/);
});
