import { app, globalShortcut } from 'electron';
import type { Desktop } from '../../shared/contract/shell.ts';
import { isGlobalShortcut } from '../../shared/domain/global-shortcut.ts';
import type { Log } from '../log.ts';
import { takesReplies } from '../notifications/replies.ts';
import type { SystemQuiet } from '../notifications/system-quiet.ts';
import { readShortcut, writeShortcut } from './desktop-file.ts';

/** How the app lives on this desktop: the keys that bring it forward, and whether it starts with the machine. */
export function createDesktop(parts: {
  log: Log;
  file: string;
  systemQuiet: SystemQuiet;
  bringForward(): void;
}) {
  const { log, file } = parts;
  let shortcut: Desktop['shortcut'] = { keys: null, state: 'none' };
  app.on('will-quit', () => globalShortcut.unregisterAll());

  function take(keys: string | null): Desktop['shortcut'] {
    if (shortcut.state === 'set' && shortcut.keys) globalShortcut.unregister(shortcut.keys);
    if (keys === null) return { keys, state: 'none' };
    if (!isGlobalShortcut(keys)) return { keys, state: 'not-keys' };
    try {
      return { keys, state: globalShortcut.register(keys, parts.bringForward) ? 'set' : 'taken' };
    } catch (error) {
      log.warn({ error: String(error) }, 'the global shortcut was refused');
      return { keys, state: 'not-keys' };
    }
  }

  async function now(): Promise<Desktop> {
    const quiet = await parts.systemQuiet();
    return {
      shortcut,
      startAtLogin: startAtLogin(),
      repliesInNotifications: takesReplies(),
      doNotDisturb: quiet === null ? 'unreadable' : quiet ? 'on' : 'off',
    };
  }

  return {
    now,
    /** Takes the keys that were chosen before. Call it once the app is ready. */
    begin(): void {
      shortcut = take(readShortcut(file));
      if (shortcut.state === 'taken') log.warn('another program has the keys that bring Groundcrew forward');
    },
    /** Keys that another program has are not kept: the ones before come back. */
    async setGlobalShortcut(keys: string | null): Promise<Desktop> {
      const before = shortcut;
      shortcut = take(keys);
      if (shortcut.state === 'set' || shortcut.state === 'none') {
        await writeShortcut(file, keys);
        return now();
      }
      const refused = shortcut;
      shortcut = take(before.keys);
      return { ...(await now()), shortcut: refused };
    },
    async setStartAtLogin(on: boolean): Promise<Desktop> {
      if (startAtLogin().cannot === null) app.setLoginItemSettings({ openAtLogin: on });
      return now();
    },
  };
}

/** Electron knows login items on Windows and macOS; a build in a folder would start what is not there any more. */
function startAtLogin(): Desktop['startAtLogin'] {
  if (process.platform !== 'darwin' && process.platform !== 'win32') return { on: false, cannot: 'system' };
  if (!app.isPackaged) return { on: false, cannot: 'not-installed' };
  return { on: app.getLoginItemSettings().openAtLogin, cannot: null };
}
