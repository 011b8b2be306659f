import { IconSnowflake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Freeze.module.css';
import { isNotYet } from './say-freeze.ts';

/** In the status bar: how many freezes are not done yet, or wait for this agent; it opens them. */
export function FreezesButton() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.freezes.list.queryOptions({ input: { conversationId: null } }));
  const wanting = data.filter((one) => one.deeds.includes('approve') || one.deeds.includes('uphold'));
  const shown = data.filter((one) => isNotYet(one) || wanting.includes(one));
  if (shown.length === 0) return null;
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      data-wants={wanting.length > 0 || undefined}
      onClick={() => showOverlay('freezes')}
    >
      <IconSnowflake size={14} aria-hidden />
      {t('freeze.button', { count: shown.length })}
    </button>
  );
}
