import { Button, Switch } from '@mantine/core';
import type { NotifySettings } from '../../../shared/domain/notify-settings.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { ChannelRules } from './notifications/ChannelRules.tsx';
import { QuietHours } from './notifications/QuietHours.tsx';
import { Sounds } from './notifications/Sounds.tsx';
import { ViewRules } from './notifications/ViewRules.tsx';
import { SettingRow, SettingSection } from './SettingRow.tsx';
import { useDesktop } from './use-desktop.ts';

/** What is announced, how, when not, and how it sounds. */
export function Notifications() {
  const { t } = useTranslation();
  const { notifications, notify } = useSettings();
  const changeSettings = useChangeSettings();
  const change = (changed: Partial<NotifySettings>) => changeSettings({ notify: { ...notify, ...changed } });
  const { pausedUntil } = notify;
  const paused = useClock((now) => pausedUntil !== null && pausedUntil > now);
  const { desktop } = useDesktop();

  return (
    <SettingSection id="notifications" title={t('settings.sections.notifications')}>
      <SettingRow
        label={t('settings.notifications.label')}
        text={t('settings.notifications.text')}
        labelFor="setting-notifications"
      >
        <Switch
          id="setting-notifications"
          checked={notifications}
          onChange={(event) => changeSettings({ notifications: event.currentTarget.checked })}
        />
      </SettingRow>
      {notifications && (
        <>
          {paused && pausedUntil !== null && (
            <SettingRow label={t('settings.notifications.paused', { until: dateAndTime(pausedUntil) })}>
              <Button variant="default" onClick={() => change({ pausedUntil: null })}>
                {t('settings.notifications.resume')}
              </Button>
            </SettingRow>
          )}
          <ViewRules notify={notify} onChange={change} />
          <ChannelRules notify={notify} onChange={change} />
          <SettingRow
            label={t('settings.notifications.showText')}
            text={t('settings.notifications.showTextText')}
            labelFor="setting-show-text"
          >
            <Switch
              id="setting-show-text"
              checked={notify.showText}
              onChange={(event) => change({ showText: event.currentTarget.checked })}
            />
          </SettingRow>
          <QuietHours notify={notify} onChange={change} />
          <Sounds notify={notify} onChange={change} />
          {desktop && (
            <SettingRow
              label={t('settings.notifications.system')}
              text={
                <>
                  {t(`settings.notifications.doNotDisturb.${desktop.doNotDisturb}`)}{' '}
                  {t(`settings.notifications.reply.${desktop.repliesInNotifications ? 'yes' : 'no'}`)}
                </>
              }
            >
              {null}
            </SettingRow>
          )}
        </>
      )}
    </SettingSection>
  );
}
