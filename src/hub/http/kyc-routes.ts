import { Hono } from 'hono';
import { type KycHook, type KycHookOutcome, takeKycHook } from '../services/kyc/webhook.ts';
import { readLimited } from './body-limit.ts';

const bodyBytes = 256 * 1024;

/** What each is answered with: a provider sends again what was not answered with a 2xx. */
const statuses = {
  taken: 202,
  known: 200,
  nobody: 200,
  later: 503,
  unsigned: 401,
  unreadable: 400,
  stale: 400,
} as const satisfies Record<KycHookOutcome, number>;

/** Where providers of identity checks say that something has changed. The body is read as it came: it is what is signed. */
export function kycRoutes(context: KycHook, workspaceId: string): Hono {
  const app = new Hono();
  app.post('/:provider', async (c) => {
    const body = await readLimited(c.req.raw, bodyBytes);
    const outcome = await takeKycHook(context, workspaceId, {
      provider: c.req.param('provider'),
      headers: c.req.raw.headers,
      body,
    });
    return c.json({ outcome: outcome === 'nobody' ? 'known' : outcome }, statuses[outcome]);
  });
  return app;
}
