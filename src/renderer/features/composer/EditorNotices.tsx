import { IconArrowBackUp, IconLock, IconPhone, IconUser, IconUsers, IconWorld } from '@tabler/icons-react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { isPublicChannel, isWorking } from '../../../shared/domain/vocabulary.ts';
import { usePresence } from '../../engine/live.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { locale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { runCommand } from '../../ui/keys/commands.ts';
import { useKeysOf } from '../../ui/keys/Keys.tsx';
import classes from './Composer.module.css';

/** What one must know before writing here. */
export function EditorNotices({ view, mode }: { view: ConversationView; mode: DraftMode }) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const { conversation, group, assignee } = view;
  const me = useMe();
  const people = usePeople();
  const replying = usePresence(conversation.id).find(
    ({ agentId, doing }) => agentId !== me?.id && doing === 'replying',
  );
  if (mode === 'note') return null;

  const { status } = conversation;
  return (
    <>
      {replying && (
        <p className={classes.notice} data-tone="warning" role="status">
          <IconUsers size={14} aria-hidden />
          {t('composer.colleague', {
            name: people.agent(replying.agentId)?.name ?? t('conversation.event.unknownAgent'),
          })}
        </p>
      )}
      {assignee && assignee.id !== me?.id && isWorking(status) && (
        <p className={classes.notice}>
          <IconUser size={14} aria-hidden />
          <span>{t('composer.othersWork', { name: assignee.name })}</span>
          <button type="button" className={classes.noticeAction} onClick={() => runCommand('takeOver')}>
            {t('composer.takeOver')}
          </button>
        </p>
      )}
      {!isWorking(status) && (
        <p className={classes.notice}>
          <IconArrowBackUp size={14} className="gc-mirror" aria-hidden />
          {t('composer.reopens', { status: t(`vocabulary.status.${status}`).toLocaleLowerCase(locale()) })}
        </p>
      )}
      {isPublicChannel(conversation.channel) && (
        <p className={classes.notice} data-tone="danger">
          <IconWorld size={14} aria-hidden />
          <span>{t('composer.public.text')}</span>
          <button
            type="button"
            className={classes.noticeAction}
            title={t('conversation.act.withKey', {
              label: t('composer.public.move'),
              key: keysOf('moveToPrivate'),
            })}
            onClick={() => runCommand('moveToPrivate')}
          >
            {t('composer.public.move')}
          </button>
        </p>
      )}
      {conversation.channel === 'phone' && (
        <p className={classes.notice}>
          <IconPhone size={14} aria-hidden />
          {t('composer.phone')}
        </p>
      )}
      {(conversation.restricted || group.restricted) && (
        <p className={classes.notice} data-tone="danger">
          <IconLock size={14} aria-hidden />
          {t('composer.restricted')}
        </p>
      )}
    </>
  );
}
