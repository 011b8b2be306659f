import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { type Context, Hono } from 'hono';
import { wireVersion } from '../../shared/wire/version.ts';
import { authenticate, bearerToken } from '../auth/authenticate.ts';
import { HubFailure } from '../failure.ts';
import { bodyBytes, readLimited } from './body-limit.ts';
import { errorBody, errorResponse, toCallError } from './errors.ts';
import { fileRoutes } from './file-routes.ts';
import { describeApi } from './openapi.ts';
import { createProcedures, type ProcedureParts } from './procedures.ts';

export type HubApp = Hono;

export type AppOptions = ProcedureParts & {
  /** Whether answers are worth compressing: not on the same machine. */
  readonly compress: boolean;
  /** Whether a proxy in front names the caller in X-Forwarded-For. */
  readonly trustProxy: boolean;
};

const zip = promisify(gzip);
const worthCompressing = 2_048;

/** Everything the hub answers over HTTP but the customer's chat, which is mounted on top. */
export function createApp(options: AppOptions): { app: HubApp; addressOf: (c: Context) => string } {
  const { context, limits, accessTokens } = options;
  const app: HubApp = new Hono();
  const addressOf = (c: Context) => callerAddress(c, options.trustProxy);

  const calls = new OpenAPIHandler(createProcedures(options), {
    interceptors: [
      async (call) => {
        try {
          return await call.next();
        } catch (error) {
          const { wire } = toCallError(context, error);
          if (wire.retryAfter !== undefined) call.context.answer.retryAfter = wire.retryAfter;
          const { code, status, message, data } = errorBody(wire);
          throw new ORPCError(code, { defined: true, status, message, data });
        }
      },
    ],
  });

  app.onError((error) => errorResponse(toCallError(context, error)));
  app.notFound((c) => {
    const wrong = `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`;
    return errorResponse(new HubFailure('not-found', wrong));
  });

  app.get('/healthz', async (c) => {
    await context.store.db.execute('select 1');
    return c.json({ ok: true });
  });

  let description: Promise<string> | null = null;
  app.get('/api/v1/openapi.json', async (c) => {
    description ??= describeApi().then((document) => JSON.stringify(document));
    return c.body(await description, 200, { 'content-type': 'application/json' });
  });

  // Workstations take their time from each answer: the same as the pushes tell, not that of the server underneath.
  app.use('/api/v1/*', async (c, next) => {
    await next();
    c.header('date', new Date(context.clock()).toUTCString());
  });

  app.use('/api/v1/*', async (c, next) => {
    await limits.ip(addressOf(c));
    const version = c.req.header('groundcrew-wire');
    if (version !== undefined && version !== String(wireVersion))
      throw new HubFailure(
        'upgrade-required',
        `This hub speaks version ${wireVersion}, the caller ${version.slice(0, 20)}.`,
      );
    await next();
  });

  app.route(
    '/api/v1',
    fileRoutes(context, async (request) => {
      const caller = await authenticate(
        context,
        accessTokens,
        bearerToken(request.headers.get('authorization')),
      );
      await limits.agent(caller.agentId);
      return caller;
    }),
  );

  app.all('/api/v1/*', async (c, next) => {
    const answer: { retryAfter?: number } = {};
    const { matched, response } = await calls.handle(await jsonRequest(c.req.raw), {
      prefix: '/api/v1',
      context: { authorization: c.req.header('authorization') ?? null, ip: addressOf(c), answer },
    });
    if (!matched) return next();
    const headers = new Headers(response.headers);
    headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    if (answer.retryAfter !== undefined) headers.set('retry-after', String(answer.retryAfter));
    const body = Buffer.from(await response.arrayBuffer());
    const accepts = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    if (!options.compress || !accepts || body.byteLength < worthCompressing)
      return new Response(body, { status: response.status, headers });
    headers.set('content-encoding', 'gzip');
    headers.append('vary', 'accept-encoding');
    return new Response(await zip(body, { level: 4 }), { status: response.status, headers });
  });

  return { app, addressOf };
}

/** The request with its body read: within the limit, and JSON where there is one. */
async function jsonRequest(request: Request): Promise<Request> {
  const { method, headers, url } = request;
  if (method === 'GET' || method === 'HEAD') return request;
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new HubFailure('unsupported-type', 'A call takes a JSON body: content-type application/json.');
  const body = await readLimited(request, bodyBytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new HubFailure('bad-input', 'The body is not UTF-8.');
  }
  return new Request(url, { method, headers, body });
}

function callerAddress(c: Context, trustProxy: boolean): string {
  const { incoming } = c.env as Partial<HttpBindings>;
  const nearest = incoming?.socket.remoteAddress ?? 'unknown';
  if (!trustProxy) return nearest;
  // The last entry is the one that the proxy itself wrote; those before it are the caller's own words.
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || nearest;
}
