import {
  IconAlarm,
  IconAt,
  IconBell,
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
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { InboxView, ViewId } from '../../../shared/contract/inbox-views.ts';
import { showView, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import { ViewMark } from '../../ui/view-mark/ViewMark.tsx';
import { isQueue, type SystemView } from '../../ui/view-name.ts';
import type { ViewActions } from './use-view-actions.ts';
import classes from './ViewList.module.css';
import { ViewMenu } from './ViewMenu.tsx';

const icons = {
  mine: IconInbox,
  mentions: IconAt,
  following: IconBell,
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

function Picture({ view: { id, built, restricted } }: { view: InboxView }) {
  if (built) return <ViewMark icon={built.icon} colour={built.colour} />;
  const Icon = isQueue(id) ? (restricted ? IconLock : IconUsersGroup) : icons[id as SystemView];
  return <Icon size={15} stroke={1.7} className={classes.icon} aria-hidden />;
}

/** One view with its count: opened by a click, moved by dragging or Alt with an arrow, more in its menu. */
export function ViewLine({
  view,
  name,
  actions,
  dragged,
  onDrag,
  onMoved,
}: {
  view: InboxView;
  name: string;
  actions: ViewActions;
  /** The view that is being dragged, if it may land here. */
  dragged: InboxView | null;
  onDrag: (id: ViewId | null) => void;
  onMoved: (said: string | null) => void;
}) {
  const { t } = useTranslation();
  const current = useWorkspace((state) => state.view === view.id && state.page === 'inbox');
  const [menuOpened, setMenuOpened] = useState(false);
  const [over, setOver] = useState(false);
  // Elsewhere somebody always has something unread; a mark on every line would say nothing.
  const marked = view.unread > 0 && (view.id === 'mine' || view.id === 'mentions' || view.restricted);
  const pressing = view.id === 'breaching' && view.count > 0;
  const isShared = view.built?.visibility === 'team';
  return (
    <li
      className={classes.line}
      data-view-id={view.id}
      data-over={(over && dragged !== null && dragged.id !== view.id) || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(view.id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged) onMoved(actions.move(dragged, view));
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpened(true);
      }}
    >
      <button
        type="button"
        className={`${classes.view} gc-focus-inset`}
        aria-current={current ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Shift+F10"
        data-restricted={view.restricted || undefined}
        onClick={() => showView(view.id)}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          onMoved(actions.step(view, event.key === 'ArrowUp' ? -1 : 1));
        }}
      >
        <Picture view={view} />
        <span className={`${classes.name} gc-truncate`} dir="auto" title={name} aria-hidden>
          {name}
        </span>
        {view.restricted && <span className="gc-hidden-text">{t('inbox.restrictedQueue')}</span>}
        <span className="gc-hidden-text">{t('inbox.viewCount', { name, count: view.count })}</span>
        {isShared && (
          <span className={classes.shared} title={t('views.shared')}>
            <IconUsers size={12} aria-hidden />
            <span className="gc-hidden-text">{t('views.shared')}</span>
          </span>
        )}
        {marked && (
          <span className={classes.unread} title={t('inbox.viewUnread', { count: view.unread })}>
            <span className="gc-hidden-text">{t('inbox.viewUnread', { count: view.unread })}</span>
          </span>
        )}
        <span
          className={classes.count}
          data-pressing={pressing || undefined}
          data-counting={!view.complete || undefined}
          title={view.complete ? undefined : t('views.counting')}
          aria-hidden
        >
          {view.count > 0 ? sayNumber(view.count) : ''}
        </span>
      </button>
      <ViewMenu
        view={view}
        name={name}
        actions={actions}
        opened={menuOpened}
        onOpened={setMenuOpened}
        onMoved={onMoved}
      />
    </li>
  );
}
