import i18next from 'i18next';
import { useEffect } from 'react';
import { problemOf } from '../engine/problem.ts';
import { showTab } from '../state/open-tabs.ts';
import { shell } from '../state/shell.ts';
import { openConversation, showOverlay, showPage, showSettings } from '../state/workspace.ts';
import { runCommand } from '../ui/keys/commands.ts';
import { toast } from '../ui/toast/toasts.ts';
import { openNext } from './open-next.ts';

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
