import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDescription } from '../../../tests/support/described.ts';
import { kycKeys, startKycProviders } from '../../../tests/support/kyc-providers.ts';
import { openOnfido } from './onfido.ts';
import { openSumsub } from './sumsub.ts';

const onfidoSays = readDescription('onfido', ({ webhook_event_payload: payload }) => {
  // It requires two properties that it does not describe, and that no event has.
  const required = payload?.required as string[];
  if (payload) payload.required = required.filter((name) => !['event', 'resource_id'].includes(name));
});
const sumsubSays = readDescription('sumsub');

const applicant = '3f2a1c9e-6c3a-4e11-9b1f-0d9f1c2a3b4c';
const run = '6a51f0de-58e5-4c29-8b6a-f1f1c0e1a001';
const check = '7b62a1ef-69f6-4d3a-9c7b-a2a2d1f2b002';
const quality = { result: 'consider', properties: { blurred_photo: 'consider' } };
const reports = [
  {
    name: 'document',
    result: 'consider',
    sub_result: 'rejected',
    breakdown: { image_integrity: { result: 'consider', breakdown: { image_quality: quality } } },
  },
  { name: 'facial_similarity_photo', result: 'clear' },
  { name: 'watchlist_aml', result: 'consider' },
];

describe('what passes between the hub and a provider is as the provider describes it', () => {
  let api: Awaited<ReturnType<typeof startKycProviders>>;
  beforeAll(async () => {
    api = await startKycProviders();
  });
  afterAll(() => api.close());
  let from = 0;
  beforeEach(() => {
    from = api.seen().calls.length;
  });
  const calls = () => api.seen().calls.slice(from);
  const onfido = () => openOnfido({ url: `${api.url}/v3.6`, region: 'eu', ...kycKeys.onfido });
  const sumsub = () => openSumsub({ url: api.url, ...kycKeys.sumsub });

  it.each([
    ['declined', 'consider'],
    ['approved', 'clear'],
    ['processing', undefined],
  ])('Onfido, of a run that is %s', async (status, result) => {
    api.know('onfido', {
      id: applicant,
      run: { id: run, status, account: 'acc-1', reasons: ['image_quality'] },
      check: { id: check, status: result ? 'complete' : 'in_progress', ...(result && { result }), reports },
    });
    expect(await onfido().read({ account: null, applicantId: applicant })).toMatchObject({ ok: true });
    for (const about of [
      { kind: 'workflow_run', id: run },
      { kind: 'check', id: check },
    ] as const)
      expect(
        await onfido().whose({ subject: { account: null, applicantId: null }, about, at: null }),
      ).toMatchObject({ value: { applicantId: applicant } });
    expect(calls().length).toBe(status === 'declined' ? 5 : 4);
    for (const { path, answer } of calls()) {
      const at = path.replace('/v3.6', '');
      expect(onfidoSays.request(at), path).toEqual([]);
      expect(onfidoSays.answer(at, answer), path).toEqual([]);
    }
  });

  it('Sumsub, whose description has paths and a review alone', async () => {
    api.know('sumsub', {
      id: '5cb56e8e0a975a35f333cb83',
      externalUserId: 'acc 1/ö;x=1',
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: ['LOW_QUALITY'] },
    });
    for (const subject of [
      { account: 'acc 1/ö;x=1', applicantId: null },
      { account: null, applicantId: '5cb56e8e0a975a35f333cb83' },
    ])
      expect(await sumsub().read(subject)).toMatchObject({ ok: true, value: { state: 'rejected-retry' } });
    expect(calls()).toHaveLength(6);
    for (const { path, answer } of calls()) {
      expect(sumsubSays.request(path), path).toEqual([]);
      expect(sumsubSays.answer(path, answer), path).toBeNull();
      const review = path.endsWith('/one') ? (answer as { review: unknown }).review : answer;
      if (!path.includes('moderationStates')) expect(sumsubSays.value('review', review), path).toEqual([]);
    }
  });

  it('a webhook of Onfido’s, for each kind of thing that it is about', async () => {
    const bodies: unknown[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        bodies.push(JSON.parse(text));
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (const kind of ['workflow_run', 'check', 'report'] as const)
        await api.send({ provider: 'onfido', url, about: kind === 'check' ? check : run, kind });
    } finally {
      server.close();
    }
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(onfidoSays.value('webhook_event', body)).toEqual([]);
  });

  it('says what is not so', () => {
    expect(onfidoSays.request('/checks?applicant_id=o-1')).toHaveLength(1);
    expect(onfidoSays.request('/checks')).toEqual(['applicant_id is missing']);
    expect(onfidoSays.request(`/reports?check_id=${check}&more=1`)).toEqual(['?more is not described']);
    expect(onfidoSays.request('/documents')).toEqual(['/documents is not described']);
    expect(
      onfidoSays.answer(`/checks/${check}`, { id: check, applicant_id: applicant, result: 'maybe' }),
    ).toHaveLength(1);
    expect(onfidoSays.value('webhook_event', { payload: { resource_type: 'picture' } })).not.toEqual([]);
    expect(sumsubSays.request('/resources/inspections/1/resources/2')).toHaveLength(1);
  });
});
