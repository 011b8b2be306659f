import { IconUserCheck } from '@tabler/icons-react';
import type { IdentityLevel } from '../../../shared/domain/identity.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Outdated.module.css';

/** Above a macro that tells of the account: that the customer has to show first that it is theirs. */
export function NeedsIdentity({ level }: { level: IdentityLevel }) {
  const { t } = useTranslation();
  return (
    <p className={classes.note} data-tone="warning">
      <IconUserCheck size={14} aria-hidden />
      <span>{t(`identity.needed.${level}`)}</span>
    </p>
  );
}
