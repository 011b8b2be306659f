import { IconChevronDown, IconRobot } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import type { Own } from '../../../shared/domain/look-alike.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { clockTime } from '../../ui/time/say-time.ts';
import { DayLine } from './DayLine.tsx';
import classes from './HandedOver.module.css';
import { MessageRun } from './MessageRun.tsx';
import { dayKey, threadRows } from './thread-rows.ts';

/** Transcripts that were opened: one that scrolls away and back is as it was left. */
const opened = new Set<string>();

type Props = {
  message: MessageView;
  lines: readonly MessageView[];
  channel: Channel;
  me: string | null;
  own: Own | null;
  marked: string | null;
};

/**
 * That the exchange's chatbot gave the customer to the desk: why, what it made of their words, what it has told them already,
 * the customer's last words and, folded, all that was said.
 */
export function HandedOver({ message, lines, ...drawn }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => opened.has(message.id));
  const wanted = useWorkspace(({ jumpTo }) => lines.some(({ id }) => id === jumpTo?.messageId));
  const show = (now: boolean) => {
    if (now) opened.add(message.id);
    else opened.delete(message.id);
    setOpen(now);
  };
  if (wanted && !open) show(true);
  const rows = useMemo(() => {
    const all = open ? threadRows(lines, null) : [];
    // The day stands above the card already.
    const first = all.find(({ kind }) => kind === 'day');
    const isSame = first?.kind === 'day' && dayKey(first.at) === dayKey(message.createdAt);
    return isSame ? all.filter((row) => row !== first) : all;
  }, [open, lines, message.createdAt]);
  const lastWords = lines.findLast(({ author }) => author.kind === 'customer');
  const { event } = message;
  if (event?.type !== 'chatbot') return null;
  const { topic, summary, answers, articles } = event.understood;
  const body = `transcript-${message.id}`;
  return (
    <section
      className={classes.card}
      id={`message-${message.id}`}
      aria-label={t('conversation.chatbot.label')}
    >
      <p className={classes.head}>
        <IconRobot size={15} aria-hidden />
        <strong>{t(`conversation.chatbot.why.${event.why}`)}</strong>
        <time dateTime={new Date(message.createdAt).toISOString()}>{clockTime(message.createdAt)}</time>
      </p>
      <dl className={classes.facts}>
        {(topic !== '' || summary !== '') && (
          <>
            <dt>{t('conversation.chatbot.understood')}</dt>
            <dd dir="auto">
              {topic !== '' && <span className={classes.topic}>{topic}</span>} {summary}
            </dd>
          </>
        )}
        {answers.length > 0 && (
          <>
            <dt>{t('conversation.chatbot.answers')}</dt>
            {answers.map((answer) => (
              <dd key={answer} dir="auto">
                {answer}
              </dd>
            ))}
          </>
        )}
        {articles.length > 0 && (
          <>
            <dt>{t('conversation.chatbot.articles')}</dt>
            {articles.map(({ title, link }) => (
              <dd key={`${title} ${link}`} dir="auto" title={link ?? undefined}>
                {title}
              </dd>
            ))}
          </>
        )}
      </dl>
      {event.lines > 0 && (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => show(!open)}
        >
          <IconChevronDown size={14} aria-hidden className={classes.arrow} />
          {t(open ? 'conversation.chatbot.hide' : 'conversation.chatbot.show', { count: event.lines })}
        </button>
      )}
      {!open && lastWords && <MessageRun messages={[lastWords]} {...drawn} transcript />}
      {open && (
        <div id={body} className={classes.transcript}>
          {rows.map((row) =>
            row.kind === 'run' ? (
              <MessageRun key={row.key} messages={row.messages} {...drawn} transcript />
            ) : row.kind === 'day' ? (
              <DayLine key={row.key} at={row.at} />
            ) : null,
          )}
        </div>
      )}
    </section>
  );
}
