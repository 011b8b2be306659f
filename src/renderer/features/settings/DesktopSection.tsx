import { Button, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isMac } from '../../ui/keys/listen.ts';
import { acceleratorOf, sayAccelerator } from './accelerator.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';
import { useDesktop } from './use-desktop.ts';

/** The keys that bring the app forward from anywhere, and whether it starts with the machine. */
export function DesktopSection() {
  const { t } = useTranslation();
  const { desktop, set } = useDesktop();
  const [recording, setRecording] = useState(false);
  useEffect(() => {
    if (!recording) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return setRecording(false);
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.key === 'Escape') return setRecording(false);
      const keys = acceleratorOf(event, isMac);
      if (keys === null) return;
      setRecording(false);
      void set(shell().setGlobalShortcut(keys));
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [recording, set]);

  if (!desktop) return null;
  const { shortcut, startAtLogin } = desktop;
  const keys = shortcut.keys === null ? null : sayAccelerator(shortcut.keys, isMac);
  const said = () => {
    if (recording) return t('settings.desktop.press');
    if (shortcut.state === 'taken') return t('settings.desktop.taken', { keys });
    if (shortcut.state === 'not-keys') return t('settings.desktop.notKeys', { keys });
    return t('settings.desktop.shortcutText');
  };
  return (
    <SettingSection id="desktop" title={t('settings.sections.desktop')}>
      <SettingRow label={t('settings.desktop.shortcut')} text={<span role="status">{said()}</span>}>
        {shortcut.state === 'set' && (
          <>
            <kbd className={classes.keys}>{keys}</kbd>
            <Button variant="default" onClick={() => void set(shell().setGlobalShortcut(null))}>
              {t('settings.desktop.remove')}
            </Button>
          </>
        )}
        <Button variant={recording ? 'filled' : 'default'} onClick={() => setRecording(!recording)}>
          {t(
            recording
              ? 'ui.cancel'
              : shortcut.state === 'set'
                ? 'settings.desktop.change'
                : 'settings.desktop.record',
          )}
        </Button>
      </SettingRow>
      <SettingRow
        label={t('settings.desktop.login')}
        text={startAtLogin.cannot === null ? undefined : t(`settings.desktop.cannot.${startAtLogin.cannot}`)}
        labelFor="setting-start-at-login"
      >
        <Switch
          id="setting-start-at-login"
          checked={startAtLogin.on}
          disabled={startAtLogin.cannot !== null}
          onChange={(event) => void set(shell().setStartAtLogin(event.currentTarget.checked))}
        />
      </SettingRow>
      <p className={classes.hint}>{t('settings.desktop.zoom', { mod: isMac ? '⌘' : 'Ctrl' })}</p>
    </SettingSection>
  );
}
