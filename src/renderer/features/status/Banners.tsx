import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugOff, IconRefresh } from '@tabler/icons-react';
import { useStatus } from '../../engine/status.ts';
import { useShellHealth } from '../../state/health.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Banners.module.css';

type Banner = {
  readonly key: string;
  readonly tone: 'warning' | 'danger';
  readonly icon: React.ReactNode;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const signInTexts = {
  nobody: 'status.banner.signedOut',
  ended: 'status.banner.signedOut',
  'not-kept': 'status.banner.notKept',
  'keychain-changed': 'status.banner.keychainChanged',
} as const;

/** What stops the work or is about to, over everything else, with the way out. Nothing when all is well. */
export function Banners({ onSignIn }: { onSignIn: () => void }) {
  const { t } = useTranslation();
  const { engine, hub } = useShellHealth();
  const connection = useStatus()?.connection;
  const restart = (what: 'engine' | 'hub') => ({
    label: t('status.banner.restart'),
    run: () => void shell().restart(what),
  });

  const banners: Banner[] = [];
  if (engine.state === 'restarting')
    banners.push({
      key: 'engine',
      tone: 'warning',
      icon: <IconRefresh size={16} />,
      text: t('status.banner.engineRestarting'),
    });
  if (engine.state === 'failed')
    banners.push({
      key: 'engine',
      tone: 'danger',
      icon: <IconPlugOff size={16} />,
      text: t('status.banner.engineFailed'),
      action: restart('engine'),
    });
  if (hub.state === 'restarting')
    banners.push({
      key: 'hub',
      tone: 'warning',
      icon: <IconRefresh size={16} />,
      text: t('status.banner.hubRestarting'),
    });
  if (hub.state === 'failed')
    banners.push({
      key: 'hub',
      tone: 'danger',
      icon: <IconPlugOff size={16} />,
      text: t('status.banner.hubFailed'),
      action: restart('hub'),
    });
  if (connection?.state === 'needs-sign-in')
    banners.push({
      key: 'session',
      tone: 'warning',
      icon: <IconAlertTriangle size={16} />,
      text: t(signInTexts[connection.why]),
      action: { label: t('status.banner.signIn'), run: onSignIn },
    });
  if (connection?.state === 'upgrade-required')
    banners.push({
      key: 'upgrade',
      tone: 'warning',
      icon: <IconAlertTriangle size={16} />,
      text: t('status.banner.upgrade'),
    });

  return (
    <div role="status">
      {banners.map(({ key, tone, icon, text, action }) => (
        <div key={key} className={classes.banner} data-tone={tone}>
          <span className={classes.icon} aria-hidden>
            {icon}
          </span>
          <span className={classes.text}>{text}</span>
          {action && (
            <Button size="compact-sm" variant="default" onClick={action.run}>
              {action.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
