import { jwtVerify } from 'jose';
import { z } from 'zod';
import { cleanLine } from '../../shared/domain/clean-text.ts';

const Claims = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().max(200).optional(),
  email: z.email().max(320).optional(),
});

export type CustomerIdentity = {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
};

/**
 * Who the exchange says is signed in on its page: a JWT (HS256, at most five minutes ahead of its `iat` plus an
 * hour) over the secret it shares with this workspace. A sender's address or a typed name never is an identity.
 * Null for anything else, an unsigned token included.
 */
export async function readIdentity(
  token: string,
  secret: string | undefined,
  now: number,
): Promise<CustomerIdentity | null> {
  if (!secret) return null;
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: 'groundcrew-chat',
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: '1h',
      currentDate: new Date(now),
    });
    const claims = Claims.parse(payload);
    return {
      externalId: claims.sub,
      name: cleanLine(claims.name ?? '', 200),
      email: claims.email ?? null,
    };
  } catch {
    return null;
  }
}
