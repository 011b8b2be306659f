import {
  IconAlertTriangle,
  IconChevronsUp,
  IconClock,
  IconClockHour4,
  IconCornerUpLeft,
  IconEye,
  IconLock,
  IconMoon,
  IconPencil,
  IconPlayerPause,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contract/views.ts';
import { usePresence } from '../../engine/live.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { initialsOf } from '../../ui/initials.ts';
import { useClock } from '../../ui/time/clock.ts';
import { rowClock, sayRowClock } from '../../ui/time/row-clock.ts';
import classes from './ConversationLine.module.css';

function Clock({ row }: { row: ConversationRow }) {
  const shown = useClock((now) => {
    const { kind, urgency, text } = rowClock(row, now);
    return `${kind} ${urgency} ${text}`;
  });
  const [kind, urgency, ...text] = shown.split(' ');
  const sentence = sayRowClock(row, Date.now());
  return (
    <span className={classes.clock} data-urgency={urgency} title={sentence}>
      {kind === 'due' && <IconClock size={12} aria-hidden />}
      {kind === 'paused' && <IconPlayerPause size={12} aria-hidden />}
      {kind === 'snoozed' && <IconMoon size={12} aria-hidden />}
      <span aria-hidden>{text.join(' ')}</span>
      <span className="gc-hidden-text">{sentence}</span>
    </span>
  );
}

function Mark({ label, tone, children }: { label: string; tone?: string; children: React.ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone} title={label}>
      {children}
      <span className="gc-hidden-text">{label}</span>
    </span>
  );
}

function Watchers({ id, me }: { id: string; me: string | null }) {
  const { t } = useTranslation();
  const others = usePresence(id).filter(({ agentId }) => agentId !== me);
  if (others.length === 0) return null;
  const writing = others.some(({ doing }) => doing !== 'viewing');
  return (
    <Mark
      label={t(writing ? 'inbox.row.beingAnswered' : 'inbox.row.beingRead', { count: others.length })}
      tone="live"
    >
      {writing ? <IconPencil size={13} /> : <IconEye size={13} />}
      {others.length > 1 && others.length}
    </Mark>
  );
}

/** What one conversation shows in the list, on two lines. */
export const ConversationLine = memo(function ConversationLine({
  row,
  me,
  timed,
}: {
  row: ConversationRow;
  me: string | null;
  /** Chromium notes when this row was first painted: the moment at which the app counts as started. */
  timed: boolean;
}) {
  const { t } = useTranslation();
  const { status, priority, tier } = row;
  const resting = status === 'pending' || status === 'on_hold' || status === 'solved' || status === 'closed';
  return (
    <div
      className={classes.line}
      data-unread={row.unread || undefined}
      data-restricted={row.restricted || undefined}
    >
      <div className={classes.top}>
        <span className={classes.channel}>
          <ChannelIcon channel={row.channel} size={14} />
        </span>
        {row.unread && <span className="gc-hidden-text">{t('inbox.row.unread')}</span>}
        <bdi className={classes.name} {...(timed && { elementtiming: 'first-row' })}>
          {row.customerName || t('inbox.row.nameless')}
        </bdi>
        {tier !== 'standard' && <span className={classes.tier}>{t(`inbox.tier.${tier}`)}</span>}
        {row.restricted && (
          <Mark label={t('inbox.row.restricted')} tone="danger">
            <IconLock size={13} />
          </Mark>
        )}
        {(priority === 'urgent' || priority === 'high') && (
          <Mark label={t('inbox.row.priority', { priority: t(`vocabulary.priority.${priority}`) })}>
            <IconChevronsUp size={13} stroke={priority === 'urgent' ? 2.6 : 1.6} />
          </Mark>
        )}
        <span className={classes.space} />
        <Clock row={row} />
      </div>
      <div className={classes.bottom}>
        <span className={classes.words} dir="auto">
          <span className={classes.subject}>{row.subject || t('inbox.row.noSubject')}</span>
          {row.preview && (
            <span className={classes.preview}>
              {' · '}
              {row.lastAuthorKind === 'agent' && (
                <>
                  <IconCornerUpLeft size={11} className={`${classes.answered} gc-mirror`} aria-hidden />
                  <span className="gc-hidden-text">{t('inbox.row.answered')}</span>{' '}
                </>
              )}
              {row.preview}
            </span>
          )}
        </span>
        <span className={classes.marks}>
          {resting && <span className={classes.status}>{t(`vocabulary.status.${status}`)}</span>}
          <Watchers id={row.id} me={me} />
          {row.hasDraft && (
            <Mark label={t('inbox.row.draft')} tone="draft">
              {t('inbox.row.draftShort')}
            </Mark>
          )}
          {row.parked > 0 && (
            <Mark label={t('inbox.row.parked', { count: row.parked })} tone="warning">
              <IconAlertTriangle size={13} />
            </Mark>
          )}
          {row.queued > 0 && (
            <Mark label={t('inbox.row.queued', { count: row.queued })} tone="warning">
              <IconClockHour4 size={13} />
            </Mark>
          )}
          <span className={classes.locale} title={t('inbox.row.language', { locale: row.locale })}>
            {row.locale.split('-')[0]}
          </span>
          {row.assigneeName && (
            <span
              className={classes.assignee}
              data-me={row.assigneeId === me || undefined}
              title={t('inbox.row.assignee', { name: row.assigneeName })}
            >
              <span aria-hidden>{initialsOf(row.assigneeName)}</span>
              <span className="gc-hidden-text">{t('inbox.row.assignee', { name: row.assigneeName })}</span>
            </span>
          )}
        </span>
      </div>
    </div>
  );
});
