import { IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Escalation.module.css';

/** In the status bar: how many escalations want this agent, or have not left yet; it opens them. */
export function EscalationsButton() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.escalations.list.queryOptions({ input: { conversationId: null } }));
  const open = data.filter((one) => isOpen(one) && !one.handed);
  const notYet = open.filter(({ sending }) => sending !== 'sent').length;
  if (open.length === 0) return null;
  const wants = open.some((one) => one.deeds.length > 0 && one.state !== 'accepted');
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      data-not-yet={notYet > 0 || undefined}
      data-wants={wants || undefined}
      onClick={() => showOverlay('escalations')}
    >
      <IconStairsUp size={14} aria-hidden />
      {notYet > 0
        ? t('escalation.buttonNotYet', { count: notYet })
        : t('escalation.button', { count: open.length })}
    </button>
  );
}
