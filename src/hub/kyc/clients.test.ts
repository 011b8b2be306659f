import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type KycProviderOptions,
  kycKeys,
  type SumsubApplicant,
  startKycProviders,
} from '../../../tests/support/kyc-providers.ts';
import { NotAnEvent } from './kyc-client.ts';
import { openOnfido } from './onfido.ts';
import { labelsOfReport } from './onfido-reports.ts';
import { openSumsub, sumsubSignature } from './sumsub.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function providers(options: KycProviderOptions = {}, timeoutMs = 400) {
  const api = await startKycProviders({ slowMs: 1_500, ...options });
  closing.push(api.close);
  const sumsub = openSumsub({ url: api.url, timeoutMs, ...kycKeys.sumsub });
  const onfido = openOnfido({ url: `${api.url}/v3.6`, region: 'eu', timeoutMs, ...kycKeys.onfido });
  return { api, sumsub, onfido };
}
const applicant = (more: Partial<SumsubApplicant> = {}): SumsubApplicant => ({
  id: 'app-1',
  externalUserId: 'acc 1/ö',
  reviewStatus: 'completed',
  reviewResult: {
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    rejectLabels: ['LOW_QUALITY'],
    moderationComment: 'Please take it again.',
    clientComment: 'quokkasecret: looks shady',
  },
  finer: ['EXPIRATION_DATE'],
  ...more,
});
const account = { account: 'acc 1/ö', applicantId: null };

describe('Sumsub', () => {
  it('says how far somebody is by the exchange’s own name for them, and why, in all places where it stands', async () => {
    const { api, sumsub } = await providers();
    api.know('sumsub', applicant());
    expect(await sumsub.read(account)).toEqual({
      ok: true,
      value: {
        applicantId: 'app-1',
        account: 'acc 1/ö',
        state: 'rejected-retry',
        labels: ['LOW_QUALITY', 'EXPIRATION_DATE'],
        note: 'Please take it again.',
      },
    });
    expect(await sumsub.read({ account: null, applicantId: 'app-1' })).toMatchObject({
      value: { account: 'acc 1/ö' },
    });
    expect(await sumsub.read({ account: 'nobody', applicantId: null })).toEqual({ ok: true, value: null });
  });

  it('reads nothing of what is not for the customer, of who they are, and of what they showed', async () => {
    const { api, sumsub } = await providers();
    api.know('sumsub', applicant());
    expect(JSON.stringify(await sumsub.read(account))).not.toMatch(/quokka/i);
  });

  it.each([
    ['init', undefined, 'in-progress'],
    ['pending', undefined, 'in-review'],
    ['prechecked', undefined, 'in-review'],
    ['queued', undefined, 'in-review'],
    ['awaitingService', undefined, 'in-review'],
    ['awaitingUser', undefined, 'waiting-for-customer'],
    ['onHold', undefined, 'on-hold'],
    ['completed', { reviewAnswer: 'GREEN' }, 'approved'],
    ['completed', { reviewAnswer: 'RED', reviewRejectType: 'FINAL' }, 'rejected'],
    ['completed', { reviewAnswer: 'RED' }, 'rejected'],
    ['init', { reviewAnswer: 'RED', reviewRejectType: 'RETRY' }, 'rejected-retry'],
  ] as const)('%s with %o is %s', async (reviewStatus, reviewResult, state) => {
    const { api, sumsub } = await providers();
    api.know('sumsub', {
      id: 'app-1',
      externalUserId: 'acc 1/ö',
      reviewStatus,
      ...(reviewResult ? { reviewResult } : {}),
    });
    expect(await sumsub.read(account)).toMatchObject({ value: { state } });
  });

  it('is not believed where it says what nobody knows, or is of somebody else', async () => {
    const { api, sumsub } = await providers();
    api.know('sumsub', applicant({ reviewStatus: 'teleported' }));
    expect(await sumsub.read(account)).toMatchObject({
      problem: { kind: 'bad-answer', code: 'unknown-status' },
    });
    api.know(
      'sumsub',
      applicant({ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'BLUE' as 'RED' } }),
    );
    expect(await sumsub.read(account)).toMatchObject({ problem: { kind: 'bad-answer' } });
  });

  it('takes no call of another secret, or of another time', async () => {
    const { api } = await providers();
    const options = { url: api.url, timeoutMs: 400, ...kycKeys.sumsub };
    api.know('sumsub', applicant());
    for (const one of [
      openSumsub({ ...options, secret: 'another' }),
      openSumsub({ ...options, appToken: 'another' }),
      openSumsub({ ...options, clock: () => Date.now() - 120_000 }),
    ])
      expect(await one.read(account)).toMatchObject({ problem: { kind: 'not-allowed', code: '401' } });
    expect(api.seen().calls).toHaveLength(3);
  });

  it('is called with the signature that its description names', () => {
    // printf '…' | openssl dgst -sha256 -hmac SoMe_SeCrEt_KeY
    expect(
      sumsubSignature(
        'SoMe_SeCrEt_KeY',
        '1607551635',
        'GET',
        '/resources/applicants/-;externalUserId=a%20b/one',
      ),
    ).toBe('429bb8c7741f5c44a6ee87ad4a8edae25e574a2eb137dc1e6e5e395654aacc77');
  });
});

