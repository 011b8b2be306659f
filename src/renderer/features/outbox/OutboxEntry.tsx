import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutboxItem } from '../../../shared/contract/outbox-views.ts';
import { needsEditing } from '../../../shared/contract/reason-codes.ts';
import { useMe } from '../../engine/status.ts';
import { openConversation } from '../../state/workspace.ts';
import { adviceOn, overLimit, sayReason } from '../../text/reasons.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime, longSpan, shortSpan } from '../../ui/time/say-time.ts';
import classes from './OutboxDrawer.module.css';
import { saySummary } from './say-summary.ts';
import { useOutboxActions } from './use-outbox-actions.ts';

const isWritten = ({ kind }: OutboxItem) => kind === 'reply' || kind === 'note' || kind === 'schedule';

function When({ item }: { item: OutboxItem }) {
  const { t } = useTranslation();
  const text = useClock((now) => t('outbox.since', { span: shortSpan(now - item.createdAt) }));
  return (
    <time
      className={classes.when}
      dateTime={new Date(item.createdAt).toISOString()}
      title={dateAndTime(item.createdAt)}
    >
      {text}
    </time>
  );
}

function Why({ item }: { item: OutboxItem }) {
  const { t } = useTranslation();
  const { reason, state, attempts, nextAttemptAt } = item;
  const advice = state === 'parked' && reason ? adviceOn(reason.code, isWritten(item)) : null;
  const next = useClock((now) => {
    if (state === 'held' && typeof reason?.values.until === 'number')
      return t('outbox.leaves', { span: longSpan(reason.values.until - now) });
    if (state !== 'waiting' || nextAttemptAt === null) return '';
    return nextAttemptAt - now < 1000
      ? t('outbox.nextTryNow')
      : t('outbox.nextTry', { span: longSpan(nextAttemptAt - now) });
  });
  const tries = attempts > 0 && state !== 'parked' ? t('outbox.attempts', { count: attempts }) : '';
  return (
    <p className={classes.reason}>
      {reason ? sayReason(reason) : t(`outbox.state.${state}`)}
      {advice && <> {t(`outbox.advice.${advice}`)}</>}
      {(tries || next) && <> ({[tries, next].filter(Boolean).join(', ')})</>}
    </p>
  );
}

/** One thing that waits, with all that can be done about it. */
export function OutboxEntry({ item }: { item: OutboxItem }) {
  const { t } = useTranslation();
  const [doubting, setDoubting] = useState(false);
  const { undo, retry, edit, discard, busy } = useOutboxActions(item);
  const { state, kind, conversationId } = item;
  const isText = isWritten(item);
  const parked = state === 'parked';
  const conflict = parked && item.reason?.code.startsWith('outbox.conflict.') === true;
  const role = useMe()?.role;
  const mayGoOver = parked && item.reason?.code === overLimit && (role === 'lead' || role === 'admin');
  const mustEdit = isText && item.reason !== null && needsEditing.has(item.reason.code);
  const waits = state === 'queued' || state === 'waiting';
  const summary = saySummary(item);

  return (
    <li className={classes.entry} data-parked={parked || undefined} data-outbox-key={item.key}>
      <div className={classes.top}>
        <span className={classes.kind} data-note={kind === 'note' || undefined}>
          {t(`outbox.kind.${kind}`)}
        </span>
        {conversationId !== null && (
          <button
            type="button"
            className={classes.link}
            title={
              item.conversationNumber === null
                ? t('outbox.openNew')
                : t('outbox.open', { number: item.conversationNumber })
            }
            onClick={() => openConversation(conversationId)}
          >
            <bdi>{t('outbox.to', { name: item.customerName })}</bdi>
          </button>
        )}
        <When item={item} />
      </div>
      {summary && (
        <p className={`${classes.summary} gc-selectable`} dir="auto">
          {summary}
        </p>
      )}
      <Why item={item} />
      {state !== 'sending' && (
        <div className={classes.buttons}>
          {doubting ? (
            <>
              <Button size="compact-sm" color="red" disabled={busy} onClick={discard}>
                {t('outbox.action.really')}
              </Button>
              <Button size="compact-sm" variant="default" autoFocus onClick={() => setDoubting(false)}>
                {t('outbox.action.keep')}
              </Button>
            </>
          ) : (
            <>
              {state === 'held' && (
                <Button size="compact-sm" variant="default" disabled={busy} onClick={undo}>
                  {t('outbox.action.undo')}
                </Button>
              )}
              {(conflict || mayGoOver) && (
                <Button size="compact-sm" variant="default" disabled={busy} onClick={() => retry(true)}>
                  {t(isText ? 'outbox.action.force' : 'outbox.action.forceOther')}
                </Button>
              )}
              {((parked && !conflict && !mustEdit) || state === 'waiting') && (
                <Button size="compact-sm" variant="default" disabled={busy} onClick={() => retry(false)}>
                  {t(parked ? 'outbox.action.again' : 'outbox.action.retry')}
                </Button>
              )}
              {isText && (parked || waits) && (
                <Button size="compact-sm" variant="default" disabled={busy} onClick={edit}>
                  {t('outbox.action.edit')}
                </Button>
              )}
              {(parked || waits) && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  disabled={busy}
                  onClick={() => (isText ? setDoubting(true) : discard())}
                >
                  {t('outbox.action.discard')}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </li>
  );
}
