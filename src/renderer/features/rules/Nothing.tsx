import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './RulesPage.module.css';

/** In place of what the hub has not said yet. */
export function Nothing({ online, failed }: { online: boolean; failed: boolean }) {
  const { t } = useTranslation();
  if (online && !failed) return null;
  return (
    <div className={classes.nothing} role="status">
      <IconCloudOff size={26} stroke={1.5} aria-hidden />
      <p>{t(online ? 'rules.offline.failed' : 'rules.offline.empty')}</p>
    </div>
  );
}
