import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../setup/progress.mjs';

const runsAsRoot = process.getuid?.() === 0;

function kernelSetting(name: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Whether an ordinary program may make the namespaces that Chromium's sandbox is built of. */
function namespacesAreAllowed(): boolean {
  // Ubuntu lets unshare make one, but not programs without a profile of their own.
  if (kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  if (kernelSetting('kernel/unprivileged_userns_clone') === '0') return false;
  try {
    execFileSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Says which arguments Chromium's sandbox needs here. Root can't use it, so root alone runs without. Where
 * the system restricts namespaces, its set-user-id helper is put right by sudo or the command is printed.
 */
export function sandboxArguments(executable: string, say: (text: string) => void): string[] {
  if (process.platform !== 'linux') return [];
  if (runsAsRoot) {
    say('off, because Chromium has none for root (--no-sandbox); start as an ordinary user to have it');
    return ['--no-sandbox'];
  }
  const helper = realpathSync(join(dirname(executable), 'chrome-sandbox'));
  const { uid, mode } = statSync(helper);
  if ((uid === 0 && (mode & 0o7777) === 0o4755) || namespacesAreAllowed()) {
    say('on');
    return [];
  }
  try {
    execFileSync('sudo', ['-n', 'chown', 'root:root', helper], { stdio: 'ignore' });
    execFileSync('sudo', ['-n', 'chmod', '4755', helper], { stdio: 'ignore' });
  } catch {
    throw problem(
      'This system lets Chromium build its sandbox only through its helper, which must belong to root.',
      `run  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}  and then the command again.`,
    );
  }
  say('on, through its helper');
  return [];
}
