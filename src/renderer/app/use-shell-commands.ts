import { useEffect } from 'react';
import { shell } from '../state/shell.ts';
import { openConversation, showOverlay, showPage } from '../state/workspace.ts';

/** Does what menu, notifications and deep links ask of the page. */
export function useShellCommands(): void {
  useEffect(
    () =>
      shell().onCommand((command) => {
        if (command.type === 'open-conversation') return openConversation(command.id);
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
