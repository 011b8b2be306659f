import { ActionIcon, Select, Slider, Switch } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { NotifySettings } from '../../../../shared/domain/notify-settings.ts';
import { noticeKinds, soundNames } from '../../../../shared/domain/notify-vocabulary.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { playSound } from '../../../ui/sound/play-sound.ts';
import { SettingRow } from '../SettingRow.tsx';
import rules from './Rules.module.css';

type Props = { notify: NotifySettings; onChange: (change: Partial<NotifySettings>) => void };

/** Which sound means what, and how loud; each can be heard here. */
export function Sounds({ notify, onChange }: Props) {
  const { t } = useTranslation();
  const { sounds } = notify;
  const [volume, setVolume] = useState(notify.volume);
  useEffect(() => setVolume(notify.volume), [notify.volume]);
  return (
    <>
      <h3 className={rules.part}>{t('settings.notifications.sounds')}</h3>
      {noticeKinds.map((kind) => {
        const what = t(`settings.notifications.soundOf.${kind}`);
        return (
          <SettingRow key={kind} label={what} labelFor={`setting-sound-${kind}`}>
            <Select
              id={`setting-sound-${kind}`}
              w={150}
              size="xs"
              value={sounds[kind]}
              data={soundNames.map((name) => ({
                value: name,
                label: t(`settings.notifications.soundName.${name}`),
              }))}
              onChange={(value) => {
                const name = soundNames.find((one) => one === value);
                if (!name) return;
                onChange({ sounds: { ...sounds, [kind]: name } });
                playSound(name, notify.volume);
              }}
            />
            <ActionIcon
              aria-label={t('settings.notifications.play', { what })}
              title={t('settings.notifications.play', { what })}
              onClick={() => playSound(sounds[kind], notify.volume)}
            >
              <IconPlayerPlay size={15} />
            </ActionIcon>
          </SettingRow>
        );
      })}
      <SettingRow label={t('settings.notifications.volume')}>
        <Slider
          w={200}
          min={0}
          max={100}
          step={5}
          value={volume}
          label={(value) => t('settings.notifications.percent', { value })}
          thumbLabel={t('settings.notifications.volume')}
          onChange={setVolume}
          onChangeEnd={(value) => {
            onChange({ volume: value });
            playSound(sounds.mine, value);
          }}
        />
      </SettingRow>
      <SettingRow
        label={t('settings.notifications.inFront')}
        text={t('settings.notifications.inFrontText')}
        labelFor="setting-sound-in-front"
      >
        <Switch
          id="setting-sound-in-front"
          checked={notify.soundInFront}
          onChange={(event) => onChange({ soundInFront: event.currentTarget.checked })}
        />
      </SettingRow>
    </>
  );
}
