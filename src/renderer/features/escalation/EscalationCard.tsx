import { Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLock, IconStairsUp, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { EscalationView } from '../../../shared/contract/escalations.ts';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayCheck, sayReasonFor, targetOf } from '../../ui/escalation-names.ts';
import { Deeds } from './Deeds.tsx';
import { Due } from './Due.tsx';
import classes from './Escalation.module.css';
import { Steps } from './Steps.tsx';

type Props = {
  escalation: EscalationView;
  expanded: boolean;
  onToggle: () => void;
  /** Away from the customer's conversation: with the way there. */
  away?: boolean;
};

/**
 * Everything that whoever takes over needs: why, what is there and what is not, the note, and what happened since. Whoever
 * escalated it has read that: what happened since comes first for them.
 */
export function EscalationCard({ escalation, expanded, onToggle, away = false }: Props) {
  const { t } = useTranslation();
  const body = useId();
  const { severity, state, sending, restricted, handed, reason, checks, override, note, holder, forTeam } =
    escalation;
  const target = targetOf(escalation, t);
  const number = `#${escalation.number}`;
  // What the agent waited for must not have to be looked for below all that was said before.
  const answer = state === 'answered' ? escalation.steps.findLast(({ kind }) => kind === 'answer')?.text : '';
  if (handed)
    return (
      <li className={classes.card} data-ended>
        <p className={classes.handed}>
          <IconLock size={14} aria-hidden />
          {t('escalation.handed', { number, target })}
        </p>
      </li>
    );
  // A list that others may look at over a shoulder says nothing of what is behind a wall.
  const who =
    away && restricted
      ? t('escalation.discreet')
      : (away && (escalation.customerName || t('conversation.nameless'))) || '';
  return (
    <li
      className={classes.card}
      data-severity={severity}
      data-sending={sending}
      data-ended={!isOpen(escalation) || undefined}
    >
      <button
        type="button"
        className={`${classes.head} gc-focus-inset`}
        aria-expanded={expanded}
        aria-controls={body}
        onClick={onToggle}
      >
        {restricted ? <IconLock size={16} aria-hidden /> : <IconStairsUp size={16} aria-hidden />}
        <span className={classes.title}>
          <span className={classes.what}>
            <bdi>{away ? `${number}${who ? ` · ${who}` : ''}` : target}</bdi>
            {reason && !(away && restricted) && <bdi>{sayReasonFor(reason)}</bdi>}
          </span>
          <span className={classes.quiet}>
            {sending === 'sent' ? (
              <>
                {t(`escalation.state.${state}`)}
                {severity !== 'normal' && ` · ${t(`escalation.severities.${severity}`)}`}
                {' · '}
                <Due escalation={escalation} />
              </>
            ) : (
              <strong className={classes.notYet}>
                {t(sending === 'parked' ? 'escalation.notDone' : 'escalation.notYetText', { target })}
              </strong>
            )}
          </span>
        </span>
        <IconChevronDown size={14} aria-hidden className={classes.chevron} />
      </button>
      {expanded && (
        <div id={body} className={classes.body}>
          <p className={classes.quiet}>
            {t('escalation.by', { agent: escalation.by || t('conversation.event.unknownAgent') })}
            {' · '}
            {holder ? t('escalation.holder', { agent: holder }) : t('escalation.nobody')}
          </p>
          {answer && (
            <p className={`${classes.words} gc-selectable`} dir="auto">
              {answer}
            </p>
          )}
          {!forTeam && (
            <>
              <Steps escalation={escalation} />
              <Deeds escalation={escalation} />
            </>
          )}
          {checks.length > 0 && (
            <ul className={classes.marks} aria-label={t('escalation.ready')}>
              {checks.map(({ key, there }) => (
                <li key={key} className={classes.mark} data-there={there}>
                  {there ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
                  {there
                    ? sayCheck(key, escalation.labels)
                    : t('escalation.missing', { list: sayCheck(key, escalation.labels) })}
                </li>
              ))}
            </ul>
          )}
          {override && (
            <p className={classes.warning} dir="auto">
              {t('escalation.overridden', { why: override })}
            </p>
          )}
          {note && (
            <p className={`${classes.words} gc-selectable`} dir="auto">
              {note}
            </p>
          )}
          {forTeam && (
            <>
              <Steps escalation={escalation} />
              <Deeds escalation={escalation} />
            </>
          )}
          {away && escalation.isHere && (
            <Button
              className={classes.way}
              size="compact-xs"
              variant="subtle"
              onClick={() => openConversation(escalation.conversationId)}
            >
              {t('escalation.openConversation')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
