import { z } from 'zod';
import { AccountName, FreezeKind, FreezeReason, FreezeScopes } from '../../shared/domain/freeze.ts';
import { Id, Instant } from '../../shared/domain/ids.ts';
import { limits } from '../../shared/domain/limits.ts';

/** What the hub and the exchange's admin API say to each other; in words: docs/exchange-admin-api.md. */

/** `PUT /v1/actions/{key}`: done once for each key. */
export const ActionRequest = z.object({
  account: AccountName,
  action: FreezeKind,
  scopes: FreezeScopes,
  reason: FreezeReason,
  /** Names of agents, for the exchange's own records; null: an emergency, nobody has approved it yet. */
  requestedBy: z.string().max(120),
  approvedBy: z.string().max(120).nullable(),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

/** The answer to it, and to `GET /v1/actions/{key}`. */
export const ActionDone = z.object({
  key: Id,
  account: AccountName,
  action: FreezeKind,
  scopes: FreezeScopes,
  /** When it was done first; the same in every answer for this key. */
  doneAt: Instant,
});
export type ActionDone = z.infer<typeof ActionDone>;

/** `GET /v1/accounts/{account}`. */
export const AccountAnswer = z.object({
  account: AccountName,
  /** What is stopped now, whoever stopped it. */
  frozen: FreezeScopes.or(z.array(z.never()).max(0)),
  at: Instant,
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** `GET /v1/accounts/{account}/withdrawal-addresses/{address}`. */
export const WithdrawalAddressAnswer = z.object({
  account: AccountName,
  address: z.string().min(1).max(limits.recoveryValueCharacters),
  /** Since when it is on the account's list of addresses to withdraw to; null: it is not. */
  listedAt: Instant.nullable(),
  at: Instant,
});
export type WithdrawalAddressAnswer = z.infer<typeof WithdrawalAddressAnswer>;

export const exchangeErrors = {
  'bad-request': 400,
  'bad-signature': 401,
  /** The timestamp lies outside the window. */
  stale: 401,
  /** The nonce was used before. */
  replayed: 401,
  'not-allowed': 403,
  'no-account': 404,
  'no-action': 404,
  /** The key was used for something else. */
  'key-reused': 409,
  'too-large': 413,
  refused: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ExchangeErrorCode = keyof typeof exchangeErrors;

export const ExchangeError = z.object({
  error: z.object({
    code: z.enum(Object.keys(exchangeErrors) as [ExchangeErrorCode, ...ExchangeErrorCode[]]),
    message: z.string().max(500),
  }),
});

export const exchangeLimits = {
  /** How far the two clocks may be apart; nonces are remembered for twice as long. */
  windowMs: 60_000,
  bodyBytes: 16_384,
  callsPerMinute: 600,
  keyDays: 30,
} as const;
