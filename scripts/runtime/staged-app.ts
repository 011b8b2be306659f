import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import {
  copyFile,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join, relative } from 'node:path';
import { contentStamp } from '../build/stamp.ts';
import { buildTargets } from '../build/targets.ts';
import { cacheFolder, checkoutKey, outFolder, root } from '../paths.ts';
import { type ElectronRuntime, executableName } from './electron-runtime.ts';
import { standInModulesFolder, standInNativeModules } from './stand-in.ts';

/** Who starts the app: a person, or Playwright, for which it waits before it shows a window. */
export type LaunchedBy = 'person' | 'playwright';

const hold = join(root, 'tests', 'support', 'hold-until-attached.cjs');

/** How to start the built app: the executable, and the arguments before the app's own. */
export interface LaunchableApp {
  executable: string;
  args: string[];
}

const stagedKept = 4;
const stagedKeptMilliseconds = 3 * 3_600_000;

async function linkOrCopy(from: string, to: string) {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}

/** The runtime's files by reference, only the executable itself must lie in the folder: it looks around itself. */
async function stageRuntime(from: string, to: string) {
  for (const entry of await readdir(from)) {
    if (entry === 'resources') continue;
    if (entry === 'electron') await linkOrCopy(join(from, entry), join(to, entry));
    else await symlink(join(from, entry), join(to, entry));
  }
}

/** Puts the file that waits for Playwright before the app's own. */
async function stageHold(app: string) {
  const file = join(app, 'package.json');
  const description = JSON.parse(await readFile(file, 'utf8'));
  const imports = ['./hold-until-attached.cjs', `./${description.main}`];
  await copyFile(hold, join(app, 'hold-until-attached.cjs'));
  await writeFile(join(app, 'under-test.mjs'), imports.map((path) => `import '${path}';\n`).join(''));
  await writeFile(file, JSON.stringify({ ...description, main: 'under-test.mjs' }));
}

async function stageApp(to: string, launchedBy: LaunchedBy) {
  const app = join(to, 'resources', 'app');
  await mkdir(join(app, 'node_modules'), { recursive: true });
  for (const name of ['package.json', 'resources']) {
    await cp(join(root, name), join(app, name), { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  // Copied: a module reached by a link would look for better-sqlite3 in the checkout, where it is Node's.
  for (const { output } of buildTargets) {
    if (!existsSync(join(outFolder, output))) continue;
    await cp(join(outFolder, output), join(app, 'out', output), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !path.endsWith('.map'),
    });
  }
  for (const name of standInNativeModules) {
    await symlink(join(standInModulesFolder, name), join(app, 'node_modules', name));
  }
  if (launchedBy === 'playwright') await stageHold(app);
}

/** Removes builds staged long ago; one that might still be running is left. */
async function prune(folder: string) {
  const staged = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: join(folder, name),
      used: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  const old = staged.sort((a, b) => b.used - a.used).slice(stagedKept);
  for (const { path, used } of old) {
    if (Date.now() - used > stagedKeptMilliseconds) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Makes the built app startable. A full Electron takes the checkout as its argument; the stand-in has no
 * way to be told, so each build of each checkout is laid beside a view of the runtime, once, and a running
 * app is never changed under its feet.
 *
 * @param buildStamp what buildChanged returned
 */
export async function stageForLaunch(
  runtime: ElectronRuntime,
  buildStamp: string,
  launchedBy: LaunchedBy = 'person',
): Promise<LaunchableApp> {
  if (runtime.kind !== 'stand-in') {
    const before = launchedBy === 'playwright' ? ['-r', hold] : [];
    return { executable: join(runtime.folder, executableName), args: [...before, root] };
  }
  const folder = join(cacheFolder, 'staged', checkoutKey);
  const files = ['resources', 'package.json', ...(launchedBy === 'playwright' ? [relative(root, hold)] : [])];
  const content = [runtime.folder, buildStamp, launchedBy, ...files.map(contentStamp)];
  const key = createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 16);
  const staged = join(folder, key);
  if (!existsSync(staged)) {
    await mkdir(folder, { recursive: true });
    const temporary = await mkdtemp(join(folder, 'new-'));
    await stageRuntime(runtime.folder, temporary);
    await stageApp(temporary, launchedBy);
    // Another start may have staged the same build meanwhile: then its copy is as good.
    await rename(temporary, staged).catch(() => rm(temporary, { recursive: true, force: true }));
    await prune(folder);
  }
  const now = new Date();
  await utimes(staged, now, now);
  return { executable: join(staged, 'electron'), args: [] };
}

/**
 * Makes another small app startable in the same runtime, such as the empty window that a benchmark compares with:
 * `app` holds its package.json. The stand-in's view of it is made anew in `folder`.
 */
export async function stageOther(
  runtime: ElectronRuntime,
  app: string,
  folder: string,
): Promise<LaunchableApp> {
  if (runtime.kind !== 'stand-in') {
    return { executable: join(runtime.folder, executableName), args: [app] };
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await stageRuntime(runtime.folder, folder);
  await cp(app, join(folder, 'resources', 'app'), { recursive: true });
  return { executable: join(folder, 'electron'), args: [] };
}