describe('Onfido', () => {
  const subject = { account: null, applicantId: 'o-1' };
  const report = (more: object) => ({
    name: 'document',
    result: 'consider',
    sub_result: 'rejected',
    ...more,
  });

  it('says how far the newest run is, and by its check’s reports why', async () => {
    const { api, onfido } = await providers();
    const quality = { result: 'consider', properties: { blurred_photo: 'consider', dark_photo: 'clear' } };
    api.know('onfido', {
      id: 'o-1',
      run: { id: 'r-1', status: 'declined', account: 'acc-1' },
      check: {
        id: 'c-1',
        status: 'complete',
        result: 'consider',
        reports: [
          report({
            breakdown: { image_integrity: { result: 'consider', breakdown: { image_quality: quality } } },
          }),
          { name: 'facial_similarity_photo', result: 'clear' },
        ],
      },
    });
    expect(await onfido.read(subject)).toEqual({
      ok: true,
      value: {
        applicantId: 'o-1',
        account: 'acc-1',
        state: 'rejected-retry',
        labels: ['image_integrity.image_quality.blurred_photo'],
        note: '',
      },
    });
    expect(await onfido.read({ account: null, applicantId: 'o-2' })).toEqual({ ok: true, value: null });
    expect(await onfido.read({ account: 'acc-1', applicantId: null })).toEqual({ ok: true, value: null });
  });

  it.each([
    ['processing', 'in-review'],
    ['awaiting_input', 'waiting-for-customer'],
    ['awaiting_client_input', 'in-review'],
    ['approved', 'approved'],
    ['declined', 'rejected'],
    ['review', 'in-review'],
    ['abandoned', 'waiting-for-customer'],
    ['error', 'in-review'],
  ])('a run that is %s is %s', async (status, state) => {
    const { api, onfido } = await providers();
    api.know('onfido', { id: 'o-1', run: { id: 'r-1', status } });
    expect(await onfido.read(subject)).toMatchObject({ value: { state } });
  });

  it.each([
    ['in_progress', undefined, 'in-review'],
    ['awaiting_applicant', undefined, 'waiting-for-customer'],
    ['complete', 'clear', 'approved'],
    ['complete', 'consider', 'rejected'],
    ['withdrawn', undefined, 'not-started'],
    ['paused', undefined, 'in-review'],
    ['reopened', undefined, 'in-review'],
  ] as const)('a check without a run that is %s %s is %s', async (status, result, state) => {
    const { api, onfido } = await providers();
    api.know('onfido', { id: 'o-1', check: { id: 'c-1', status, ...(result ? { result } : {}) } });
    expect(await onfido.read(subject)).toMatchObject({ value: { state } });
  });

  it('names a suspicion whatever else it found, and what it did not explain', () => {
    expect(labelsOfReport(report({ sub_result: 'suspected' }))).toEqual(['suspected']);
    expect(labelsOfReport({ name: 'watchlist_aml', result: 'consider' })).toEqual(['watchlist_aml:consider']);
    expect(
      labelsOfReport(
        report({ sub_result: 'caution', breakdown: { data_consistency: { result: 'consider' } } }),
      ),
    ).toEqual(['data_consistency']);
    expect(labelsOfReport({ name: 'facial_similarity_photo', result: 'unidentified' })).toEqual([
      'facial_similarity_photo:unidentified',
    ]);
    expect(labelsOfReport({ name: 'document', result: 'clear', sub_result: 'clear' })).toEqual([]);
  });

  it('knows whose a run or a check is', async () => {
    const { api, onfido } = await providers();
    api.know('onfido', {
      id: 'o-1',
      run: { id: 'r-1', status: 'approved', account: 'acc-1' },
      check: { id: 'c-1', status: 'complete', result: 'clear' },
    });
    const about = (kind: 'workflow_run' | 'check', id: string) =>
      onfido.whose({ subject: { account: null, applicantId: null }, about: { kind, id }, at: null });
    expect(await about('workflow_run', 'r-1')).toEqual({
      ok: true,
      value: { account: 'acc-1', applicantId: 'o-1' },
    });
    expect(await about('check', 'c-1')).toEqual({ ok: true, value: { account: null, applicantId: 'o-1' } });
    expect(await about('workflow_run', 'r-2')).toEqual({ ok: true, value: null });
  });

  it('takes no call of another token', async () => {
    const { api } = await providers();
    const one = openOnfido({ url: `${api.url}/v3.6`, region: 'eu', ...kycKeys.onfido, token: 'another' });
    expect(await one.read(subject)).toMatchObject({ problem: { kind: 'not-allowed' } });
  });
});

