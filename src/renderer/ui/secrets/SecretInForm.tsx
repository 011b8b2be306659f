import { findSecretIn } from '../../../shared/domain/secrets/within.ts';
import { useRested } from '../use-rested.ts';
import { SecretNotice } from './SecretNotice.tsx';

/** Rest in typing after which what stands there is looked through, in milliseconds. */
const restMs = 250;

/**
 * Says while a form is filled in that there is a secret in it, which nobody takes. `kept`: what is written is saved as a
 * draft, less the secret.
 */
export function SecretInForm({ written, kept = false }: { written: object; kept?: boolean }) {
  const kind = findSecretIn(useRested(written, restMs));
  return kind && <SecretNotice kinds={[kind]} fate={kept ? 'here' : 'unsent'} />;
}
