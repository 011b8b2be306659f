import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { isAnothers } from './whose.ts';

const key = new TextEncoder().encode('any key: the page checks no signature, the hub does');
const sign = (claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key);
const tokenOf = (externalId: string | null) => sign({ chat: { externalId, name: 'Zoë ✓' } });
const identityOf = (sub: string) => sign({ sub });

it('tells another account’s conversation from one’s own, and from that of somebody who only typed a name', async () => {
  expect(isAnothers(await tokenOf('NG-1'), await identityOf('NG-1'))).toBe(false);
  expect(isAnothers(await tokenOf('NG-1'), await identityOf('NG-2'))).toBe(true);
  expect(isAnothers(await tokenOf('NG-ü'), await identityOf('NG-ü'))).toBe(false);
  expect(isAnothers(await tokenOf(null), await identityOf('NG-2'))).toBe(false);
});

it('takes what cannot be read for no reason to leave a conversation, and an account of nobody for another', async () => {
  for (const token of ['', 'a.b.c', '..', 'x.!!!.y'])
    expect(isAnothers(token, await identityOf('NG-1'))).toBe(false);
  expect(isAnothers(await tokenOf('NG-1'), 'no token')).toBe(true);
});
