import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './LifeCycle.module.css';
import type { Stand } from './next-step.ts';

const steps = ['draft', 'in-review', 'approved', 'live'] as const;
/** How far it has come. */
const reached = {
  new: 0,
  unsaved: 0,
  draft: 0,
  'in-review': 1,
  approved: 2,
  scheduled: 2,
  staged: 2,
  live: 3,
  withdrawn: 3,
} as const satisfies Record<Stand, number>;

/** The way of a version from draft to live, and where it is on it. */
export function Steps({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const at = reached[stand];
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => {
        const done = index < at || stand === 'live';
        const label = index === 3 && stand === 'withdrawn' ? 'withdrawn' : step;
        return (
          <li
            key={step}
            data-done={done || undefined}
            data-ended={label === 'withdrawn' || undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.step} aria-hidden>
              {done && <IconCheck size={11} stroke={3} />}
            </span>
            {t(`studio.step.${label}`)}
          </li>
        );
      })}
    </ol>
  );
}
