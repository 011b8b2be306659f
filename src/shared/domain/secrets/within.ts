import { findSecrets } from './find-secrets.ts';
import type { SecretKind } from './secret.ts';
import { withoutSecrets } from './take-out.ts';

/** Nothing shorter is a secret. */
const shortest = 8;

/** The kind of the first secret in any text of a value; null: none. */
export function findSecretIn(value: unknown): SecretKind | null {
  if (typeof value === 'string')
    return value.length < shortest ? null : (findSecrets(value)[0]?.kind ?? null);
  if (value === null || typeof value !== 'object') return null;
  for (const inner of Object.values(value)) {
    const kind = findSecretIn(inner);
    if (kind) return kind;
  }
  return null;
}

/** A value of the same shape without the secrets in its texts; the same value where there are none. */
export function withoutSecretsIn<Value>(value: Value): Value {
  return findSecretIn(value) === null ? value : (cleaned(value) as Value);
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.length < shortest ? value : withoutSecrets(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
