import {
  IconAlertTriangle,
  IconAt,
  IconChevronsUp,
  IconClock,
  IconClockHour4,
  IconCornerUpLeft,
  IconEye,
  IconLifebuoy,
  IconLock,
  IconMasksTheater,
  IconMoodAngry,
  IconMoodSad,
  IconMoon,
  IconPencil,
  IconPlayerPause,
  IconRadar2,
  IconUserShield,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import type { Presence } from '../../../shared/wire/realtime.ts';
import { usePresence } from '../../engine/live.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
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
  const others = usePresence(id).filter(({ agentId }) => agentId !== me);
  return others.length === 0 ? null : <Others others={others} />;
}

const weight = { replying: 2, noting: 1, viewing: 0 } as const;

/** Who they are, whoever writes first. */
function Others({ others }: { others: readonly Presence[] }) {
  const { t } = useTranslation();
  const people = usePeople();
  const ordered = others.toSorted((a, b) => weight[b.doing] - weight[a.doing]);
  const nameOf = ({ agentId }: Presence) =>
    people.agent(agentId)?.name ?? t('conversation.event.unknownAgent');
  const [first] = ordered;
  if (!first) return null;
  const writing = first.doing !== 'viewing';
  return (
    <Mark
      label={ordered.map((one) => t(`conversation.presence.${one.doing}`, { name: nameOf(one) })).join(' · ')}
      tone={writing ? 'writing' : 'live'}
    >
      {writing ? <IconPencil size={13} aria-hidden /> : <IconEye size={13} aria-hidden />}
      <span aria-hidden>{nameOf(first).split(' ')[0]}</span>
      {ordered.length > 1 && <span aria-hidden>+{ordered.length - 1}</span>}
    </Mark>
  );
}

/** What one conversation shows in the list, on two lines. Of a restricted one it says neither whose it is nor what about. */
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
  const { status, priority, tier, mood, gate, imitates, signal, recovery } = row;
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
          {row.restricted ? t('escalation.discreet') : row.customerName || t('inbox.row.nameless')}
        </bdi>
        {tier !== 'standard' && <span className={classes.tier}>{t(`inbox.tier.${tier}`)}</span>}
        {row.restricted && (
          <Mark label={t('inbox.row.restricted')} tone="danger">
            <IconLock size={13} />
          </Mark>
        )}
        {imitates && (
          <Mark label={t(`inbox.row.imitates.${imitates}`)} tone="danger">
            <IconMasksTheater size={14} aria-hidden />
          </Mark>
        )}
        {gate && gate !== 'unsure' && (
          <Mark label={t(`inbox.row.gate.${gate}`)} tone={gate === 'urgent' ? 'danger' : 'plain'}>
            <IconUserShield size={14} aria-hidden />
          </Mark>
        )}
        {signal && (
          <Mark
            label={t(`signals.mark.${signal}`)}
            tone={signal === 'high' ? 'danger' : signal === 'medium' ? 'warning' : 'plain'}
          >
            <IconRadar2 size={14} aria-hidden />
          </Mark>
        )}
        {recovery && (
          <Mark label={t('recovery.mark', { state: t(`recovery.states.${recovery}`) })} tone="plain">
            <IconLifebuoy size={14} aria-hidden />
          </Mark>
        )}
        {mood && (
          <Mark label={t(`inbox.row.mood.${mood}`)} tone="warning">
            {mood === 'angry' ? (
              <IconMoodAngry size={14} aria-hidden />
            ) : (
              <IconMoodSad size={14} aria-hidden />
            )}
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
          <bdi className={classes.subject}>
            {row.restricted ? `#${row.number}` : row.subject || t('inbox.row.noSubject')}
          </bdi>
          {row.preview && !row.restricted && (
            <span className={classes.preview}>
              {' · '}
              {row.lastAuthorKind === 'agent' && (
                <>
                  <IconCornerUpLeft size={11} className={`${classes.answered} gc-mirror`} aria-hidden />
                  <span className="gc-hidden-text">{t('inbox.row.answered')}</span>{' '}
                </>
              )}
              <bdi>{row.preview}</bdi>
            </span>
          )}
        </span>
        <span className={classes.marks}>
          {resting && <span className={classes.status}>{t(`vocabulary.status.${status}`)}</span>}
          <Watchers id={row.id} me={me} />
          {row.mentioned && (
            <Mark label={t('inbox.row.mentioned')} tone="mention">
              <IconAt size={13} aria-hidden />
            </Mark>
          )}
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
