import type { WebContents } from 'electron';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import { shellChannels } from '../../shared/contract/shell-channels.ts';

/** More than anybody asks for while a window opens. */
const mostWaiting = 20;

/**
 * What the shell wants of pages. A page that is still loading hears it as soon as it listens: a link may open the
 * window, a note may be clicked while the page comes back from a crash.
 */
export function createPageCommands() {
  const listening = new WeakSet<WebContents>();
  const waiting = new WeakMap<WebContents, ShellCommand[]>();

  return {
    send(contents: WebContents, command: ShellCommand): void {
      if (contents.isDestroyed()) return;
      if (listening.has(contents)) contents.send(shellChannels.command, command);
      else waiting.set(contents, [...(waiting.get(contents) ?? []), command].slice(-mostWaiting));
    },
    /** Watches a window's page from its beginning. */
    watch(contents: WebContents): void {
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        // Frames come and go inside a page that listens.
        if (isMainFrame && !isSameDocument) listening.delete(contents);
      });
      contents.on('render-process-gone', () => listening.delete(contents));
    },
    listens(contents: WebContents): void {
      listening.add(contents);
      for (const command of waiting.get(contents) ?? []) contents.send(shellChannels.command, command);
      waiting.delete(contents);
    },
  };
}
