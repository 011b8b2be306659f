import { Button, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeySettings } from '../../../shared/contract/settings.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { fitsKeySearch } from '../../ui/keys/find-keys.ts';
import { sayKeys } from '../../ui/keys/Keys.tsx';
import { bindingOf, type CommandId, commandGroups, commandIds, zendeskKeys } from '../../ui/keys/keymap.ts';
import { boundKeys } from '../../ui/keys/keys-now.ts';
import classes from './Keyboard.module.css';
import { KeyRow } from './KeyRow.tsx';
import { SettingRow, SettingSection } from './SettingRow.tsx';

/** Every command with its keys, which can be changed here; and the switches for many at once. */
export function Keyboard() {
  const { t } = useTranslation();
  const { keys: settings } = useSettings();
  const changeSettings = useChangeSettings();
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<{ id: CommandId; place: number } | null>(null);
  const [sure, setSure] = useState(false);

  const change = (keys: KeySettings) => changeSettings({ keys });
  const changed = commandIds.filter((id) => settings.own[id] !== undefined).length;
  const preset = (id: CommandId) => sayKeys(zendeskKeys[id]?.[0] ?? '');
  const groups = commandGroups
    .map((group) => ({
      group,
      ids: commandIds.filter(
        (id) =>
          bindingOf(id).group === group &&
          !bindingOf(id).series &&
          fitsKeySearch(query, t(`commands.${id}`), boundKeys(id, settings)),
      ),
    }))
    .filter(({ ids }) => ids.length > 0);

  return (
    <SettingSection id="keyboard" title={t('settings.sections.keyboard')}>
      <SettingRow
        label={t('settings.keyboard.single')}
        text={t('settings.keyboard.singleText')}
        labelFor="setting-single-keys"
      >
        <Switch
          id="setting-single-keys"
          checked={settings.singleKeys}
          onChange={(event) => change({ ...settings, singleKeys: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow
        label={t('settings.keyboard.zendesk')}
        text={t('settings.keyboard.zendeskText', {
          open: preset('sendAsOpen'),
          pending: preset('sendAsPending'),
          hold: preset('sendAsHold'),
          solved: preset('sendAsSolved'),
          macro: preset('applyMacro'),
        })}
        labelFor="setting-zendesk-keys"
      >
        <Switch
          id="setting-zendesk-keys"
          checked={settings.zendesk}
          onChange={(event) => change({ ...settings, zendesk: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow
        label={t('settings.keyboard.list')}
        text={
          changed > 0 ? t('settings.keyboard.changed', { count: changed }) : t('settings.keyboard.unchanged')
        }
      >
        <Button
          variant={sure ? 'filled' : 'default'}
          {...(sure && { color: 'red' })}
          disabled={changed === 0}
          onBlur={() => setSure(false)}
          onClick={() => {
            if (sure) change({ ...settings, own: {} });
            setSure(!sure);
          }}
        >
          {t(sure ? 'settings.keyboard.really' : 'settings.keyboard.resetAll')}
        </Button>
      </SettingRow>
      <TextInput
        leftSection={<IconSearch size={15} />}
        aria-label={t('settings.keyboard.search')}
        placeholder={t('settings.keyboard.search')}
        maxLength={60}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes.commands}>
        {groups.map(({ group, ids }) => (
          <section key={group} aria-label={t(`commands.groups.${group}`)}>
            <h3 className={classes.heading}>{t(`commands.groups.${group}`)}</h3>
            <ul className={classes.list}>
              {ids.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  settings={settings}
                  recording={recording?.id === id ? recording.place : null}
                  onRecord={(place) => setRecording(place === null ? null : { id, place })}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && (
          <p className={classes.none} role="status">
            {t('settings.keyboard.nothing', { query })}
          </p>
        )}
      </div>
    </SettingSection>
  );
}
