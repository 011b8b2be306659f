import { execFile } from 'node:child_process';

/** The system's do-not-disturb; null where no program may ask. */
export type SystemQuiet = () => Promise<boolean | null>;

const patienceMs = 700;
const freshMs = 5_000;

/**
 * Asks the desktop whether it wants no disturbance. GNOME and KDE say; Windows and macOS tell no program, they hold
 * back the notes themselves. An answer counts for a few seconds.
 */
export function createSystemQuiet(
  platform: NodeJS.Platform = process.platform,
  desktop: string = process.env.XDG_CURRENT_DESKTOP ?? '',
  ask: (file: string, args: string[]) => Promise<string | null> = run,
): SystemQuiet {
  const question = platform === 'linux' ? questionFor(desktop) : null;
  let known: { at: number; quiet: Promise<boolean | null> } | null = null;
  return () => {
    if (!question) return Promise.resolve(null);
    if (!known || Date.now() - known.at > freshMs) {
      const quiet = ask(question.file, question.args).then((answer) =>
        answer === null ? null : question.read(answer),
      );
      known = { at: Date.now(), quiet };
    }
    return known.quiet;
  };
}

type Question = { file: string; args: string[]; read(answer: string): boolean | null };

function questionFor(desktop: string): Question | null {
  const names = desktop.toLowerCase().split(':');
  if (names.some((name) => name === 'gnome' || name === 'ubuntu' || name === 'unity')) {
    return {
      file: 'gsettings',
      args: ['get', 'org.gnome.desktop.notifications', 'show-banners'],
      read: (answer) => (answer === 'false' ? true : answer === 'true' ? false : null),
    };
  }
  if (names.includes('kde')) {
    const service = 'org.freedesktop.Notifications';
    const of = ['--dest', service, '--object-path', '/org/freedesktop/Notifications'];
    const method = ['--method', 'org.freedesktop.DBus.Properties.Get', service, 'Inhibited'];
    return {
      file: 'gdbus',
      args: ['call', '--session', ...of, ...method],
      read: (answer) => (/<true>/.test(answer) ? true : /<false>/.test(answer) ? false : null),
    };
  }
  return null;
}

/** Null when the program is not there, fails or takes its time. Nothing in the arguments comes from outside. */
function run(file: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(file, args, { timeout: patienceMs, windowsHide: true }, (error, answer) =>
      resolve(error ? null : answer.trim()),
    );
  });
}
