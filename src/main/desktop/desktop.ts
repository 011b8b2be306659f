import { app, globalShortcut } from 'electron';
import type { Desktop } from '../../shared/contract/shell.ts';
import { isGlobalShortcut } from '../../shared/domain/global-shortcut.ts';
import type { Log } from '../log.ts';
import { takesReplies } from '../notifications/replies.ts';
import type { SystemQuiet } from '../notifications/system-quiet.ts';
import { createAutostart } from './autostart.ts';
import { readShortcut, writeShortcut } from './desktop-file.ts';

/** How the app lives on this desktop: the keys that bring it forward, and whether it starts with the machine. */
export function createDesktop(parts: {
  log: Log;
  file: string;
  systemQuiet: SystemQuiet;
  bringForward(): void;
}) {
  const { log, file } = parts;
  const autostart = process.platform === 'linux' ? createAutostart(process.execPath) : null;
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

  /** Electron knows the login items of Windows and macOS. A build in a folder would start what is not there any more. */
  async function startAtLogin(): Promise<Desktop['startAtLogin']> {
    if (!app.isPackaged) return { on: false, cannot: 'not-installed' };
    const on = autostart ? await autostart.isOn() : app.getLoginItemSettings().openAtLogin;
    return { on: on ?? false, cannot: on === null ? 'system' : null };
  }

  async function now(): Promise<Desktop> {
    const quiet = await parts.systemQuiet();
    return {
      shortcut,
      startAtLogin: await startAtLogin(),
      repliesInNotifications: takesReplies(),
      doNotDisturb: quiet === null ? 'unreadable' : quiet ? 'on' : 'off',
    };
  }

  return {
    now,
    /** Takes the keys that were chosen before. Call it once the app is ready. */
    begin(): void {
      shortcut = take(readShortcut(file));
      if (app.isPackaged)
        autostart?.follow().catch((error: unknown) => {
          log.warn({ error: String(error) }, 'the start at login could not be brought up to date');
        });
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
      if ((await startAtLogin()).cannot !== null) return now();
      if (autostart) await autostart.set(on);
      else app.setLoginItemSettings({ openAtLogin: on });
      return now();
    },
  };
}
