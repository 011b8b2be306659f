import { Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Channel, channels } from '../../../shared/domain/vocabulary.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import classes from './SettingsPage.module.css';

const most = 2_000;
const exampleSignature = '{{agent.public_name}}\n{{workspace.name}}';

/** What stands below replies, channel by channel. */
export function Signatures() {
  const { t } = useTranslation();
  const { signatures } = useSettings();
  const change = useChangeSettings();
  const set = (channel: Channel, to: { on: boolean; text: string }) =>
    change({ signatures: { ...signatures, [channel]: to } });
  return (
    <section aria-labelledby="settings-signatures">
      <h3 id="settings-signatures" className={classes.subtitle}>
        {t('settings.signature.title')}
      </h3>
      <ul className={classes.signatures}>
        {channels.map((channel) => {
          const name = t(`vocabulary.channel.${channel}`);
          const { on, text } = signatures[channel] ?? { on: false, text: '' };
          return (
            <li key={channel}>
              <div className={classes.signatureHead}>
                <span className={classes.channel}>
                  <ChannelIcon channel={channel} named={false} />
                  {name}
                </span>
                <Switch
                  aria-label={t('settings.signature.of', { channel: name })}
                  checked={on}
                  onChange={(event) => set(channel, { on: event.currentTarget.checked, text })}
                />
              </div>
              {on && (
                <SignatureText
                  label={t('settings.signature.textOf', { channel: name })}
                  text={text}
                  onSave={(next) => set(channel, { on, text: next })}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>
        {t('settings.signature.text', { placeholders: '{{agent.public_name}}, {{workspace.name}}' })}
      </p>
    </section>
  );
}

/** Saved on leaving it: a signature half typed stands below no reply. */
function SignatureText({
  label,
  text,
  onSave,
}: {
  label: string;
  text: string;
  onSave: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <Textarea
      aria-label={label}
      placeholder={exampleSignature}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={most}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== text) onSave(typed);
      }}
    />
  );
}
