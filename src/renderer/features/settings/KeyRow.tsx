import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconRotate2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeySettings } from '../../../shared/contract/settings.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Keys, sayKeys } from '../../ui/keys/Keys.tsx';
import type { CommandId } from '../../ui/keys/keymap.ts';
import { boundKeys, conflictsOf, isSingle, withKeys, withKeysTaken } from '../../ui/keys/keys-now.ts';
import classes from './Keyboard.module.css';
import { useRecorder } from './record-keys.ts';

const commandList = perLocale((at) => new Intl.ListFormat(at));

type Props = {
  id: CommandId;
  settings: KeySettings;
  /** Which of the command's keys is being recorded; one behind the last adds another; null: none. */
  recording: number | null;
  onRecord: (place: number | null) => void;
  onChange: (settings: KeySettings) => void;
};

/** A command with its keys: press one to record another in its place, take one away, or add one. */
export function KeyRow({ id, settings, recording, onRecord, onChange }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<{ place: number; keys: string } | null>(null);
  const command = t(`commands.${id}`);
  const bound = boundKeys(id, settings);

  /** With the new keys last: that one is what may belong to somebody else. */
  const replaced = (place: number, keys: string) => [
    ...bound.filter((other, index) => index !== place && other !== keys),
    keys,
  ];
  const record = (keys: string | null) => {
    const place = recording ?? bound.length;
    onRecord(null);
    if (keys === null) return;
    if (conflictsOf(id, keys, settings).length > 0) return setWanted({ place, keys });
    onChange(withKeys(settings, id, replaced(place, keys)));
  };
  const heard = useRecorder(recording !== null, record);
  const begin = (place: number) => {
    setWanted(null);
    onRecord(place);
  };

  const said = () => {
    if (heard.state === 'begun') return t('settings.keyboard.pressMore', { keys: sayKeys(heard.keys) });
    if (heard.state === 'waiting') return t('settings.keyboard.press');
    return heard.keys === null
      ? t('settings.keyboard.alt')
      : t('settings.keyboard.refused', { keys: sayKeys(heard.keys) });
  };
  const current = recording === null ? undefined : bound[recording];

  return (
    <li className={classes.row} data-recording={recording !== null || undefined}>
      <div className={classes.line}>
        <span className={classes.command}>{command}</span>
        <span className={classes.keys}>
          {bound.length === 0 && recording === null && (
            <span className={classes.none}>{t('settings.keyboard.none')}</span>
          )}
          {bound.map((keys, place) => (
            <button
              key={keys}
              type="button"
              className={classes.key}
              data-off={(!settings.singleKeys && isSingle(keys)) || undefined}
              data-recording={recording === place || undefined}
              title={!settings.singleKeys && isSingle(keys) ? t('settings.keyboard.off') : undefined}
              aria-label={t('settings.keyboard.change', { keys: sayKeys(keys), command })}
              onClick={() => begin(place)}
            >
              <Keys keys={keys} />
            </button>
          ))}
          <ActionIcon
            size={22}
            aria-label={t('settings.keyboard.add', { command })}
            title={t('settings.keyboard.add', { command })}
            onClick={() => begin(bound.length)}
          >
            <IconPlus size={14} />
          </ActionIcon>
          {settings.own[id] !== undefined && (
            <ActionIcon
              size={22}
              aria-label={t('settings.keyboard.reset', { command })}
              title={t('settings.keyboard.reset', { command })}
              onClick={() => {
                const { [id]: _own, ...own } = settings.own;
                onChange({ ...settings, own });
              }}
            >
              <IconRotate2 size={14} />
            </ActionIcon>
          )}
        </span>
      </div>
      {recording !== null && (
        <div className={classes.ask}>
          <span role="status">
            {said()} {t('settings.keyboard.pressHint')}
          </span>
          {current !== undefined && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                onRecord(null);
                onChange(
                  withKeys(
                    settings,
                    id,
                    bound.filter((keys) => keys !== current),
                  ),
                );
              }}
            >
              {t('settings.keyboard.remove', { keys: sayKeys(current) })}
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => onRecord(null)}>
            {t('ui.cancel')}
          </Button>
        </div>
      )}
      {wanted && (
        <div className={classes.ask} data-conflict>
          <span role="alert">
            {t('settings.keyboard.conflict', {
              keys: sayKeys(wanted.keys),
              commands: commandList().format(
                conflictsOf(id, wanted.keys, settings).map((other) => `“${t(`commands.${other}`)}”`),
              ),
            })}
          </span>
          <Button
            size="compact-xs"
            autoFocus
            onClick={() => {
              onChange(withKeysTaken(settings, id, replaced(wanted.place, wanted.keys)));
              setWanted(null);
            }}
          >
            {t('settings.keyboard.take')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setWanted(null)}>
            {t('settings.keyboard.keep')}
          </Button>
        </div>
      )}
    </li>
  );
}