describe('whatever goes wrong on the way', () => {
  it.each(['fails', 'hangs-up', 'slow', 'rate-limited'] as const)(
    'one call that %s is made again',
    async (fault) => {
      const { api, sumsub } = await providers();
      api.know('sumsub', applicant());
      api.fail(fault);
      expect(await sumsub.read(account)).toMatchObject({ ok: true, value: { state: 'rejected-retry' } });
      expect(api.seen().calls.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['fails', { kind: 'transient', code: '500' }],
    ['hangs-up', { kind: 'transient', code: 'no-answer' }],
    ['slow', { kind: 'transient', code: 'no-answer' }],
    ['too-long', { kind: 'transient', code: 'too-long' }],
    ['moved', { kind: 'transient', code: 'no-answer' }],
    ['malformed', { kind: 'bad-answer', code: 'unreadable' }],
  ] as const)('three that are %s are said to be so', async (fault, problem) => {
    const { api, sumsub } = await providers();
    api.know('sumsub', applicant());
    api.fail(fault, fault, fault);
    expect(await sumsub.read(account)).toEqual({ ok: false, problem });
  });

  it('nobody calls before the provider said that it takes calls again', async () => {
    const { api, sumsub } = await providers();
    api.know('sumsub', applicant());
    api.fail('rate-limited');
    const began = Date.now();
    await Promise.all([
      sumsub.read(account),
      new Promise((resolve) => setTimeout(resolve, 200)).then(() => sumsub.read(account)),
    ]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(900);
    expect(api.seen().calls.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('a long wait is left to whoever asked', async () => {
    let now = Date.now();
    const { api } = await providers({ callsPerMinute: 3 });
    const one = openSumsub({ url: api.url, ...kycKeys.sumsub, clock: () => now });
    api.know('sumsub', applicant());
    expect(await one.read(account)).toMatchObject({ ok: true });
    const answer = one.read(account);
    await expect.poll(() => api.seen().calls.at(-1)?.status).toBe(429);
    now += 10;
    expect(await answer).toMatchObject({ problem: { kind: 'transient', code: '429', retryAfterMs: 1_000 } });
  });

  it('nothing is sent over an open line', () => {
    expect(() => openSumsub({ url: 'http://api.sumsub.example', ...kycKeys.sumsub })).toThrow(/https/);
    expect(() => openOnfido({ url: 'http://127.0.0.1.example', region: 'eu', ...kycKeys.onfido })).toThrow(
      /https/,
    );
  });
});

describe('a webhook', () => {
  const sumsub = openSumsub({ url: 'http://127.0.0.1:9', ...kycKeys.sumsub });
  const onfido = openOnfido({ region: 'eu', ...kycKeys.onfido });
  const body = (text: string) => new TextEncoder().encode(text);
  const hmac = (algorithm: string, secret: string, text: string) =>
    createHmac(algorithm, secret).update(text).digest('hex');
  const said = JSON.stringify({
    applicantId: 'app-1',
    externalUserId: 'acc-1',
    createdAtMs: '2026-05-14 16:00:25.032',
  });

  it('of Sumsub is one where its raw bytes are signed with SHA-256 or SHA-512', () => {
    for (const [name, algorithm] of [
      ['HMAC_SHA256_HEX', 'sha256'],
      ['HMAC_SHA512_HEX', 'sha512'],
    ] as const) {
      const headers = new Headers({
        'x-payload-digest-alg': name,
        'x-payload-digest': hmac(algorithm, kycKeys.sumsub.webhookSecret, said),
      });
      expect(sumsub.openEvent(headers, body(said))).toEqual({
        subject: { account: 'acc-1', applicantId: 'app-1' },
        about: null,
        at: Date.UTC(2026, 4, 14, 16, 0, 25, 32),
      });
      expect(sumsub.openEvent(headers, body(`${said} `))).toBeNull();
    }
  });

  it('is none with SHA-1, another secret, or no signature', () => {
    const digest = (algorithm: string, name: string, secret: string = kycKeys.sumsub.webhookSecret) =>
      new Headers({ 'x-payload-digest-alg': name, 'x-payload-digest': hmac(algorithm, secret, said) });
    expect(sumsub.openEvent(digest('sha1', 'HMAC_SHA1_HEX'), body(said))).toBeNull();
    expect(sumsub.openEvent(digest('sha256', 'HMAC_SHA256_HEX', 'another'), body(said))).toBeNull();
    expect(sumsub.openEvent(digest('sha256', 'constructor'), body(said))).toBeNull();
    expect(sumsub.openEvent(new Headers(), body(said))).toBeNull();
    expect(onfido.openEvent(new Headers({ 'x-sha2-signature': 'ab' }), body(said))).toBeNull();
    expect(onfido.openEvent(new Headers(), body(said))).toBeNull();
  });

  it('of Onfido names the run or the check that it is about', () => {
    const text = JSON.stringify({
      payload: {
        resource_type: 'check',
        action: 'check.completed',
        object: { id: 'c-1', completed_at_iso8601: '2026-05-14T16:00:25Z' },
      },
    });
    const headers = new Headers({ 'x-sha2-signature': hmac('sha256', kycKeys.onfido.webhookToken, text) });
    expect(onfido.openEvent(headers, body(text))).toMatchObject({
      about: { kind: 'check', id: 'c-1' },
      at: Date.UTC(2026, 4, 14, 16, 0, 25),
    });
  });

  it('that is signed and says nothing is told apart', () => {
    for (const text of ['{}', 'null', '<xml>', '{"payload":{}}', '']) {
      const headers = new Headers({ 'x-sha2-signature': hmac('sha256', kycKeys.onfido.webhookToken, text) });
      expect(() => onfido.openEvent(headers, body(text)), text).toThrow(NotAnEvent);
    }
  });
});

it('has no way to a picture: neither in what it asks for, nor in what it is written with', async () => {
  const { api, sumsub, onfido } = await providers();
  api.know('sumsub', applicant());
  api.know('onfido', {
    id: 'o-1',
    run: { id: 'r-1', status: 'declined' },
    check: { id: 'c-1', status: 'complete', result: 'consider' },
  });
  await sumsub.read(account);
  await sumsub.read({ account: null, applicantId: '../inspections/1/resources/2' });
  await onfido.read({ account: null, applicantId: 'o-1' });
  await onfido.whose({
    subject: { account: null, applicantId: null },
    about: { kind: 'check', id: '../documents/1/download' },
    at: null,
  });
  const allowed = [
    /^\/resources\/applicants\/-;externalUserId=[^/]+\/one$/,
    /^\/resources\/applicants\/[^/]+\/(one|status)$/,
    /^\/resources\/moderationStates\/-;applicantId=[^/]+$/,
    /^\/v3\.6\/(workflow_runs|checks)\?applicant_id=[^/]+$/,
    /^\/v3\.6\/(workflow_runs|checks)\/[^/]+$/,
    /^\/v3\.6\/reports\?check_id=[^/]+$/,
  ];
  const { calls } = api.seen();
  expect(calls.length).toBeGreaterThan(6);
  for (const { path } of calls)
    expect(
      allowed.some((one) => one.test(path)),
      path,
    ).toBe(true);
  const files = readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'));
  expect(files.length).toBeGreaterThan(4);
  for (const name of files)
    expect(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'), name).not.toMatch(
      /\/(documents|inspections|live_photos|live_videos|id_photos|motion_captures|resources\/\$)|download/,
    );
});
