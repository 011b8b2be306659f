import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import classes from './Composer.module.css';
import type { Withheld } from './live-draft.ts';

/** Which secrets in what is written are not kept, and what stands in their place. */
export function WithheldSecrets({ withheld: { secrets, here } }: { withheld: Withheld }) {
  const { t } = useTranslation();
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  return (
    <p className={classes.notice} data-tone="danger" role="status">
      <IconShieldExclamation size={14} aria-hidden />
      <span>
        {kinds.map((kind) => (
          <strong key={kind}>{t(`composer.guard.found.secret.${kind}.title`)}. </strong>
        ))}
        {t(here ? 'composer.withheld.here' : 'composer.withheld.gone', { mark: secretMark })}
      </span>
    </p>
  );
}
