import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationReason } from '../../../../shared/domain/escalation.ts';
import type { SettingsProblem, TargetSettings } from '../../../../shared/domain/escalation-settings.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { sayCheck, sayReasonFor } from '../../../ui/escalation-names.ts';
import { movedTo } from '../moved-to.ts';
import { OrderedCard } from '../OrderedCard.tsx';
import classes from '../Rules.module.css';
import { blankReason, ownKey } from './new-things.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { sayProblem } from './say-problem.ts';

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
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const full = reasons.length >= limits.reasonsPerTarget;
  const add = (reason: EscalationReason) => {
    onChange([...reasons, reason]);
    setOpen(reason.key);
  };
  return (
    <section className={classes.part} aria-label={t('escalationSettings.reasons')}>
      <h3 className={classes.sideTitle}>{t('escalationSettings.reasons')}</h3>
      <ol className={classes.list}>
        {reasons.map((reason, at) => {
          const { key } = reason;
          const wrong = problems.filter((problem) => problem.reason === at);
          return (
            <OrderedCard
              key={key}
              id={key}
              place={at + 1}
              count={reasons.length}
              name={reason.name === '' ? t('escalationSettings.newReason') : sayReasonFor(reason)}
              mayChange={mayChange}
              open={open === key}
              summary={
                <>
                  <p className={classes.hint}>
                    {reason.checks.map((one) => sayCheck(one, reason.labels)).join(' · ')}
                  </p>
                  {open !== key &&
                    wrong.map((problem) => (
                      <p key={problem.code} role="alert" className={classes.wrong}>
                        {sayProblem(problem, t)}
                      </p>
                    ))}
                </>
              }
              dragged={dragged}
              onDrag={setDragged}
              onMove={(moved, to) => {
                setDragged(null);
                const { wanted } = movedTo(
                  reasons.map((one) => one.key),
                  moved,
                  to,
                );
                if (wanted)
                  onChange(wanted.flatMap((one) => reasons.find((reason) => reason.key === one) ?? []));
              }}
              onOpen={() => setOpen(open === key ? null : key)}
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
                onChange={(change) =>
                  onChange(reasons.map((one) => (one.key === key ? { ...one, ...change } : one)))
                }
              />
            </OrderedCard>
          );
        })}
      </ol>
      {mayChange && (
        <div className={classes.row}>
          <Button size="compact-sm" variant="default" disabled={full} onClick={() => add(blankReason())}>
            {t('escalationSettings.addReason')}
          </Button>
        </div>
      )}
    </section>
  );
}
