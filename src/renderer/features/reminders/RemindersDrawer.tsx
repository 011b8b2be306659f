import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReminderView } from '../../../shared/contract/reminders.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import { TimeDialog } from '../../ui/scheduled/TimeDialog.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { endReminder } from './end-reminder.ts';
import classes from './Reminders.module.css';

function Entry({ reminder, due, onLater }: { reminder: ReminderView; due: boolean; onLater: () => void }) {
  const { t } = useTranslation();
  const { conversationId, at, text, customerName, conversationNumber, subject, atHub } = reminder;
  const name = customerName || t('reminders.nameless');
  const isHere = conversationNumber !== null;
  return (
    <li className={classes.entry} data-due={due || undefined}>
      <div className={classes.top}>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        <time className={classes.when} dateTime={new Date(at).toISOString()}>
          {due ? t('reminders.since', { when: dateAndTime(at) }) : dateAndTime(at)}
        </time>
      </div>
      {(text || subject) && (
        <p className={text ? classes.text : classes.quiet} dir="auto">
          {text || subject}
        </p>
      )}
      {!isHere && <p className={classes.quiet}>{t('reminders.away')}</p>}
      {!atHub && <p className={classes.quiet}>{t('reminders.here')}</p>}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isHere}
          aria-label={t('reminders.open', { name })}
          onClick={() => openConversation(conversationId)}
        >
          {t('notice.open')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={!isHere} onClick={onLater}>
          {t('reminders.snooze')}
        </Button>
        <Button size="compact-sm" onClick={() => void endReminder(reminder)}>
          {t('reminders.done')}
        </Button>
      </div>
    </li>
  );
}

function Content() {
  const { t } = useTranslation();
  const { data } = useQuery(q.reminders.list.queryOptions({ input: {} }));
  const now = useClock((ms) => Math.floor(ms / 1_000) * 1_000);
  const [later, setLater] = useState<ReminderView | null>(null);
  if (!data) return null;
  const part = (title: string, items: readonly ReminderView[], due: boolean) =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3 className={classes.heading}>{title}</h3>
        <ul className={classes.list}>
          {items.map((one) => (
            <Entry key={one.id} reminder={one} due={due} onLater={() => setLater(one)} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {data.length === 0 && (
        <Hint
          icon={<IconBell size={28} />}
          title={t('reminders.empty.title')}
          text={t('reminders.empty.text')}
        />
      )}
      {part(
        t('reminders.due'),
        data.filter(({ at }) => at <= now),
        true,
      )}
      {part(
        t('reminders.coming'),
        data.filter(({ at }) => at > now),
        false,
      )}
      {later && (
        <TimeDialog
          purpose="remind"
          onClose={() => setLater(null)}
          onChoose={(at) => {
            const { id, conversationId, text } = later;
            setLater(null);
            engine.reminders.set({ id, conversationId, at, text }).catch((error: unknown) => {
              toast(t('reminders.failed', { problem: t(`problems.${problemOf(error).kind}`) }), 'error');
            });
          }}
        />
      )}
    </>
  );
}

/** What the agent wants to be reminded of: what is due, and what comes. */
export function RemindersDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="reminders" title={t('reminders.title')}>
      <Content />
    </OverlayDrawer>
  );
}
