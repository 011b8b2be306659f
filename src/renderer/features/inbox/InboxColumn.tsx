import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useState, useSyncExternalStore } from 'react';
import { q } from '../../engine/queries.ts';
import { useSettings } from '../../engine/settings.ts';
import { useMe } from '../../engine/status.ts';
import { showView, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { CommandId } from '../../ui/keys/keymap.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useViewName } from '../../ui/view-name.ts';
import { BulkPanel } from './BulkPanel.tsx';
import { ConversationList } from './ConversationList.tsx';
import classes from './InboxColumn.module.css';
import { ListHeader } from './ListHeader.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { toggleSelected } from './selection.ts';
import { useBulkActions } from './use-bulk-actions.ts';
import type { BulkMenu } from './use-bulk-choices.ts';
import { useListWindow } from './use-list-window.ts';

const never = () => () => {};
const nothing = () => null;

/**
 * The column with the current view's conversations. `leading` stands before its name, such as a button for the
 * views; `onNear` hears which conversation is likely to be opened next.
 */
export const InboxColumn = memo(function InboxColumn({
  leading,
  onNear,
}: {
  leading?: React.ReactNode;
  onNear: (conversationId: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const view = useWorkspace((state) => state.view);
  const sort = useWorkspace((state) => state.sort);
  const filter = useWorkspace((state) => state.filter);
  const selecting = useWorkspace((state) => state.selected.size > 0);
  const { density } = useSettings();
  const me = useMe()?.id ?? null;
  const list = useListWindow({ view, sort, filter });
  const state = useSyncExternalStore(list?.subscribe ?? never, list?.state ?? nothing);
  const { data: views } = useQuery(q.inbox.views.queryOptions({ input: {} }));
  const [menu, setMenu] = useState<BulkMenu | null>(null);
  const { close, assignToMe, mayAssign } = useBulkActions();

  // A queue that this agent left, or a view remembered from another workspace.
  useEffect(() => {
    if (views && views.length > 0 && !views.some(({ id }) => id === view)) showView('mine');
  }, [views, view]);

  const underCursor = () => {
    const { cursor, activeId } = useWorkspace.getState();
    return activeId === null && cursor ? [cursor.id] : [];
  };
  // Selected first, so that one sees what it is for.
  const choosing = (id: CommandId, of: BulkMenu) => ({
    id,
    when: () => !selecting && underCursor().length > 0,
    run: () => {
      for (const one of underCursor()) toggleSelected(one);
      setMenu(of);
    },
  });
  useCommands([
    { id: 'closeConversation', run: () => close(underCursor()), when: () => underCursor().length > 0 },
    {
      id: 'assignToMe',
      run: () => assignToMe(underCursor()),
      when: () => mayAssign && underCursor().length > 0,
    },
    choosing('assignConversation', 'assign'),
    choosing('tagConversation', 'tag'),
    choosing('snoozeConversation', 'snooze'),
    choosing('setStatus', 'status'),
    choosing('setPriority', 'priority'),
    choosing('moveToQueue', 'group'),
    choosing('applyMacro', 'macro'),
    choosing('linkConversation', 'link'),
  ]);

  const name = nameOf(views?.find(({ id }) => id === view) ?? { id: view, name: null });
  return (
    <section className={classes.column} aria-label={t('inbox.title')}>
      <ListHeader
        name={name}
        total={state?.total ?? null}
        leading={leading}
        onLeave={() => document.querySelector<HTMLElement>('[role="listbox"][data-shared-keys]')?.focus()}
      />
      {selecting && <SelectionBar total={state?.total ?? null} menu={menu} onMenu={setMenu} />}
      <BulkPanel />
      <ConversationList
        list={list}
        me={me}
        density={density}
        label={t('inbox.listLabel', { view: name })}
        onNear={onNear}
      />
    </section>
  );
});
