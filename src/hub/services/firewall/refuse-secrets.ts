import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { HubFailure } from '../../failure.ts';

export function secretFailure(kind: SecretKind): HubFailure {
  return new HubFailure('secret', `There is a ${kind} in this. Nothing of it was kept.`);
}
