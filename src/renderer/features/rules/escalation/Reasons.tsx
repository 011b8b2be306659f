import { Button } from '@mantine/core';
import type { EscalationReason } from '../../../../shared/domain/escalation.ts';
import type { SettingsProblem, TargetSettings } from '../../../../shared/domain/escalation-settings.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayCheck, sayReasonFor } from '../../../ui/escalation-names.ts';
import { OrderedCard } from '../OrderedCard.tsx';
import classes from '../Rules.module.css';
import trialClasses from '../Trial.module.css';
import wholeClasses from '../Whole.module.css';
import { blankReason, ownKey } from './new-things.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { useOrdered } from './use-ordered.ts';
import { WrongHere } from './WrongHere.tsx';

type Props = {
  readonly target: TargetSettings;
  readonly problems: readonly SettingsProblem[];
  readonly language: string;
  readonly mayChange: boolean;
  readonly onChange: (reasons: EscalationReason[]) => void;
};

/** Why one escalates there, each with what has to be there. */
export function Reasons({ target, problems, language, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { id, reasons } = target;
  const { add, put, cardOf } = useOrdered(reasons, ({ key }) => key, onChange);
  const full = reasons.length >= limits.reasonsPerTarget;
  return (
    <section className={wholeClasses.part} aria-label={t('escalationSettings.reasons')}>
      <h3 className={trialClasses.sideTitle}>{t('escalationSettings.reasons')}</h3>
      <ol className={classes.list}>
        {reasons.map((reason, at) => {
          const { key } = reason;
          const card = cardOf(reason);
          const wrong = problems.filter((problem) => problem.reason === at);
          return (
            <OrderedCard
              key={key}
              {...card}
              name={reason.name === '' ? t('escalationSettings.newReason') : sayReasonFor(reason)}
              mayChange={mayChange}
              summary={
                <>
                  <p className={classes.hint}>
                    {reason.checks.map((one) => sayCheck(one, reason.labels)).join(' · ')}
                  </p>
                  {!card.open && <WrongHere problems={wrong} />}
                </>
              }
              onCopy={() => {
                if (!full) add({ ...reason, key: ownKey(), name: '', names: {}, topics: [] });
              }}
              {...(reasons.length > 1 && {
                onRemove: () => onChange(reasons.filter((one) => one.key !== key)),
              })}
            >
              <ReasonForm
                reason={reason}
                at={{ targetId: id, reason: at }}
                problems={problems}
                language={language}
                mayChange={mayChange}
                onChange={(change) => put({ ...reason, ...change })}
              />
            </OrderedCard>
          );
        })}
      </ol>
      {mayChange && (
        <div className={wholeClasses.row}>
          <Button size="compact-sm" variant="default" disabled={full} onClick={() => add(blankReason())}>
            {t('escalationSettings.addReason')}
          </Button>
        </div>
      )}
    </section>
  );
}
