import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { agents } from '../store/schema/people.ts';
import { sessions } from '../store/schema/sessions.ts';
import { workstations } from '../store/schema/workstations.ts';
import type { Workstation } from '../sync/scope.ts';
import type { AccessTokens } from './access-tokens.ts';

/** Who calls: a session that has not ended, of an agent who is still active. */
export type Caller = {
  readonly agentId: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly workstation: Workstation;
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
    .select({
      workspaceId: agents.workspaceId,
      role: agents.role,
      workstationId: sessions.workstationId,
      deviceId: workstations.deviceId,
    })
    .from(sessions)
    .innerJoin(agents, and(eq(agents.id, sessions.agentId), agents.active))
    .leftJoin(workstations, eq(workstations.id, sessions.workstationId))
    .where(
      and(
        eq(sessions.id, claims.sessionId),
        eq(sessions.agentId, claims.agentId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, context.clock()),
      ),
    );
  if (!row) throw new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
  const { workstationId, deviceId, ...who } = row;
  return { ...claims, ...who, workstation: { id: workstationId, deviceId: deviceId ?? claims.sessionId } };
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(header: string | null | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;
}
