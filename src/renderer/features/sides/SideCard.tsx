import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconChevronDown, IconClock, IconUsersGroup } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import type { SideView } from '../../../shared/contract/sides.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Sides.module.css';
import { useSideDraft } from './use-side-draft.ts';

type Props = {
  side: SideView;
  expanded: boolean;
  onToggle: () => void;
  /** Away from the customer's conversation: with what it is about, and the way there. */
  away?: boolean;
};

function Messages({ side }: { side: SideView }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.messages} aria-label={t('sides.messages')}>
      {side.messages.map(({ id, author, mine, text, at, state }) => (
        <li key={id} className={classes.message} data-mine={mine || undefined}>
          <div className={classes.by}>
            <strong dir="auto">
              {mine ? t('sides.me') : author || t('conversation.event.unknownAgent')}
            </strong>
            <time dateTime={new Date(at).toISOString()}>{dateAndTime(at)}</time>
          </div>
          <p className={`${classes.text} gc-selectable`} dir="auto">
            {text}
          </p>
          {state !== 'sent' && (
            <span className={classes.state} data-state={state}>
              <IconClock size={12} aria-hidden />
              {t(state === 'parked' ? 'sides.parked' : 'sides.waiting')}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Answer({ side }: { side: SideView }) {
  const { t } = useTranslation();
  const { draft, isLoaded, write: keep, flush, sent } = useSideDraft(side.id);
  const text = draft?.text ?? '';
  const onError = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');
  const write = useMutation({
    mutationFn: async (answer: string) => {
      // A save on its way would come after it was sent, and be a draft again.
      await flush();
      await engine.sides.write({ id: side.id, text: answer });
    },
    onSuccess: (_, answer) => sent(answer),
    onError,
  });
  const end = useMutation(q.sides.setStatus.mutationOptions({ onError }));
  const isDone = side.status === 'done';
  const send = () => {
    if (text.trim() !== '' && !write.isPending) write.mutate(text);
  };
  return (
    <>
      <Textarea
        autosize
        size="xs"
        minRows={2}
        maxRows={10}
        maxLength={limits.sideCharacters}
        aria-label={t('sides.answer')}
        placeholder={t(isDone ? 'sides.answerReopens' : 'sides.answer')}
        value={text}
        readOnly={!isLoaded}
        onChange={({ currentTarget: { value } }) =>
          keep(value === '' ? null : { groupId: side.groupId, subject: side.subject, text: value })
        }
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          send();
        }}
      />
      <SecretInForm written={{ text }} kept />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => end.mutate({ id: side.id, status: isDone ? 'open' : 'done' })}
        >
          {t(isDone ? 'sides.reopen' : 'sides.end')}
        </Button>
        <Button size="compact-sm" disabled={text.trim() === ''} loading={write.isPending} onClick={send}>
          {t('sides.send')}
        </Button>
      </div>
    </>
  );
}

/** What is known of the customer's conversation, for a team that may not see it itself. */
function About({ side }: { side: SideView }) {
  const { t } = useTranslation();
  const { number, customerName, subject, channel, status } = side.about;
  const name = customerName || t('conversation.nameless');
  return (
    <div className={classes.about}>
      <span>
        #{number} · <bdi>{name}</bdi>
        {subject !== side.subject && subject && (
          <>
            {' · '}
            <bdi>{subject}</bdi>
          </>
        )}
      </span>
      <span>
        {t(`vocabulary.channel.${channel}`)} · {t(`vocabulary.status.${status}`)}
      </span>
      {side.isHere ? (
        <Button size="compact-xs" variant="default" onClick={() => openConversation(side.conversationId)}>
          {t('sides.openConversation')}
        </Button>
      ) : (
        <span>{t('sides.notYours')}</span>
      )}
    </div>
  );
}

/** One side conversation: a line to open, and in it what was said, and the answer. */
export function SideCard({ side, expanded, onToggle, away = false }: Props) {
  const { t } = useTranslation();
  const body = useId();
  const { id, unread, status, subject, groupName, by } = side;
  useEffect(() => {
    if (expanded && unread) void engine.sides.seen({ id }).catch(() => undefined);
  }, [expanded, unread, id]);
  return (
    <li className={classes.card} data-unread={unread || undefined} data-done={status === 'done' || undefined}>
      <button
        type="button"
        className={`${classes.head} gc-focus-inset`}
        aria-expanded={expanded}
        aria-controls={body}
        onClick={onToggle}
      >
        {status === 'done' ? <IconCheck size={16} aria-hidden /> : <IconUsersGroup size={16} aria-hidden />}
        <span className={classes.title}>
          <span className={classes.subject} dir="auto">
            {subject}
          </span>
          <span className={classes.quiet}>
            {t('sides.between', { by: by || t('conversation.event.unknownAgent'), group: groupName })}
            {status === 'done' && ` · ${t('sides.done')}`}
          </span>
        </span>
        {unread && <span className={classes.unread}>{t('sides.unread')}</span>}
        <IconChevronDown size={14} aria-hidden className={classes.chevron} />
      </button>
      {expanded && (
        <div id={body} className={classes.body}>
          {away && <About side={side} />}
          <Messages side={side} />
          <Answer side={side} />
        </div>
      )}
    </li>
  );
}
