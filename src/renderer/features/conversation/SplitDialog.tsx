import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './SplitDialog.module.css';
import { useMerging } from './use-merging.ts';

/** Chooses the messages that begin another conversation of the same customer. */
export function SplitDialog({ view, onClose }: { view: ConversationView; onClose: () => void }) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const { split } = useMerging();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, isError } = useQuery(
    q.conversation.thread.queryOptions({ input: { id: conversation.id, limit: 200 } }),
  );
  // What was said in a merged conversation is that one's, and what has not left yet is nobody's.
  const messages = (data?.messages ?? []).filter(({ kind, ordinal }) => kind !== 'event' && ordinal !== null);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Dialog onClose={onClose} title={t('merge.split.title')} size="lg" closeLabel={t('merge.split.cancel')}>
      <p className={classes.lead}>
        {t('merge.split.lead', { name: customer.name || t('conversation.nameless') })}
      </p>
      {isError && <p role="alert">{t('merge.split.failed')}</p>}
      <ul className={classes.list} aria-label={t('merge.split.list')}>
        {messages.map(({ id, authorName, author, kind, bodyText, createdAt, attachments }) => (
          <li key={id} className={classes.line} data-note={kind === 'note' || undefined}>
            <Checkbox
              checked={chosen.has(id)}
              disabled={!chosen.has(id) && chosen.size >= limits.messagesPerSplit}
              onChange={() => toggle(id)}
              label={
                <span className={classes.message}>
                  <span className={classes.who}>
                    <bdi>{author.kind === 'bot' ? t('conversation.message.bot') : authorName}</bdi>{' '}
                    <time dateTime={new Date(createdAt).toISOString()}>{dateAndTime(createdAt)}</time>
                  </span>
                  <span className={classes.text} dir="auto">
                    {bodyText.slice(0, 300) || attachments[0]?.name}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('merge.split.cancel')}
        </Button>
        <Button
          disabled={chosen.size === 0}
          onClick={() => {
            split(
              conversation.id,
              messages.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
            );
            onClose();
          }}
        >
          {t('merge.split.go', { count: chosen.size })}
        </Button>
      </div>
    </Dialog>
  );
}
