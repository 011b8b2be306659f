import { Button } from '@mantine/core';
import { IconChevronDown, IconLifebuoy } from '@tabler/icons-react';
import { useId } from 'react';
import type { RecoveryView } from '../../../shared/contract/recovery.ts';
import { tellState } from '../../../shared/domain/recovery/say-to.ts';
import { insertText } from '../../state/composer-bus.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayTarget } from '../../ui/escalation-names.ts';
import { sayFields } from '../../ui/recovery-words.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { ToldSteps } from '../../ui/told/ToldSteps.tsx';
import { CaseDeeds } from './CaseDeeds.tsx';
import classes from './Recovery.module.css';
import { VerdictPanel } from './VerdictPanel.tsx';

type Props = { recovery: RecoveryView; locale: string; expanded: boolean; onToggle: () => void };

/** How a case stands, what may be said of it, what happened, and what may be done next. */
export function CaseCard({ recovery, locale, expanded, onToggle }: Props) {
  const { t } = useTranslation();
  const body = useId();
  const { kind, state, sending, verdict, missing, target, steps, mayChange, conversationId } = recovery;
  const say = (text: string) => {
    if (insertText({ conversationId, text })) toast(t('recovery.inserted'), 'success');
  };
  const told = tellState(state, locale);
  return (
    <div className={classes.card} data-sending={sending}>
      <button
        type="button"
        className={`${classes.head} gc-focus-inset`}
        aria-expanded={expanded}
        aria-controls={body}
        onClick={onToggle}
      >
        <IconLifebuoy size={16} aria-hidden />
        <span className={classes.title}>
          <span className={classes.headline}>
            {t('recovery.title')}: {t(`recovery.kinds.${kind}`)}
          </span>
          <span className={classes.quiet}>
            {t(`recovery.states.${state}`)}
            {target && ` · ${t('recovery.with', { target: sayTarget(target) })}`}
            {' · '}
            {t(`recovery.outcomes.${verdict.outcome}`)}
          </span>
          {sending !== 'sent' && (
            <strong className={classes.notYet}>
              {t(sending === 'parked' ? 'recovery.notDone' : 'recovery.notYet')}
            </strong>
          )}
        </span>
        <IconChevronDown size={14} aria-hidden className={classes.chevron} />
      </button>
      {expanded && (
        <div id={body} className={classes.body}>
          {missing.length > 0 && state === 'collecting' && (
            <p className={classes.missing}>{t('recovery.missing', { list: sayFields(missing, t) })}</p>
          )}
          <VerdictPanel verdict={verdict} locale={locale} onSay={say} />
          <ol className={classes.steps} aria-label={t('recovery.history')}>
            {steps.map((step) => (
              <li key={step.id} className={classes.step}>
                <span>
                  {t(`recovery.step.${step.kind}`, {
                    agent: step.by || t('conversation.event.unknownAgent'),
                  })}
                </span>{' '}
                <time dateTime={new Date(step.at).toISOString()} className={classes.quiet}>
                  {dateAndTime(step.at)}
                </time>
                {step.text && (
                  <p className={`${classes.words} gc-selectable`} dir="auto">
                    {step.text}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {told === null && (
            <ToldSteps id={body} steps={[{ name: t(`recovery.states.${state}`), telling: 'not' }]} />
          )}
          <div className={classes.deeds}>
            {mayChange && (
              <Button size="compact-sm" variant="default" onClick={() => showOverlay('recovery')}>
                {t('recovery.edit')}
              </Button>
            )}
            {told !== null && sending === 'sent' && (
              <Button size="compact-sm" variant="default" onClick={() => say(told)}>
                {t('recovery.tell')}
              </Button>
            )}
          </div>
          <CaseDeeds recovery={recovery} />
        </div>
      )}
    </div>
  );
}
