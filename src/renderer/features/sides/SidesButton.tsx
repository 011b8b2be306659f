import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Sides.module.css';

/** In the status bar: how many side conversations are open, and whether something in them is new; it opens them. */
export function SidesButton() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.sides.list.queryOptions({ input: { conversationId: null } }));
  const open = data.filter(({ status }) => status === 'open');
  const unread = open.filter((side) => side.unread).length;
  if (open.length === 0) return null;
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      data-unread={unread > 0 || undefined}
      onClick={() => showOverlay('sides')}
    >
      <IconUsersGroup size={14} aria-hidden />
      {unread > 0 ? t('sides.buttonNew', { count: unread }) : t('sides.button', { count: open.length })}
    </button>
  );
}
