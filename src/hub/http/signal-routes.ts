import { Hono } from 'hono';
import { wordBytes } from '../exchange/signed-word.ts';
import type { HubParts } from '../hub-parts.ts';
import {
  type SignalHookOptions,
  type SignalHookOutcome,
  takeSignalHook,
} from '../services/signals/webhook.ts';
import { readLimited } from './body-limit.ts';

/** What each is answered with: the exchange sends again what was not answered with a 2xx, and no 4xx. */
const statuses = {
  taken: 202,
  known: 200,
  unsigned: 401,
  stale: 400,
  unreadable: 400,
} as const satisfies Record<SignalHookOutcome, number>;

/** Where the exchange says that something about an account is suspicious. The body is read as it came: it is what is signed. */
export function signalRoutes(
  context: Pick<HubParts, 'store' | 'clock'>,
  workspaceId: string,
  options: SignalHookOptions,
): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const body = await readLimited(c.req.raw, wordBytes);
    const outcome = await takeSignalHook(context, workspaceId, options, { headers: c.req.raw.headers, body });
    return c.json({ outcome }, statuses[outcome]);
  });
  return app;
}
