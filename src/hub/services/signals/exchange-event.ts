import { z } from 'zod';
import { findOnChain } from '../../../shared/domain/chain/find-on-chain.ts';
import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { AccountName } from '../../../shared/domain/freeze.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { exchangeKinds, type SignalFacts, type SignalKind } from '../../../shared/domain/signals/signal.ts';
import type { SignalGround } from './ground.ts';

/** One event as the exchange sends it: docs/exchange-webhooks.md. */
export const ExchangeEvent = z.object({
  id: z.string().regex(/^[\w.:-]{8,100}$/),
  type: z.string().min(1).max(100),
  account: AccountName,
  at: Instant,
  restricted: z.boolean().default(false),
  data: z.record(z.string().max(100), z.unknown()).default({}),
});
export type ExchangeEvent = z.infer<typeof ExchangeEvent>;

const known: ReadonlySet<string> = new Set(exchangeKinds.filter((kind) => kind !== 'other'));

/** What is known here of a type; what is not is kept as `other`. */
export function kindOf({ type }: Pick<ExchangeEvent, 'type'>): SignalKind {
  return known.has(type) ? (type as SignalKind) : 'other';
}

const read = {
  count: z.coerce.number().int().min(0).max(1_000_000),
  minutes: z.coerce.number().int().min(0).max(10_000_000),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
  words: z
    .string()
    .transform((text) => cleanLine(text, 80))
    .pipe(z.string().min(1)),
};

/** What of its data is understood, piece by piece: one that cannot be read does not lose the event. */
export function factsOf(event: ExchangeEvent): SignalFacts {
  const { data, type } = event;
  const piece = <Value>(schema: z.ZodType<Value>, name: string): Value | undefined => {
    const parsed = schema.safeParse(data[name]);
    return parsed.success ? parsed.data : undefined;
  };
  const address = addressIn(data.address);
  const facts = {
    count: data.count === undefined ? undefined : piece(read.count, 'count'),
    minutes: data.minutes === undefined ? undefined : piece(read.minutes, 'minutes'),
    country: piece(read.country, 'country'),
    device: piece(read.words, 'device'),
    address,
    ...(kindOf(event) === 'other' && { type: cleanLine(type, 60) || undefined }),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return findOnChain(value.slice(0, 300)).find(({ kind }) => kind === 'address')?.value;
}

/** What makes two events of an account the same while the first is open. */
export function patternOf({ keyOf }: SignalGround, event: ExchangeEvent, facts: SignalFacts): string {
  const { type, account, data } = event;
  switch (kindOf(event)) {
    case 'new-device':
      return typeof data.fingerprint === 'string'
        ? keyOf('device', data.fingerprint.slice(0, 500))
        : keyOf('device of', `${account} ${facts.device ?? ''}`);
    case 'new-country':
      return keyOf('country', `${account} ${facts.country ?? ''}`);
    case 'withdrawal-address-added':
      return keyOf('address', facts.address ?? account);
    case 'other':
      return keyOf('type', type);
    default:
      return keyOf('account', account);
  }
}
