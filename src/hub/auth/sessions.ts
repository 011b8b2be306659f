import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Device, Session } from '../../shared/wire/auth.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import type { Transaction } from '../store/database.ts';
import { appendAudit } from '../store/queries/audit.ts';
import {
  endSessions,
  insertRefreshToken,
  insertSession,
  lockRefreshToken,
  markTokenUsed,
  readRefreshToken,
  touchSession,
} from '../store/queries/sessions.ts';
import { keepFirstHubSetting } from '../store/queries/workspaces.ts';
import { keepWorkstation, placeSession } from '../store/queries/workstations.ts';
import { loadViewer, type Viewer } from '../sync/scope.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Caller } from './authenticate.ts';

export const refreshTokenMs = 30 * 24 * 3_600_000;
/**
 * For so long a spent token may be shown again, as long as its successor is unused, and gets that same
 * successor: the answer to the first try may have been lost on its way.
 */
export const refreshLeewayMs = 10_000;

export type Sessions = {
  /** `device`: absent for a client that names none. */
  begin(viewer: Viewer, workstation: string, device?: Device): Promise<Session>;
  /** The next session for a refresh token. Throws `not-signed-in`; a token used twice ends its session. */
  refresh(refreshToken: string, device?: Device): Promise<Session>;
  signOut(caller: Pick<Caller, 'sessionId' | 'agentId' | 'workspaceId'>): Promise<void>;
};

export async function openSessions(context: HubContext, accessTokens: AccessTokens): Promise<Sessions> {
  const { store, clock } = context;
  const secret = z
    .string()
    .parse(
      await keepFirstHubSetting(
        store.db,
        'refresh-token-key',
        randomBytes(32).toString('base64url'),
        clock(),
      ),
    );
  const hash = (token: string) => createHash('sha256').update(token).digest('hex');
  const successorOf = (token: string) =>
    `gcr_${createHmac('sha256', Buffer.from(secret, 'base64url')).update(token).digest('base64url')}`;

  async function toSession(
    viewer: Viewer,
    sessionId: string,
    refreshToken: string,
    refreshExpiresAt: number,
  ): Promise<Session> {
    const access = await accessTokens.sign({ agentId: viewer.agent.id, sessionId });
    return {
      sessionId,
      accessToken: access.token,
      accessExpiresAt: access.expiresAt,
      refreshToken,
      refreshExpiresAt,
      agent: viewer.agent,
      workspace: viewer.workspace,
    };
  }

  /** A session lies on its device's workstation; one that names no device is a workstation by itself. */
  async function placeAt(
    tx: Transaction,
    { agent, workspace }: Viewer,
    session: { readonly id: string; readonly workstation: string },
    device: Device | undefined,
    now: number,
  ): Promise<void> {
    const at = {
      workspaceId: workspace.id,
      agentId: agent.id,
      deviceId: device?.id ?? session.id,
      name: cleanLine(session.workstation, 120),
      appVersion: device ? cleanLine(device.appVersion, 40) : null,
    };
    await placeSession(tx, session.id, await keepWorkstation(tx, at, now));
  }

  return {
    async begin(viewer, workstation, device) {
      const now = clock();
      const expiresAt = now + refreshTokenMs;
      const refreshToken = `gcr_${randomBytes(32).toString('base64url')}`;
      const sessionId = randomUUID();
      await store.transaction(async (tx) => {
        await insertSession(tx, {
          id: sessionId,
          agentId: viewer.agent.id,
          workstation: cleanLine(workstation, 120),
          createdAt: now,
          expiresAt,
        });
        await placeAt(tx, viewer, { id: sessionId, workstation }, device, now);
        await insertRefreshToken(tx, { tokenHash: hash(refreshToken), sessionId, issuedAt: now, expiresAt });
        await appendAudit(tx, viewer.workspace.id, now, {
          actor: { kind: 'agent', id: viewer.agent.id },
          action: 'signed-in',
          subject: { kind: 'session', id: sessionId },
          details: { workstation: cleanLine(workstation, 120) },
        });
      });
      return toSession(viewer, sessionId, refreshToken, expiresAt);
    },

    async refresh(refreshToken, device) {
      const now = clock();
      const next = successorOf(refreshToken);
      const expiresAt = now + refreshTokenMs;
      // Values, not exceptions: ending a session must be committed although the caller is refused.
      const outcome = await store.transaction(async (tx) => {
        const found = await lockRefreshToken(tx, hash(refreshToken));
        if (!found || found.session.endedAt !== null || found.token.expiresAt <= now) return null;
        const { session, token } = found;
        const viewer = await loadViewer(tx, session.agentId);
        if (!viewer) {
          await endSessions(tx, { id: session.id }, 'deactivated', now);
          return { ended: session.id };
        }
        if (token.usedAt !== null) {
          const successor = await readRefreshToken(tx, hash(next));
          const inTime = now - token.usedAt <= refreshLeewayMs;
          if (inTime && successor && successor.usedAt === null)
            return { viewer, sessionId: session.id, expiresAt: successor.expiresAt };
          await endSessions(tx, { id: session.id }, 'token-reused', now);
          await appendAudit(tx, viewer.workspace.id, now, {
            actor: { kind: 'system', id: null },
            action: 'session-ended-token-reused',
            subject: { kind: 'session', id: session.id },
          });
          return { ended: session.id };
        }
        await markTokenUsed(tx, token.tokenHash, now);
        await insertRefreshToken(tx, {
          tokenHash: hash(next),
          sessionId: session.id,
          issuedAt: now,
          expiresAt,
        });
        await touchSession(tx, session.id, now, expiresAt);
        if (device || session.workstationId === null) await placeAt(tx, viewer, session, device, now);
        return { viewer, sessionId: session.id, expiresAt };
      });
      if (outcome && 'ended' in outcome) context.live.endSessions([outcome.ended]);
      if (!outcome || 'ended' in outcome)
        throw new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
      return toSession(outcome.viewer, outcome.sessionId, next, outcome.expiresAt);
    },

    async signOut({ sessionId, agentId, workspaceId }) {
      const now = clock();
      const ended = await store.transaction(async (tx) => {
        const left = await endSessions(tx, { id: sessionId }, 'signed-out', now);
        if (left.length > 0)
          await appendAudit(tx, workspaceId, now, {
            actor: { kind: 'agent', id: agentId },
            action: 'signed-out',
            subject: { kind: 'session', id: sessionId },
          });
        return left;
      });
      context.live.endSessions(ended);
    },
  };
}
