import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';

export function Notifications() {
  const { t } = useTranslation();
  const { notifications } = useSettings();
  const change = useChangeSettings();
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
          onChange={(event) => change({ notifications: event.currentTarget.checked })}
        />
      </SettingRow>
    </SettingSection>
  );
}
