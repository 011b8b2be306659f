import { useEffect } from 'react';
import { showTab } from '../state/open-tabs.ts';
import { shell } from '../state/shell.ts';
import { openConversation, showOverlay, showPage } from '../state/workspace.ts';
import { runCommand } from '../ui/keys/commands.ts';

/** Does what menu, notifications and deep links ask of the page. */
export function useShellCommands(): void {
  useEffect(
    () =>
      shell().onCommand((command) => {
        if (command.type === 'open-conversation') {
          if (command.here && showTab(command.id, 'here')) showPage('inbox');
          else openConversation(command.id);
          return;
        }
        if (command.type === 'close-tab') {
          runCommand('closeTab');
          return;
        }
        if (command.type === 'window-closed') return;
        switch (command.what) {
          case 'inbox':
          case 'knowledge':
          case 'settings':
            return showPage(command.what);
          case 'outbox':
          case 'shortcuts':
            return showOverlay(command.what);
        }
      }),
    [],
  );
}
