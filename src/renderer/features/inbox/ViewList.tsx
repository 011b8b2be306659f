import {
  IconAlarm,
  IconCircleCheck,
  IconCrown,
  IconFolders,
  IconHourglass,
  IconInbox,
  IconLock,
  IconMoon,
  IconPencil,
  IconStack2,
  IconUserQuestion,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InboxView, ViewId } from '../../../shared/contract/views.ts';
import { q } from '../../engine/queries.ts';
import { showView, useWorkspace } from '../../state/workspace.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { sayNumber } from '../../ui/say-number.ts';
import { isBuilt, isQueue, type SystemView, useViewName } from '../../ui/view-name.ts';
import classes from './ViewList.module.css';

const icons = {
  mine: IconInbox,
  unassigned: IconUserQuestion,
  waiting: IconHourglass,
  breaching: IconAlarm,
  vip: IconCrown,
  snoozed: IconMoon,
  drafts: IconPencil,
  open: IconFolders,
  solved: IconCircleCheck,
  all: IconStack2,
} satisfies Record<SystemView, unknown>;

function iconOf({ id, restricted }: InboxView) {
  if (isBuilt(id)) return IconStack2;
  if (isQueue(id)) return restricted ? IconLock : IconUsersGroup;
  return icons[id];
}

function ViewLine({ view }: { view: InboxView }) {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const current = useWorkspace((state) => state.view === view.id && state.page === 'inbox');
  const Icon = iconOf(view);
  const name = nameOf(view);
  // Elsewhere somebody always has something unread; a mark on every line would say nothing.
  const marked = view.unread > 0 && (view.id === 'mine' || view.restricted);
  const pressing = view.id === 'breaching' && view.count > 0;
  return (
    <li>
      <button
        type="button"
        className={`${classes.view} gc-focus-inset`}
        aria-current={current ? 'true' : undefined}
        data-restricted={view.restricted || undefined}
        onClick={() => showView(view.id)}
      >
        <Icon size={15} stroke={1.7} className={classes.icon} aria-hidden />
        <span className={`${classes.name} gc-truncate`} dir="auto" title={name} aria-hidden>
          {name}
        </span>
        {view.restricted && <span className="gc-hidden-text">{t('inbox.restrictedQueue')}</span>}
        <span className="gc-hidden-text">{t('inbox.viewCount', { name, count: view.count })}</span>
        {marked && (
          <span className={classes.unread} title={t('inbox.viewUnread', { count: view.unread })}>
            <span className="gc-hidden-text">{t('inbox.viewUnread', { count: view.unread })}</span>
          </span>
        )}
        <span className={classes.count} data-pressing={pressing || undefined} aria-hidden>
          {view.count > 0 ? sayNumber(view.count) : ''}
        </span>
      </button>
    </li>
  );
}

/** The views with their live counts: one's own work first, then everything, then the queues. */
export function ViewList() {
  const { t } = useTranslation();
  const { data: views = [] } = useQuery(q.inbox.views.queryOptions({ input: {} }));
  const wide: readonly ViewId[] = ['open', 'solved', 'all'];
  const parts = [
    { label: null, views: views.filter(({ id }) => !isQueue(id) && !wide.includes(id)) },
    { label: t('inbox.queues'), views: views.filter(({ id }) => isQueue(id)) },
    { label: t('inbox.more'), views: views.filter(({ id }) => wide.includes(id)) },
  ];

  const step = (by: 1 | -1) => {
    const order = parts.flatMap((part) => part.views);
    const at = order.findIndex(({ id }) => id === useWorkspace.getState().view);
    const next = order[(at + by + order.length) % order.length];
    if (next) showView(next.id);
  };
  useCommands([
    { id: 'nextView', run: () => step(1), when: () => views.length > 0 },
    { id: 'previousView', run: () => step(-1), when: () => views.length > 0 },
  ]);

  return (
    <nav className={classes.views} aria-label={t('inbox.viewsLabel')}>
      {parts.map(
        (part) =>
          part.views.length > 0 && (
            <section
              key={part.label ?? ''}
              className={classes.part}
              aria-label={part.label ?? t('inbox.ownViews')}
            >
              {part.label && <h2 className={classes.heading}>{part.label}</h2>}
              <ul className={classes.list}>
                {part.views.map((view) => (
                  <ViewLine key={view.id} view={view} />
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  );
}
