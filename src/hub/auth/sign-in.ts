import { createHash, timingSafeEqual } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { EmbeddedSignIn, Session, SignIn } from '../../shared/wire/auth.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import { readCredentials } from '../store/queries/agents.ts';
import { appendAudit } from '../store/queries/audit.ts';
import { listWorkspaces, readWorkspaceSettings } from '../store/queries/workspaces.ts';
import { loadViewer } from '../sync/scope.ts';
import { verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

/** Failed attempts that are let through; named in the API description. */
export const signInLimits = {
  /** For one address from one place, in 15 minutes. */
  perPair: 10,
  /** From one place, whatever the address, in 15 minutes. */
  perIp: 50,
  /** For one address, wherever from, in an hour. */
  perEmail: 100,
} as const;

export type SignInDesk = {
  byPassword(input: SignIn, ip: string): Promise<Session>;
  /** Null secret: this hub doesn't run inside the app, and the call isn't there. */
  bySecret(input: EmbeddedSignIn, ip: string): Promise<Session>;
};

export function openSignInDesk(
  context: HubContext,
  sessions: Sessions,
  embeddedSecret: string | null,
): SignInDesk {
  const limiter = (points: number, minutes: number) =>
    new RateLimiterMemory({ points, duration: minutes * 60 });
  const perPair = limiter(signInLimits.perPair, 15);
  const perIp = limiter(signInLimits.perIp, 15);
  const perEmail = limiter(signInLimits.perEmail, 60);

  async function count(limit: RateLimiterMemory, key: string): Promise<void> {
    try {
      await limit.consume(key);
    } catch (reached) {
      if (!(reached instanceof RateLimiterRes)) throw reached;
      throw new HubFailure('rate-limited', 'Too many attempts to sign in. Wait before the next one.', {
        retryAfter: Math.max(1, Math.ceil(reached.msBeforeNext / 1000)),
      });
    }
  }

  return {
    async byPassword({ email, password, workstation, device }, ip) {
      const address = email.toLowerCase();
      const pair = `${ip} ${address}`;
      // Counted before the work, so that a hundred attempts at once are not all let through.
      await count(perIp, ip);
      await count(perPair, pair);
      await count(perEmail, address);
      const credentials = await readCredentials(context.store.db, address);
      const fits = await verifyPassword(credentials?.passwordHash ?? null, password);
      const viewer = fits && credentials ? await loadViewer(context.store.db, credentials.agentId) : null;
      if (!viewer) {
        if (credentials)
          await context.store.transaction((tx) =>
            appendAudit(tx, credentials.workspaceId, context.clock(), {
              actor: { kind: 'system', id: null },
              action: 'sign-in-failed',
              subject: { kind: 'agent', id: credentials.agentId },
              details: { from: ip },
            }),
          );
        throw new HubFailure('wrong-credentials', 'The e-mail address or the password is wrong.');
      }
      await Promise.all([perIp.reward(ip, 1), perPair.delete(pair), perEmail.reward(address, 1)]);
      return sessions.begin(viewer, workstation, device);
    },

    async bySecret({ secret, workstation, device }, ip) {
      if (embeddedSecret === null) throw new HubFailure('not-found', 'This hub signs nobody in by itself.');
      if (!sameSecret(secret, embeddedSecret)) {
        await count(perIp, `embedded ${ip}`);
        throw new HubFailure('wrong-credentials', 'That is not the secret this hub was started with.');
      }
      for (const workspace of await listWorkspaces(context.store.db)) {
        const { demoAgentId } = await readWorkspaceSettings(context.store.db, workspace.id);
        const viewer = demoAgentId ? await loadViewer(context.store.db, demoAgentId) : null;
        if (viewer) return sessions.begin(viewer, workstation, device);
      }
      throw new HubFailure('unavailable', 'The demo workspace is not ready yet.', { retryAfter: 2 });
    },
  };
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
