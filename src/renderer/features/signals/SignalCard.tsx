import { Button } from '@mantine/core';
import { IconChevronDown, IconLock, IconRadar2 } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { SignalView } from '../../../shared/contract/signals.ts';
import { signalRules } from '../../../shared/domain/signals/rules.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { saySignal } from '../../ui/signals/say-signal.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { DecideForm } from './DecideForm.tsx';
import { SignalSteps } from './SignalSteps.tsx';
import classes from './Signals.module.css';

type Props = {
  signal: SignalView;
  expanded: boolean;
  onToggle: () => void;
  first: boolean;
  /** The conversation beside which it stands; null: away from it, with the way there. */
  conversationId: string | null;
};

/** One signal: why, since when, what to do, what may be said and what never, and what was made of it. */
export function SignalCard({ signal, expanded, onToggle, first, conversationId }: Props) {
  const { t } = useTranslation();
  const body = useId();
  const [deciding, setDeciding] = useState<'confirm' | 'dismiss' | null>(null);
  const { kind, state, severity, facts, at, raisedAt, own, deeds, reason, note, decider } = signal;
  const isOpen = state === 'open';
  const { say } = signalRules[kind];
  const times = facts.times ?? 1;
  // Told of when it happened, the head has said since when.
  const isLate = raisedAt - at > 60_000;
  const unknown = t('conversation.event.unknownAgent');
  const reopen = () =>
    engine.signals
      .decide({
        id: signal.id,
        deed: 'reopen',
        reason: null,
        note: '',
        conversationId: signal.here?.id ?? null,
      })
      .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'signal' }));
  const deed = own && t(`signals.deeds.${own.deed}`);
  return (
    <li
      className={classes.card}
      data-severity={isOpen ? severity : undefined}
      data-not-yet={own ? true : undefined}
    >
      <button
        type="button"
        className={`${classes.head} gc-focus-inset`}
        aria-expanded={expanded}
        aria-controls={body}
        data-signal
        data-autofocus={(first && conversationId === null) || undefined}
        onClick={onToggle}
      >
        <IconRadar2 size={16} aria-hidden />
        <span className={classes.title}>
          <span className={classes.what}>
            {t(`signals.kinds.${kind}`)}
            {conversationId === null && (
              <>
                {' · '}
                <bdi>
                  {signal.discreet
                    ? t('escalation.discreet')
                    : signal.customerName || t('conversation.nameless')}
                </bdi>
              </>
            )}
          </span>
          <span className={classes.state}>
            {isOpen ? t(`signals.severity.${severity}`) : t(`signals.states.${state}`)}
            {' · '}
            {dateAndTime(raisedAt)}
          </span>
          {own && (
            <span className={classes.notYet}>
              {t(own.state === 'parked' ? 'signals.parked' : 'signals.notYet', { deed })}
            </span>
          )}
        </span>
        <IconChevronDown size={14} aria-hidden className={classes.chevron} />
      </button>
      {expanded && (
        <div id={body} className={classes.body}>
          <p className={`${classes.why} gc-selectable`}>{saySignal(signal, t)}</p>
          <p className={classes.quiet}>
            {t(`signals.origin.${signal.origin}`)}
            {(times > 1 || isLate) && ' · '}
            {times > 1
              ? t('signals.times', { n: times, time: dateAndTime(at) })
              : isLate && t('signals.since', { time: dateAndTime(at) })}
          </p>
          {signal.restricted && (
            <p className={classes.walled}>
              <IconLock size={13} aria-hidden /> {t('signals.restricted')}
            </p>
          )}
          {isOpen && (
            <dl className={classes.facts}>
              <dt>{t('signals.toDo')}</dt>
              <dd>{t(`signals.do.${kind}`)}</dd>
              <dt>{t('signals.maySay')}</dt>
              <dd>{t(`signals.say.${say}`)}</dd>
              <dt>{t('signals.neverSay')}</dt>
              <dd>{t('signals.never')}</dd>
            </dl>
          )}
          {!isOpen && (
            <p className={classes.quiet}>
              {t('signals.by', {
                agent: decider || unknown,
                reason: t(`signals.reasons.${reason ?? 'other'}`),
              })}
            </p>
          )}
          {note && (
            <p className={`${classes.note} gc-selectable`} dir="auto">
              {note}
            </p>
          )}
          {isOpen && conversationId !== null && (
            <SignalSteps signal={signal} conversationId={conversationId} />
          )}
          {deciding && !own ? (
            <DecideForm signal={signal} deed={deciding} onDone={() => setDeciding(null)} />
          ) : (
            <div className={classes.row}>
              {(['confirm', 'dismiss'] as const).map(
                (one) =>
                  deeds.includes(one) && (
                    <Button key={one} size="compact-xs" variant="default" onClick={() => setDeciding(one)}>
                      {t(`signals.deeds.${one}`)}
                    </Button>
                  ),
              )}
              {(deeds.includes('reopen') || own?.state === 'waiting') && (
                <Button size="compact-xs" variant="default" onClick={() => void reopen()}>
                  {t('signals.deeds.reopen')}
                </Button>
              )}
              {signal.messageId && signal.here && signal.here.id === signal.conversationId && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => openConversation(signal.here?.id ?? '', signal.messageId ?? '')}
                >
                  {t('signals.showMessage')}
                </Button>
              )}
              {conversationId === null && signal.here && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => openConversation(signal.here?.id ?? '')}
                >
                  {t('signals.open', { number: signal.here.number })}
                </Button>
              )}
            </div>
          )}
          {isOpen && !own && !deeds.includes('dismiss') && (
            <p className={classes.quiet}>{t('signals.severeOnly')}</p>
          )}
          {conversationId === null && !signal.here && <p className={classes.quiet}>{t('signals.away')}</p>}
        </div>
      )}
    </li>
  );
}
