import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBack, IconExternalLink, IconLayoutColumns } from '@tabler/icons-react';
import type { IDockviewHeaderActionsProps } from 'dockview-react';
import { activateTab } from '../../state/open-tabs.ts';
import { isMainWindow } from '../../state/window-name.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { runCommand } from '../../ui/keys/commands.ts';
import { keysOf } from '../../ui/keys/Keys.tsx';
import type { CommandId } from '../../ui/keys/keymap.ts';
import classes from './Dock.module.css';

/** At the end of a pane's tabs: what one does to the pane. */
export function PaneActions({ activePanel }: IDockviewHeaderActionsProps) {
  const { t } = useTranslation();
  const button = (command: CommandId, label: string, icon: React.ReactNode) => {
    const key = keysOf(command);
    return (
      <Tooltip label={key ? t('app.withKey', { name: label, key }) : label}>
        <ActionIcon
          size={24}
          aria-label={label}
          onClick={() => {
            if (activePanel) activateTab(activePanel.id);
            runCommand(command);
          }}
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div className={classes.actions}>
      {isMainWindow
        ? button('popOut', t('commands.popOut'), <IconExternalLink size={15} stroke={1.6} />)
        : button('dockBack', t('commands.dockBack'), <IconArrowBack size={15} stroke={1.6} />)}
      {button('splitRight', t('commands.splitRight'), <IconLayoutColumns size={15} stroke={1.6} />)}
    </div>
  );
}
