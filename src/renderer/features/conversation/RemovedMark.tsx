import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './RemovedSecrets.module.css';

/** Stands where a secret was. */
export function RemovedMark({ kind }: { kind: SecretKind }) {
  const { t } = useTranslation();
  return <bdi className={classes.mark}>{t(`removed.removed.${kind}`)}</bdi>;
}
