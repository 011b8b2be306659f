import { SegmentedControl, Select, Switch } from '@mantine/core';
import { goings } from '../../../shared/domain/macro-action.ts';
import { type Channel, channels } from '../../../shared/domain/vocabulary.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { isMac } from '../../ui/keys/listen.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';
import { Signatures } from './Signatures.tsx';
import { Spelling } from './Spelling.tsx';

const delays = [0, 3, 5, 10, 20, 30, 60];

/** The send key and the time to take a reply back, channel by channel. */
export function Writing() {
  const { t } = useTranslation();
  const { sendKey, undoSeconds, holdScheduled, afterSend } = useSettings();
  const change = useChangeSettings();
  const setKey = (channel: Channel, key: 'enter' | 'mod-enter') =>
    change({ sendKey: { ...sendKey, [channel]: key } });
  const setUndo = (channel: Channel, seconds: number) =>
    change({ undoSeconds: { ...undoSeconds, [channel]: seconds } });

  return (
    <SettingSection id="writing" title={t('settings.sections.writing')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.sending.channel')}</th>
            <th scope="col">{t('settings.sending.key')}</th>
            <th scope="col">{t('settings.sending.undo')}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => {
            const name = t(`vocabulary.channel.${channel}`);
            const seconds = undoSeconds[channel] ?? 0;
            const known = delays.includes(seconds) ? delays : [...delays, seconds].sort((a, b) => a - b);
            return (
              <tr key={channel}>
                <td>
                  <span className={classes.channel}>
                    <ChannelIcon channel={channel} named={false} />
                    {name}
                  </span>
                </td>
                <td>
                  <SegmentedControl
                    size="xs"
                    aria-label={t('settings.sending.keyOf', { channel: name })}
                    value={sendKey[channel] ?? 'mod-enter'}
                    data={[
                      { value: 'enter', label: t('settings.sending.enterName') },
                      {
                        value: 'mod-enter',
                        label: t('settings.sending.modEnter', { mod: isMac ? '⌘' : 'Ctrl' }),
                      },
                    ]}
                    onChange={(key) => setKey(channel, key === 'enter' ? 'enter' : 'mod-enter')}
                  />
                </td>
                <td>
                  <Select
                    size="xs"
                    w={130}
                    aria-label={t('settings.sending.undoOf', { channel: name })}
                    value={String(seconds)}
                    data={known.map((count) => ({
                      value: String(count),
                      label:
                        count === 0 ? t('settings.sending.atOnce') : t('settings.sending.seconds', { count }),
                    }))}
                    onChange={(value) => value !== null && setUndo(channel, Number(value))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Spelling />
      <Signatures />
      <SettingRow label={t('settings.sending.after')} text={t('settings.sending.afterText')}>
        <Select
          size="xs"
          w={220}
          aria-label={t('settings.sending.after')}
          allowDeselect={false}
          value={afterSend}
          data={goings.map((value) => ({ value, label: t(`settings.sending.going.${value}`) }))}
          onChange={(value) => change({ afterSend: goings.find((one) => one === value) ?? 'stay' })}
        />
      </SettingRow>
      <SettingRow label={t('settings.sending.hold')} text={t('settings.sending.holdText')}>
        <Switch
          aria-label={t('settings.sending.hold')}
          checked={holdScheduled}
          onChange={(event) => change({ holdScheduled: event.currentTarget.checked })}
        />
      </SettingRow>
      <p className={classes.hint}>{t('settings.sending.text')}</p>
    </SettingSection>
  );
}
