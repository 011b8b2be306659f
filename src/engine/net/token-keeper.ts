import type { Session } from '../../shared/wire/auth.ts';
import type { Clock } from './clock.ts';
import { type CallError, failed, type Outcome, succeeded } from './outcome.ts';

export type TokenKeeper = {
  /** A token that is good for a while; refreshes first when it runs out soon. */
  access(): Promise<Outcome<string>>;
  /** The hub said no to `token`: a newer one, from one refresh however many callers ask. */
  renewed(token: string): Promise<Outcome<string>>;
  /** Takes a session that a sign-in brought: keeps its secret first, then uses it. */
  adopt(session: Session): Promise<void>;
  /** Forgets everything, in the keychain too. */
  forget(): Promise<void>;
  /** The token in hand, fresh or not; null when there is none. */
  current(): string | null;
};

/** A wrong clock must not turn into a refresh per call; a 401 tells soon enough when this was too long. */
const shortestLifeMs = 20_000;

/** How long before its end a token is replaced, as a share of its life. */
const earlyShare = 0.2;

/**
 * Keeps the session of one hub. A refresh token is single use: the next one goes to `storeSecret` before
 * anything uses the new session, so that a crash in between can't leave a spent token behind.
 * `renew` trades the refresh token (or signs in by the embedded secret); it is called by one caller at a time.
 * `onLost` hears that only a person can help.
 */
export function createTokenKeeper(options: {
  clock: Clock;
  refreshToken: string | null;
  renew(refreshToken: string | null): Promise<Outcome<Session>>;
  /** Hub time minus local time in ms, as last learned; the token's end is written in hub time. */
  hubOffset(): number;
  storeSecret(value: string | null): void | Promise<void>;
  /** Whether this session is of the agent whose data lie here; another's is never used with them. */
  accepts(session: Session): boolean;
  onForeign(session: Session): void;
  onSession(session: Session): void;
  onLost(error: CallError): void;
}): TokenKeeper {
  let refreshToken = options.refreshToken;
  let accessToken: string | null = null;
  let staleAt = 0;
  let underway: Promise<Outcome<string>> | null = null;
  let generation = 0;

  async function adopt(session: Session): Promise<void> {
    generation += 1;
    await options.storeSecret(session.refreshToken);
    refreshToken = session.refreshToken;
    accessToken = session.accessToken;
    const life = session.accessExpiresAt - (options.clock.now() + options.hubOffset());
    staleAt = options.clock.monotonic() + Math.max(shortestLifeMs, life * (1 - earlyShare));
    options.onSession(session);
  }

  async function refresh(): Promise<Outcome<string>> {
    const asked = generation;
    const outcome = await options.renew(refreshToken);
    if (asked !== generation) {
      return accessToken === null
        ? failed('not-signed-in', 'signed out meanwhile', 'sign-in')
        : succeeded(accessToken);
    }
    if (outcome.ok && !options.accepts(outcome.value)) {
      options.onForeign(outcome.value);
      return failed('offline', 'the hub knows this workstation as somebody else', 'later');
    }
    if (outcome.ok) {
      await adopt(outcome.value);
      return succeeded(outcome.value.accessToken);
    }
    if (outcome.error.retry !== 'later') {
      accessToken = null;
      options.onLost(outcome.error);
      return failed('not-signed-in', outcome.error.message, 'sign-in');
    }
    return outcome;
  }

  function refreshOnce(): Promise<Outcome<string>> {
    underway ??= refresh().finally(() => {
      underway = null;
    });
    return underway;
  }

  return {
    adopt,
    current: () => accessToken,
    async access() {
      if (underway) return underway;
      if (accessToken !== null && options.clock.monotonic() < staleAt) return succeeded(accessToken);
      const outcome = await refreshOnce();
      // A token that is merely old may still be good when the refresh itself met a weak network.
      if (!outcome.ok && outcome.error.retry === 'later' && accessToken !== null)
        return succeeded(accessToken);
      return outcome;
    },
    async renewed(token) {
      if (accessToken !== null && accessToken !== token) return succeeded(accessToken);
      return refreshOnce();
    },
    async forget() {
      generation += 1;
      refreshToken = null;
      accessToken = null;
      await options.storeSecret(null);
    },
  };
}
