import i18next from 'i18next';
import { useEffect } from 'react';
import { problemOf } from '../engine/problem.ts';
import { showTab } from '../state/open-tabs.ts';
import { shell } from '../state/shell.ts';
import { isMainWindow } from '../state/window-name.ts';
import { goTo, openConversation, showOverlay, showPage, showSettings } from '../state/workspace.ts';
import { runCommand } from '../ui/keys/commands.ts';
import { toast } from '../ui/toast/toasts.ts';
import { openNext } from './open-next.ts';

/** Does what menu, notifications and deep links ask of the page. */
export function useShellCommands(): void {
  useEffect(
    () =>
      shell().onCommand((command) => {
        if (command.type === 'open-conversation') {
          // Only the main window has another page to come back from.
          if (!(command.here && showTab(command.id, 'here'))) openConversation(command.id);
          else if (isMainWindow) showPage('inbox');
          return;
        }
        if (command.type === 'go') {
          goTo(command.to);
          return;
        }
        if (command.type === 'open-next') {
          void openNext().catch((error: unknown) =>
            toast(i18next.t(`problems.${problemOf(error).kind}`), 'error'),
          );
          return;
        }
        if (command.type === 'close-tab') {
          runCommand('closeTab');
          return;
        }
        if (command.type !== 'show') return;
        switch (command.what) {
          case 'inbox':
          case 'knowledge':
          case 'settings':
            return showPage(command.what);
          case 'notification-settings':
            return showSettings('notifications');
          case 'outbox':
          case 'shortcuts':
            return showOverlay(command.what);
        }
      }),
    [],
  );
}
