import { IconMasksTheater, IconRobot, IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { looksLikeName, type Own } from '../../../shared/domain/look-alike.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { initialsOf } from '../../ui/initials.ts';
import { clockTime, dateAndTime } from '../../ui/time/say-time.ts';
import { DeliveryMark } from './DeliveryMark.tsx';
import { FromConversation } from './FromConversation.tsx';
import classes from './Message.module.css';
import { MessageBody } from './MessageBody.tsx';

type Props = {
  messages: readonly MessageView[];
  channel: Channel;
  me: string | null;
  own: Own | null;
  /** It was said to the exchange's chatbot, before the desk had it. */
  transcript?: boolean;
  /** The message that a search brought here. */
  marked: string | null;
};

type Side = 'customer' | 'desk' | 'note' | 'chatbot';

function sideOf(message: MessageView): Side {
  if (message.kind === 'note') return 'note';
  return message.author.kind === 'customer' ? 'customer' : 'desk';
}

const sameMessages = (a: Props, b: Props) =>
  a.channel === b.channel &&
  a.me === b.me &&
  a.own === b.own &&
  a.marked === b.marked &&
  a.messages.length === b.messages.length &&
  a.messages.every((message, index) => message === b.messages[index]);

/** Messages that one person wrote in one go. A note looks, sits and is named unlike anything a customer sees. */
export const MessageRun = memo(function MessageRun({
  messages,
  channel,
  me,
  own,
  marked,
  transcript = false,
}: Props) {
  const { t } = useTranslation();
  const first = messages[0];
  const last = messages.at(-1);
  if (!first || !last) return null;
  const ofChatbot = transcript && first.author.kind === 'bot';
  const side: Side = ofChatbot ? 'chatbot' : sideOf(first);
  const mine = first.author.kind === 'agent' && first.author.id === me;
  const { kind } = first.author;
  const automatic = kind === 'bot' || kind === 'system';
  const name = mine
    ? t('conversation.message.you')
    : kind === 'bot'
      ? t(ofChatbot ? 'conversation.chatbot.name' : 'conversation.message.bot')
      : kind === 'system'
        ? t('removed.automatic')
        : first.authorName || t('conversation.nameless');

  return (
    <div className={classes.run} data-side={side}>
      {side === 'customer' && (
        <span className={classes.face} aria-hidden>
          {initialsOf(first.authorName) || '?'}
        </span>
      )}
      <div className={classes.column}>
        <div className={classes.head}>
          {side === 'note' && (
            <span className={classes.noteLabel}>
              <IconUsers size={13} aria-hidden />
              {t('conversation.message.note')}
            </span>
          )}
          {automatic && <IconRobot size={13} aria-hidden />}
          <bdi className={classes.name}>{name}</bdi>
          {side === 'customer' && own !== null && looksLikeName(first.authorName, own) && (
            <span className={classes.imitates} title={t('conversation.imitates.name', { shown: name })}>
              <IconMasksTheater size={13} aria-hidden />
              {t('conversation.imitates.author')}
            </span>
          )}
          {first.channel !== channel && (
            <span className={classes.via}>
              <ChannelIcon channel={first.channel} size={12} named={false} />
              {t('conversation.message.via', { channel: t(`vocabulary.channel.${first.channel}`) })}
            </span>
          )}
          {first.from && <FromConversation from={first.from} />}
          <time dateTime={new Date(first.createdAt).toISOString()} title={dateAndTime(first.createdAt)}>
            {clockTime(first.createdAt)}
          </time>
        </div>
        {messages.map((message) => (
          <article
            key={message.id}
            id={`message-${message.id}`}
            className={classes.message}
            data-marked={message.id === marked || undefined}
            data-delivery={message.delivery}
            aria-label={t(`conversation.message.label.${message.kind === 'note' ? 'note' : 'reply'}`, {
              name,
              when: dateAndTime(message.createdAt),
            })}
          >
            <div className={classes.bubble} data-formatted={message.bodyHtml !== null || undefined}>
              <MessageBody message={message} own={own} />
            </div>
            {first.author.kind === 'agent' && (message === last || isUnfinished(message)) && (
              <DeliveryMark message={message} />
            )}
          </article>
        ))}
      </div>
    </div>
  );
}, sameMessages);

function isUnfinished({ delivery }: MessageView): boolean {
  return delivery === 'queued' || delivery === 'sending' || delivery === 'parked' || delivery === 'failed';
}
