import { Button } from '@mantine/core';
import { IconChevronDown, IconSnowflake, IconSnowflakeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { FreezeView } from '../../../shared/contract/freezes.ts';
import { q } from '../../engine/queries.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayStopped } from '../../ui/account-words.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Freeze.module.css';
import { FreezeDeeds } from './FreezeDeeds.tsx';
import { FreezeFacts } from './FreezeFacts.tsx';
import { NotYetDone } from './NotYetDone.tsx';
import { isNotYet, sayState } from './say-freeze.ts';

type Props = {
  freeze: FreezeView;
  expanded: boolean;
  onToggle: () => void;
  /** Away from the customer's conversation: with the way there. */
  away?: boolean;
};

/** One freeze as it truly stands, with what whoever decides has to know. */
export function FreezeCard({ freeze, expanded, onToggle, away = false }: Props) {
  const { t } = useTranslation();
  const body = useId();
  const { data: setup = null } = useQuery({
    ...q.freezes.setup.queryOptions({ input: {} }),
    enabled: freeze.state === 'failed',
  });
  const { kind, state, steps, problem, readBack, reviewDueAt, deeds } = freeze;
  const Icon = kind === 'freeze' ? IconSnowflake : IconSnowflakeOff;
  const unknown = t('conversation.event.unknownAgent');
  const who = freeze.discreet ? t('escalation.discreet') : freeze.customerName || t('conversation.nameless');
  const decides = deeds.includes('approve') || deeds.includes('uphold');
  return (
    <li className={classes.card} data-state={state} data-not-yet={isNotYet(freeze) || undefined}>
      <button
        type="button"
        className={`${classes.head} gc-focus-inset`}
        aria-expanded={expanded}
        aria-controls={body}
        onClick={onToggle}
      >
        <Icon size={16} aria-hidden />
        <span className={classes.title}>
          <bdi className={classes.what}>
            {t(`freeze.head.${kind}`, { account: freeze.account })}
            {away && ` · ${who} · #${freeze.number}`}
          </bdi>
          <span className={classes.state}>{sayState(freeze, t)}</span>
        </span>
        <IconChevronDown size={14} aria-hidden className={classes.chevron} />
      </button>
      {expanded && (
        <div id={body} className={classes.body}>
          <NotYetDone
            setup={setup}
            text={problem && state === 'failed' ? t(`freeze.problem.${problem}`) : null}
          />
          <p className={classes.quiet}>
            {t('freeze.by', {
              agent: freeze.requester || unknown,
              reason: t(`freeze.reasons.${freeze.reason}`),
            })}
            {' · '}
            {freeze.scopes.map((scope) => t(`freeze.scope.${scope}`)).join(', ')}
          </p>
          {freeze.emergency && <p className={classes.warning}>{t('freeze.emergency')}</p>}
          {reviewDueAt !== null && (
            <p className={freeze.reviewOverdue ? classes.warning : classes.quiet}>
              {freeze.reviewer
                ? t('freeze.reviewed', { agent: freeze.reviewer })
                : t(freeze.reviewOverdue ? 'freeze.reviewOverdue' : 'freeze.reviewDue', {
                    time: dateAndTime(reviewDueAt),
                  })}
            </p>
          )}
          {readBack && <p className={classes.quiet}>{sayStopped(readBack.frozen, t)}</p>}
          {freeze.note && (
            <p className={`${classes.note} gc-selectable`} dir="auto">
              {freeze.note}
            </p>
          )}
          {decides && <FreezeFacts id={freeze.id} />}
          <FreezeDeeds freeze={freeze} />
          <ol className={classes.steps} aria-label={t('freeze.history')}>
            {steps.map(({ id, kind: step, by, text, at }) => (
              <li key={id}>
                <span>
                  {t(`freeze.step.${step}`, { agent: by || unknown, what: t(`freeze.what.${kind}`) })}
                </span>{' '}
                <time dateTime={new Date(at).toISOString()} className={classes.quiet}>
                  {dateAndTime(at)}
                </time>
                {text && (
                  <p className={`${classes.note} gc-selectable`} dir="auto">
                    {text}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {away && freeze.isHere && (
            <Button
              className={classes.way}
              size="compact-xs"
              variant="subtle"
              onClick={() => openConversation(freeze.conversationId)}
            >
              {t('freeze.open')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
