import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { startExchangeApi } from '../../../tests/support/exchange-api.ts';
import { type ExchangeOptions, openExchange } from './client.ts';
import type { ActionRequest } from './contract.ts';
import { sign, signedHeaders } from './signing.ts';

const key = { keyId: 'hub', secret: 'between-hub-and-exchange-only' };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function exchange(more: Partial<ExchangeOptions> = {}, callsPerMinute = 600) {
  const api = await startExchangeApi({
    ...key,
    accounts: ['acc-1', 'house-1'],
    slowMs: 2_000,
    callsPerMinute,
  });
  closing.push(api.close);
  return { api, client: openExchange({ url: api.url, ...key, timeoutMs: 500, ...more }) };
}
const freeze = (more: Partial<ActionRequest> = {}): ActionRequest => ({
  account: 'acc-1',
  action: 'freeze',
  scopes: ['withdrawals', 'login'],
  reason: 'account-takeover',
  requestedBy: 'Omar Haddad',
  approvedBy: 'Sven Dahl',
  ...more,
});

describe('the exchange’s admin API', () => {
  it('freezes, says so when it is asked, and opens the account again', async () => {
    const { api, client } = await exchange();
    const id = uuidv7();
    expect(await client.find(id)).toEqual({ ok: true, value: null });
    const done = await client.act(id, freeze());
    expect(done).toMatchObject({ ok: true, value: { key: id, account: 'acc-1' } });
    expect(await client.find(id)).toEqual(done);
    expect(await client.account('acc-1')).toMatchObject({ value: { frozen: ['withdrawals', 'login'] } });
    await client.act(uuidv7(), freeze({ action: 'unfreeze', scopes: ['login'], reason: 'mistaken' }));
    expect(await client.account('acc-1')).toMatchObject({ value: { frozen: ['withdrawals'] } });
    expect(api.seen().effects).toHaveLength(2);
  });

  it('does it once under a key, and nothing else under the same one', async () => {
    const { api, client } = await exchange();
    const id = uuidv7();
    const first = await client.act(id, freeze());
    expect(await client.act(id, freeze())).toEqual(first);
    expect(await client.act(id, freeze({ scopes: ['trading'] }))).toMatchObject({
      problem: { kind: 'refused', code: 'key-reused' },
    });
    expect(api.seen().effects).toHaveLength(1);
  });

  it('says why not, each in its own way', async () => {
    const { client } = await exchange();
    const kindOf = async (account: string) => {
      const answer = await client.act(uuidv7(), freeze({ account }));
      return answer.ok ? 'done' : answer.problem.kind;
    };
    expect(await kindOf('nobody')).toBe('no-account');
    expect(await kindOf('house-1')).toBe('refused');
    expect(await client.account('nobody')).toMatchObject({ problem: { kind: 'no-account' } });
  });

  it.each(['fails', 'hangs-up', 'rate-limited'] as const)('has done nothing when it %s', async (fault) => {
    const { api, client } = await exchange();
    const id = uuidv7();
    api.fail(fault);
    expect(await client.act(id, freeze())).toMatchObject({ problem: { kind: 'transient' } });
    expect(await client.find(id)).toEqual({ ok: true, value: null });
    expect(api.seen().effects).toEqual([]);
  });

  it.each(['fails-after', 'hangs-up-after', 'slow-after'] as const)(
    'has done it when it %s, and is asked what it did',
    async (fault) => {
      const { api, client } = await exchange();
      const id = uuidv7();
      api.fail(fault);
      expect(await client.act(id, freeze())).toMatchObject({ problem: { kind: 'transient' } });
      expect(await client.find(id)).toMatchObject({ value: { key: id } });
      expect(await client.act(id, freeze())).toMatchObject({ ok: true });
      expect(api.seen().effects).toHaveLength(1);
    },
  );

  it('has limits, and says how long to wait', async () => {
    const { client } = await exchange({}, 2);
    await client.account('acc-1');
    await client.account('acc-1');
    expect(await client.account('acc-1')).toMatchObject({
      problem: { kind: 'transient', code: 'rate-limited', retryAfterMs: 1_000 },
    });
  });
});

describe('a signature', () => {
  it('is asked for, of this key, at this time', async () => {
    const { api, client } = await exchange({ secret: 'another' });
    expect(await client.act(uuidv7(), freeze())).toMatchObject({
      problem: { kind: 'not-allowed', code: 'bad-signature' },
    });
    const late = openExchange({ url: api.url, ...key, clock: () => Date.now() - 61_000 });
    expect(await late.account('acc-1')).toMatchObject({ problem: { kind: 'transient', code: 'stale' } });
    expect(api.seen().effects).toEqual([]);
  });

  it('covers method, path and body, and is good once', async () => {
    const { api } = await exchange();
    const path = `/v1/actions/${uuidv7()}`;
    const body = JSON.stringify(freeze());
    const signed = { method: 'PUT', path, timestamp: String(Date.now()), nonce: 'ab'.repeat(16), body };
    const headers = {
      [signedHeaders.key]: key.keyId,
      [signedHeaders.timestamp]: signed.timestamp,
      [signedHeaders.nonce]: signed.nonce,
      [signedHeaders.signature]: sign(key.secret, signed),
    };
    const send = async (at: string, said: string) => {
      const response = await fetch(`${api.url}${at}`, { method: 'PUT', headers, body: said });
      return ((await response.json()) as { error?: { code: string } }).error?.code ?? 'done';
    };
    expect(await send(path, body.replace('acc-1', 'acc-2'))).toBe('bad-signature');
    expect(await send(`/v1/actions/${uuidv7()}`, body)).toBe('bad-signature');
    expect(await send(path, body)).toBe('done');
    expect(await send(path, body)).toBe('replayed');
    expect(api.seen().effects).toHaveLength(1);
  });
});

describe('the hub’s side of it', () => {
  it('sends nothing over an open line', () => {
    expect(() => openExchange({ url: 'http://exchange.example', ...key })).toThrow(/https/);
    expect(() => openExchange({ url: 'http://127.0.0.1.example', ...key })).toThrow(/https/);
  });

  it.each([
    ['another account', JSON.stringify({ account: 'acc-2', frozen: [], at: 1 })],
    ['no JSON', '<html>'],
    ['something long', JSON.stringify('x'.repeat(100_000))],
  ])('believes no answer that is of %s', async (_, said) => {
    const server = createServer((_request, response) => response.end(said));
    server.listen(0, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const client = openExchange({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...key,
    });
    expect(await client.account('acc-1')).toMatchObject({ ok: false, problem: { kind: 'transient' } });
  });

  it('follows nobody elsewhere with a signature', async () => {
    const { api } = await exchange();
    const server = createServer((_request, response) => {
      response.writeHead(307, { location: `${api.url}/v1/accounts/acc-1` }).end();
    });
    server.listen(0, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const client = openExchange({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...key,
    });
    expect(await client.account('acc-1')).toMatchObject({ problem: { code: 'no-answer' } });
    expect(api.seen().calls).toEqual([]);
  });
});
