import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconMinus,
  type IconProps,
  IconX,
} from '@tabler/icons-react';
import type { BulkProgress } from '../../../shared/contract/bulk.ts';
import { usePeople } from '../../engine/people.ts';
import { sayReason } from '../../text/reasons.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Steps.module.css';
import { sayAction } from './sayable-action.ts';

/** Without an action it is the message itself. */
type Step = BulkProgress['failed'][number]['steps'][number];

const icons: Record<Step['state'], React.ComponentType<IconProps>> = {
  done: IconCheck,
  unneeded: IconCheck,
  waiting: IconClock,
  stopped: IconX,
  dropped: IconMinus,
  lacking: IconAlertTriangle,
};

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { action, state, reason } = step;
  const Icon = icons[state];
  const said = state === 'stopped' ? (reason ? sayReason(reason) : '') : t(`outbox.halfDone.state.${state}`);
  return (
    <li className={classes.step} data-state={state}>
      <Icon size={14} aria-hidden />
      <span>
        <span className={classes.what}>{action ? sayAction(action, people, t) : t('outbox.kind.reply')}</span>
        {said && (
          <>
            {': '}
            <bdi>{said}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

/** What was to come along with a message, or what a macro does: each action with what became of it. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <StepLine key={step.key} step={step} />
      ))}
    </ul>
  );
}
