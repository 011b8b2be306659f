import type { NotifySettings } from '../../../../shared/domain/notify-settings.ts';
import { channels } from '../../../../shared/domain/vocabulary.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { ChannelIcon } from '../../../ui/ChannelIcon.tsx';
import classes from '../SettingsPage.module.css';
import { LoudnessControl } from './LoudnessControl.tsx';
import rules from './Rules.module.css';

type Props = { notify: NotifySettings; onChange: (change: Partial<NotifySettings>) => void };

/** The most that each channel may do, whatever the views say. */
export function ChannelRules({ notify, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={rules.part}>{t('settings.notifications.channels')}</h3>
      <p className={classes.hint}>{t('settings.notifications.channelsText')}</p>
      <ul className={rules.list} aria-label={t('settings.notifications.channels')}>
        {channels.map((channel) => {
          const name = t(`vocabulary.channel.${channel}`);
          return (
            <li key={channel} className={rules.rule}>
              <span className={rules.name}>
                <ChannelIcon channel={channel} named={false} />
                {name}
              </span>
              <LoudnessControl
                label={name}
                value={notify.channels[channel] ?? 'sound'}
                onChange={(loudness) => onChange({ channels: { ...notify.channels, [channel]: loudness } })}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
