import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, root } from '../paths.ts';
import { standInIsReady } from './stand-in.ts';

const probeMilliseconds = 4_000;
const downloadMilliseconds = 15 * 60_000;
const rememberMilliseconds = 7 * 24 * 3_600_000;

const setting = (name: string) => process.env[name] ?? process.env[name.toLowerCase()];

/** Behind a proxy or with a mirror only the download itself can tell. */
const hasOwnRoute = () =>
  Boolean(setting('ELECTRON_MIRROR') ?? setting('npm_config_electron_mirror')) ||
  Boolean(setting('HTTPS_PROXY') ?? setting('ALL_PROXY'));

function canReachGitHub(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: probeMilliseconds });
    const settle = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

/**
 * Fetches the Electron that package.json asks for, as `npx install-electron` does. A failure is remembered
 * for a week where a stand-in is ready, so that a start without GitHub doesn't try each time.
 *
 * @returns whether node_modules/electron/dist is there now
 */
export async function fetchElectron(say: (text: string) => void): Promise<boolean> {
  const electronFolder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'));
  const failure = join(cacheFolder, `electron-${version}-unreachable`);
  const triedLately = existsSync(failure) && Date.now() - statSync(failure).mtimeMs < rememberMilliseconds;
  if (triedLately && standInIsReady() && !hasOwnRoute()) return false;
  say(`fetching Electron ${version} (about 120 MB)`);
  try {
    if (!hasOwnRoute() && !(await canReachGitHub())) throw new Error('GitHub cannot be reached');
    await promisify(execFile)(process.execPath, [join(electronFolder, 'install.js')], {
      timeout: downloadMilliseconds,
    });
    rmSync(failure, { force: true });
    return true;
  } catch {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failure, '');
    return false;
  }
}
