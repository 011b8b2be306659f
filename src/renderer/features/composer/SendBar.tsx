import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBook, IconChevronDown, IconMoodSmile, IconPaperclip, IconSlash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayKeys, useKeysOf } from '../../ui/keys/Keys.tsx';
import classes from './Composer.module.css';
import type { Trigger } from './trigger.ts';
import type { SendHow } from './use-sending.ts';

type Props = {
  mode: DraftMode;
  /** Everybody reads what is sent here. */
  toEverybody: boolean;
  sendKey: NonNullable<Settings['sendKey']['chat']>;
  characters: number;
  hasUnfilled: boolean;
  onSend: (how: SendHow) => void;
  onAskTime: (purpose: 'send' | 'snooze') => void;
  onFiles: (files: readonly File[]) => void;
  onPicker: (kind: Trigger['kind']) => void;
  /** Further tools. */
  children: React.ReactNode;
};

const nearlyFull = limits.messageCharacters * 0.9;

/** Below the field: files, macros, articles, and the button that says what sending means here. */
export function SendBar({
  mode,
  toEverybody,
  sendKey,
  characters,
  hasUnfilled,
  onSend,
  onAskTime,
  onFiles,
  onPicker,
  children,
}: Props) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const files = useRef<HTMLInputElement>(null);
  const connection = useStatusOf((status) => status.connection.state);
  const offline = connection !== undefined && connection !== 'online' && connection !== 'starting';
  const key = sayKeys(sendKey === 'enter' ? 'enter' : 'mod+enter');
  const hint = hasUnfilled
    ? t('composer.keys.next')
    : t(`composer.keys.${sendKey}`, { key: sayKeys('mod+enter') });
  const label = mode === 'reply' && toEverybody ? t('composer.public.send') : t(`composer.send.${mode}`);
  const color = mode === 'note' ? 'violet' : 'blue';

  return (
    <div className={classes.bar}>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('composer.tools.attach')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ActionIcon
        aria-label={t('composer.tools.attach')}
        title={t('composer.tools.attach')}
        onClick={() => files.current?.click()}
      >
        <IconPaperclip size={17} stroke={1.6} />
      </ActionIcon>
      <button
        type="button"
        className={classes.tool}
        title={t('conversation.act.withKey', { label: t('composer.tools.macro'), key: keysOf('applyMacro') })}
        onClick={() => onPicker('macro')}
      >
        <IconSlash size={14} aria-hidden />
        {t('composer.tools.macro')}
      </button>
      <button type="button" className={classes.tool} onClick={() => onPicker('article')}>
        <IconBook size={14} aria-hidden />
        {t('composer.tools.article')}
      </button>
      <ActionIcon
        aria-label={t('composer.tools.emoji')}
        title={t('composer.tools.emoji')}
        onClick={() => onPicker('emoji')}
      >
        <IconMoodSmile size={17} stroke={1.6} />
      </ActionIcon>
      {children}
      <span className={classes.hint}>
        {characters > nearlyFull
          ? t('composer.count', { used: characters, most: limits.messageCharacters })
          : offline
            ? t('composer.offline')
            : hint}
      </span>
      <div className={classes.send}>
        <Button
          color={color}
          className={classes.sendButton}
          data-mode={mode}
          title={t('conversation.act.withKey', { label, key })}
          onClick={() => onSend({})}
        >
          {label}
        </Button>
        <Menu position="top-end" returnFocus>
          <Menu.Target>
            <ActionIcon
              variant="filled"
              color={color}
              className={classes.sendMore}
              aria-label={t('composer.send.more')}
              title={t('composer.send.more')}
            >
              <IconChevronDown size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => onSend({})}
              rightSection={<span className={classes.menuKey}>{key}</span>}
            >
              {label}
            </Menu.Item>
            <Menu.Item
              onClick={() => onSend({ thenStatus: 'solved' })}
              rightSection={<span className={classes.menuKey}>{keysOf('sendAsSolved')}</span>}
            >
              {t(mode === 'reply' ? 'composer.send.andClose' : 'composer.send.noteAndClose')}
            </Menu.Item>
            {mode === 'reply' && (
              <>
                <Menu.Item onClick={() => onSend({ thenStatus: 'pending' })}>
                  {t('composer.send.andPending')}
                </Menu.Item>
                <Menu.Item onClick={() => onAskTime('snooze')}>{t('composer.send.andSnooze')}</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => onAskTime('send')}>{t('composer.send.later')}</Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
