import { SegmentedControl, Select } from '@mantine/core';
import type { Settings } from '../../../shared/contract/settings.ts';
import { chooseLanguage, interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { languageNames } from '../../text/languages.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';

const themes = ['auto', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const densities = ['comfortable', 'compact'] as const satisfies readonly Settings['density'][];

export function Appearance() {
  const { t } = useTranslation();
  const { theme, density, language } = useSettings();
  const ofSystem = languageNames[chooseLanguage('system', navigator.languages)];
  const change = useChangeSettings();
  return (
    <SettingSection id="appearance" title={t('settings.sections.appearance')}>
      <SettingRow
        label={t('settings.language.label')}
        text={t('settings.language.text')}
        labelFor="setting-language"
      >
        <Select
          id="setting-language"
          w={220}
          value={language}
          data={[
            { value: 'system', label: t('settings.language.system', { language: ofSystem }) },
            ...interfaceLanguages.map((value) => ({ value, label: languageNames[value] })),
          ]}
          onChange={(value) =>
            change({ language: interfaceLanguages.find((name) => name === value) ?? 'system' })
          }
        />
      </SettingRow>
      <SettingRow label={t('settings.theme.label')}>
        <SegmentedControl
          aria-label={t('settings.theme.label')}
          value={theme}
          data={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(value) => change({ theme: themes.find((name) => name === value) ?? 'auto' })}
        />
      </SettingRow>
      <SettingRow label={t('settings.density.label')} text={t('settings.density.text')}>
        <SegmentedControl
          aria-label={t('settings.density.label')}
          value={density}
          data={densities.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          onChange={(value) => change({ density: value === 'compact' ? 'compact' : 'comfortable' })}
        />
      </SettingRow>
    </SettingSection>
  );
}
