import { Select } from '@mantine/core';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';

const choices = [0, 60, 90, 120, 180];

/** Care for the agent: after how long a break is suggested. */
export function Wellbeing() {
  const { t } = useTranslation();
  const { breakReminderMinutes } = useSettings();
  const change = useChangeSettings();
  const known = choices.includes(breakReminderMinutes) ? choices : [...choices, breakReminderMinutes];
  return (
    <SettingSection id="wellbeing" title={t('settings.sections.wellbeing')}>
      <SettingRow
        label={t('settings.breaks.label')}
        text={t('settings.breaks.text')}
        labelFor="setting-breaks"
      >
        <Select
          id="setting-breaks"
          w={170}
          value={String(breakReminderMinutes)}
          data={known.map((count) => ({
            value: String(count),
            label: count === 0 ? t('settings.breaks.never') : t('settings.breaks.after', { count }),
          }))}
          onChange={(value) => value !== null && change({ breakReminderMinutes: Number(value) })}
        />
      </SettingRow>
    </SettingSection>
  );
}
