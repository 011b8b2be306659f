import { IconShieldExclamation } from '@tabler/icons-react';
import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './SecretNotice.module.css';

/** `here`: the window has them, a draft does not; `gone`: a mark stands in their place; `unsent`: no draft is kept at all. */
type Props = { kinds: readonly SecretKind[]; fate: 'here' | 'gone' | 'unsent' };

/** Which secrets are in what is written, and what becomes of them. */
export function SecretNotice({ kinds, fate }: Props) {
  const { t } = useTranslation();
  return (
    <p className={classes.notice} role="status">
      <IconShieldExclamation size={14} aria-hidden />
      <span>
        {[...new Set(kinds)].map((kind) => (
          <span key={kind}>
            <strong>{t(`composer.guard.found.secret.${kind}.title`)}. </strong>
            {fate === 'unsent' && t(`composer.guard.found.secret.${kind}.text`)}
          </span>
        ))}
        {fate !== 'unsent' && t(`composer.withheld.${fate}`, { mark: secretMark })}
      </span>
    </p>
  );
}
