import type { KeychainState } from '../../shared/contract/host.ts';
import type { Device, Session } from '../../shared/wire/auth.ts';
import type { TimeLimits } from './bounded-fetch.ts';
import type { Clock } from './clock.ts';
import { type ConnectionMonitor, createConnectionMonitor } from './connection.ts';
import { createHubClient, type HubClient } from './hub-client.ts';
import { type CallError, failed, isUnreachable, type Outcome } from './outcome.ts';
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import type { Transport } from './transport.ts';

/** How this workstation gets a session without anybody typing. */
export type Credentials =
  | {
      readonly kind: 'refresh-token';
      readonly token: string | null;
      /** Other than `works`: a token of an earlier run cannot be there. */
      readonly keychain: KeychainState;
    }
  /** The embedded hub's secret of this run. */
  | { readonly kind: 'embedded'; secret(): string | null };

export type HubLink = {
  readonly client: HubClient;
  readonly connection: ConnectionMonitor;
  readonly tokens: TokenKeeper;
  /**
   * Calls the hub with a good token, renewing it once when the hub says no. What it meets on the way is told to
   * the connection: `suspect` when the hub could not be reached.
   */
  call<T>(
    run: (client: HubClient, options: { token: string; signal?: AbortSignal }) => Promise<Outcome<T>>,
    signal?: AbortSignal,
  ): Promise<Outcome<T>>;
  baseUrl(): string | null;
  /** Hub's clock minus this machine's, in ms, as last learned; 0 before. */
  hubOffset(): number;
  learnHubTime(hubNow: number): void;
  /** Somebody other than the sync driver met a dead line. */
  onSuspect(listener: (error: CallError) => void): void;
};

/** Everything between this workstation and one hub as one agent. */
export function createHubLink(options: {
  baseUrl(): string | null;
  transport: Transport;
  clock: Clock;
  workstation: string;
  device: Device;
  credentials: Credentials;
  limits?: TimeLimits;
  random?: () => number;
  storeSecret(value: string | null): void | Promise<void>;
  accepts(session: Session): boolean;
  onForeign(session: Session): void;
  onSession(session: Session): void;
  /** Hears what time it is at the hub, with every answer that says so. */
  onHubTime?(hubNow: number): void;
}): HubLink {
  const connection = createConnectionMonitor(options.clock, options.random);
  let offset = 0;
  /** A session has been used in this run. */
  let had = false;
  let suspect: (error: CallError) => void = () => {};

  function learnHubTime(hubNow: number): void {
    offset = hubNow - options.clock.now();
    options.onHubTime?.(hubNow);
  }

  const client = createHubClient({
    baseUrl: options.baseUrl,
    transport: options.transport,
    clock: options.clock,
    ...(options.limits ? { limits: options.limits } : {}),
    onAnswer(hubNow) {
      if (hubNow !== null) learnHubTime(hubNow);
    },
  });

  /** Why a person must sign in: no token since the start, and nothing here that could have kept one. */
  function whyLost(): 'ended' | 'not-kept' | 'keychain-changed' {
    const { credentials } = options;
    if (credentials.kind === 'embedded' || credentials.token !== null || had) return 'ended';
    return ({ works: 'ended', none: 'not-kept', changed: 'keychain-changed' } as const)[credentials.keychain];
  }

  async function renew(refreshToken: string | null): Promise<Outcome<Session>> {
    if (options.credentials.kind === 'embedded') {
      const secret = options.credentials.secret();
      if (secret === null) return failed('offline', 'the hub is not up yet', 'later');
      const outcome = await client.embedded({
        secret,
        workstation: options.workstation,
        device: options.device,
      });
      // A hub that has just come up with another secret says so by a `hub` message; until then this one is old.
      if (!outcome.ok && outcome.error.retry !== 'later' && secret !== options.credentials.secret()) {
        return failed('offline', 'the hub has moved', 'later');
      }
      return outcome;
    }
    if (refreshToken === null) return failed('not-signed-in', 'nobody is signed in', 'sign-in');
    return client.refresh({ refreshToken, device: options.device });
  }

  const tokens = createTokenKeeper({
    clock: options.clock,
    refreshToken: options.credentials.kind === 'refresh-token' ? options.credentials.token : null,
    renew,
    hubOffset: () => offset,
    storeSecret: options.storeSecret,
    accepts: options.accepts,
    onForeign: options.onForeign,
    onSession(session) {
      had = true;
      options.onSession(session);
    },
    onLost(error) {
      if (error.kind === 'upgrade-required') connection.upgradeRequired();
      else connection.needsSignIn(error.message, whyLost());
    },
  });

  return {
    client,
    connection,
    tokens,
    baseUrl: options.baseUrl,
    hubOffset: () => offset,
    learnHubTime,
    onSuspect(listener) {
      suspect = listener;
    },
    async call(run, signal) {
      const token = await tokens.access();
      if (!token.ok) {
        if (isUnreachable(token.error)) suspect(token.error);
        return token;
      }
      let outcome = await run(client, { token: token.value, ...(signal ? { signal } : {}) });
      if (!outcome.ok && outcome.error.kind === 'not-signed-in') {
        const next = await tokens.renewed(token.value);
        if (!next.ok) return next;
        outcome = await run(client, { token: next.value, ...(signal ? { signal } : {}) });
      }
      if (!outcome.ok && outcome.error.kind === 'upgrade-required') connection.upgradeRequired();
      if (!outcome.ok && isUnreachable(outcome.error)) suspect(outcome.error);
      return outcome;
    },
  };
}
