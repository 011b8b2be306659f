import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { agents } from '../store/schema/people.ts';
import { sessions } from '../store/schema/sessions.ts';
import type { AccessTokens } from './access-tokens.ts';

/** Who calls: a session that has not ended, of an agent who is still active. */
export type Caller = {
  readonly agentId: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly expiresAt: number;
};

/** Throws `not-signed-in` for anything but a good access token of a live session. */
export async function authenticate(
  context: HubContext,
  accessTokens: AccessTokens,
  accessToken: string | null,
): Promise<Caller> {
  const claims = accessToken === null ? null : await accessTokens.verify(accessToken);
  if (!claims) throw new HubFailure('not-signed-in', 'Sign in first: there is no valid access token.');
  const [row] = await context.store.db
    .select({ workspaceId: agents.workspaceId, role: agents.role })
    .from(sessions)
    .innerJoin(agents, and(eq(agents.id, sessions.agentId), agents.active))
    .where(
      and(
        eq(sessions.id, claims.sessionId),
        eq(sessions.agentId, claims.agentId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, context.clock()),
      ),
    );
  if (!row) throw new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
  return { ...claims, ...row };
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(header: string | null | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;
}
