import { randomBytes, randomUUID } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { keepFirstHubSetting, readHubSetting, writeHubSetting } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';

const settingKey = 'access-token-keys';
const Keys = z.array(z.object({ id: z.string(), secret: z.string(), createdAt: z.int() })).min(1);
type Keys = z.infer<typeof Keys>;

const accessTokenMs = 10 * 60_000;
/** A key signs for this long; it verifies for as long again, far past the last token that it signed. */
const keyLifeMs = 30 * 24 * 3_600_000;

export type AccessClaims = {
  readonly agentId: string;
  readonly sessionId: string;
  readonly expiresAt: number;
};

export type AccessTokens = {
  sign(claims: { agentId: string; sessionId: string }): Promise<{ token: string; expiresAt: number }>;
  /** Null for anything that this hub didn't sign, or that has run out. */
  verify(token: string): Promise<AccessClaims | null>;
  /** Makes the next key when the newest has grown old. */
  rotate(): Promise<void>;
};

/** Short-lived JWTs (HS256) with keys that lie in the database, so that every node knows them. */
export async function openAccessTokens(store: Store, clock: () => number): Promise<AccessTokens> {
  const fresh = () => ({
    id: randomUUID(),
    secret: randomBytes(32).toString('base64url'),
    createdAt: clock(),
  });
  let keys = Keys.parse(await keepFirstHubSetting(store.db, settingKey, [fresh()], clock()));
  let readAt = clock();

  async function keyById(id: string): Promise<Keys[number] | undefined> {
    const known = keys.find((key) => key.id === id);
    // Another node may have made one; look, but not for every forged token.
    if (known || Math.abs(clock() - readAt) < 5_000) return known;
    readAt = clock();
    keys = Keys.parse(await readHubSetting(store.db, settingKey));
    return keys.find((key) => key.id === id);
  }

  return {
    async sign({ agentId, sessionId }) {
      const [key] = keys;
      if (!key) throw new Error('No key to sign access tokens with.');
      const expiresAt = clock() + accessTokenMs;
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256', kid: key.id })
        .setSubject(agentId)
        .setIssuer('groundcrew-hub')
        .setAudience('groundcrew-engine')
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(Buffer.from(key.secret, 'base64url'));
      return { token, expiresAt };
    },
    async verify(token) {
      try {
        const key = await keyById(decodeProtectedHeader(token).kid ?? '');
        if (!key) return null;
        const { payload } = await jwtVerify(token, Buffer.from(key.secret, 'base64url'), {
          algorithms: ['HS256'],
          issuer: 'groundcrew-hub',
          audience: 'groundcrew-engine',
          requiredClaims: ['sub', 'sid', 'exp'],
          currentDate: new Date(clock()),
        });
        const claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() }).parse(payload);
        return { agentId: claims.sub, sessionId: claims.sid, expiresAt: claims.exp * 1000 };
      } catch {
        return null;
      }
    },
    async rotate() {
      await store.transaction(async (tx) => {
        const current = Keys.parse(await readHubSetting(tx, settingKey));
        const now = clock();
        if (now - (current[0]?.createdAt ?? 0) < keyLifeMs) return;
        const kept = current.filter((key) => now - key.createdAt < 2 * keyLifeMs);
        keys = [fresh(), ...kept];
        await writeHubSetting(tx, settingKey, keys, now);
      });
    },
  };
}
