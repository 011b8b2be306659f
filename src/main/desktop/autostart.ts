import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const fileName = 'groundcrew.desktop';

/** Where the XDG specification has the user's own autostart entries. */
function folderOf({ XDG_CONFIG_HOME: config }: Environment): string {
  // A relative one is invalid there, and to be ignored.
  return join(config?.startsWith('/') ? config : join(homedir(), '.config'), 'autostart');
}

/**
 * Whether a Linux desktop starts the app at login. Of a package that keeps programs apart (Flatpak, Snap) the folder is
 * not the desktop's, and null says that it cannot be set from here.
 */
export function createAutostart(program: string, env: Environment = process.env) {
  const path = join(folderOf(env), fileName);
  const apart = env.FLATPAK_ID !== undefined || env.SNAP !== undefined;

  async function isOn(): Promise<boolean | null> {
    if (apart) return null;
    const text = await readFile(path, 'utf8').catch(() => null);
    // Desktops switch an entry off in their own settings by a line in it.
    return text !== null && !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text);
  }

  async function set(on: boolean): Promise<void> {
    if (!on) return rm(path, { force: true });
    await mkdir(folderOf(env), { recursive: true });
    await writeFile(path, entryFor(env.APPIMAGE ?? program));
  }

  return {
    isOn,
    set,
    /** An AppImage that was moved or replaced is started from where it is now. */
    async follow(): Promise<void> {
      if (await isOn()) await set(true);
    },
  };
}

function entryFor(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Groundcrew',
    `Exec=${quoted(program)}`,
    'Icon=groundcrew',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * A path as an argument of `Exec`: reserved signs behind a backslash within quotes, which the file's own escaping doubles;
 * a percent sign would begin a field code. https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoted(path: string): string {
  return `"${path
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;
}
