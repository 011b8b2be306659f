import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { HubFailure } from '../../failure.ts';

/** The kind of the first secret in any text of a value that came over the wire; null: none. */
export function findSecretIn(value: unknown): SecretKind | null {
  if (typeof value === 'string') return value.length < 8 ? null : (findSecrets(value)[0]?.kind ?? null);
  if (value === null || typeof value !== 'object') return null;
  for (const inner of Object.values(value)) {
    const kind = findSecretIn(inner);
    if (kind) return kind;
  }
  return null;
}

export function secretFailure(kind: SecretKind): HubFailure {
  return new HubFailure('secret', `There is a ${kind} in this. Nothing of it was kept.`);
}
