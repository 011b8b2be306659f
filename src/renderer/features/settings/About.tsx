import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { useShellInfo } from '../../state/shell-info.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { SettingSection } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

/** What this is and what it runs on. */
export function About({ status: { engine } }: { status: AppStatus }) {
  const { t } = useTranslation();
  const info = useShellInfo();
  const versions: [string, string][] = [
    [t('settings.about.shell'), info?.electron ?? ''],
    [t('settings.about.engine'), engine.version],
    [t('settings.about.node'), engine.node],
    [t('settings.about.sqlite'), engine.sqlite],
    [t('settings.about.platform'), info?.platform ?? ''],
    [t('settings.about.pid'), String(engine.pid)],
  ];
  return (
    <SettingSection id="about" title={t('settings.sections.about')}>
      <p className={classes.hint}>{t('settings.about.text', { version: info?.version ?? engine.version })}</p>
      <dl className={`${classes.facts} gc-selectable`} aria-label={t('settings.about.versions')}>
        {versions.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SettingSection>
  );
}
