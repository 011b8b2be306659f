import { IconRadar2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Signals.module.css';

/** In the status bar: how many signals are open; it opens them. */
export function SignalsButton() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.signals.list.queryOptions({ input: { conversationId: null } }));
  if (data.length === 0) return null;
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      data-wants={data.some(({ severity }) => severity === 'high') || undefined}
      onClick={() => showOverlay('signals')}
    >
      <IconRadar2 size={14} aria-hidden />
      {t('signals.button', { n: data.length })}
    </button>
  );
}
