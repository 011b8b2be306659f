import type { GetTabContextMenuItemsParams, IDockviewReactProps } from 'dockview-react';
import i18next from 'i18next';
import { activateTab, closeTab, keepTab, useOpenTabs } from '../../state/open-tabs.ts';
import { isMainWindow } from '../../state/window-name.ts';
import { runCommand } from '../../ui/keys/commands.ts';
import type { CommandId } from '../../ui/keys/keymap.ts';

type MenuItem = ReturnType<NonNullable<IDockviewReactProps['getTabContextMenuItems']>>[number];

/** What a right click on a tab offers; the palette has the same for the tab at work. */
export function tabMenu({ panel, group }: GetTabContextMenuItemsParams): MenuItem[] {
  const tab = useOpenTabs.getState().tabs[panel.id];
  const command = (id: CommandId): MenuItem => ({
    label: i18next.t(`commands.${id}`),
    action: () => {
      activateTab(panel.id);
      runCommand(id);
    },
  });
  const others = group.panels.filter(({ id }) => id !== panel.id);
  return [
    ...(tab && !tab.kept ? [{ label: i18next.t('panes.menu.keep'), action: () => keepTab(panel.id) }] : []),
    command('splitRight'),
    command('splitDown'),
    command(isMainWindow ? 'popOut' : 'dockBack'),
    'separator',
    { label: i18next.t('commands.closeTab'), action: () => closeTab(panel.id) },
    {
      label: i18next.t('panes.menu.closeOthers'),
      disabled: others.length === 0,
      action: () => {
        for (const { id } of others) closeTab(id);
      },
    },
  ];
}
