import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import WebSocket from 'ws';
import type { Session } from '../../src/shared/wire/auth.ts';
import { WireError, type WireErrorKind } from '../../src/shared/wire/errors.ts';
import { hubContract } from '../../src/shared/wire/hub-contract.ts';
import type { EngineFrame } from '../../src/shared/wire/realtime.ts';
import { HubFrame } from '../../src/shared/wire/realtime.ts';
import { wireVersion } from '../../src/shared/wire/version.ts';

export type WireClient = ContractRouterClient<typeof hubContract>;

/** The hub's calls as its contract has them; without a session as somebody signed out. */
export function wireClient(url: string, session?: Pick<Session, 'accessToken'>): WireClient {
  return createORPCClient(
    new OpenAPILink(hubContract, {
      url: `${url}/api/v1`,
      headers: session ? { authorization: `Bearer ${session.accessToken}` } : {},
    }),
  );
}

/** The hub's error of a call that must fail. */
export async function refusalOf(call: Promise<unknown>): Promise<WireError> {
  const error: unknown = await call.then(
    () => new Error('The call went through.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError)) throw error;
  return WireError.parse(error.data);
}

export async function kindOf(call: Promise<unknown>): Promise<WireErrorKind> {
  return (await refusalOf(call)).kind;
}

export type LiveLine = {
  /** Everything heard so far. */
  readonly heard: readonly HubFrame[];
  say(frame: EngineFrame): void;
  sayRaw(text: string): void;
  /** The next frame, not yet waited for, that fits. */
  next<Type extends HubFrame['type']>(
    type: Type,
    fits?: (frame: Extract<HubFrame, { type: Type }>) => boolean,
  ): Promise<Extract<HubFrame, { type: Type }>>;
  /** Resolves when the hub has closed the line, with the close code. */
  readonly closed: Promise<number>;
  /** Stops reading, as an engine does that hangs. */
  pause(): void;
  resume(): void;
  close(): void;
};

/** A live line as an engine opens it; says hello when there is a session. */
export async function openLive(
  url: string,
  hello?: { readonly session: Session; readonly cursor?: number; readonly version?: number },
): Promise<LiveLine> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live`);
  const heard: HubFrame[] = [];
  const unread: HubFrame[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  socket.on('message', (data) => {
    const frame = HubFrame.parse(JSON.parse(data.toString()));
    heard.push(frame);
    unread.push(frame);
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const line: LiveLine = {
    heard,
    say: (frame) => socket.send(JSON.stringify(frame)),
    sayRaw: (text) => socket.send(text),
    next(type, fits = () => true) {
      type Wanted = Extract<HubFrame, { type: typeof type }>;
      return new Promise<Wanted>((resolve, reject) => {
        const check = () => {
          const index = unread.findIndex((frame) => frame.type === type && fits(frame as Wanted));
          if (index < 0) return;
          clearTimeout(late);
          waiting.delete(check);
          const [frame] = unread.splice(index, 1);
          resolve(frame as Wanted);
        };
        const late = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`No ${type} came. Heard: ${heard.map((frame) => frame.type).join(', ')}`));
        }, 45_000);
        waiting.add(check);
        check();
      });
    },
    closed,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.terminate(),
  };
  if (hello)
    line.say({
      type: 'hello',
      version: hello.version ?? wireVersion,
      accessToken: hello.session.accessToken,
      cursor: hello.cursor ?? 0,
    });
  return line;
}
