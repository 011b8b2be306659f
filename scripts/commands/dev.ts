import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { buildChanged, type TargetName } from '../build/build-changed.ts';
import { root } from '../paths.ts';
import { displayForApp } from '../runtime/display.ts';
import { prepareApp } from '../runtime/prepare-app.ts';
import { type AppProcess, onInterrupt, startApp } from '../runtime/run-app.ts';
import { sandboxArguments } from '../runtime/sandbox.ts';
import { stageForLaunch } from '../runtime/staged-app.ts';
import { reportProblem, step } from '../setup/progress.mjs';
import { hasDisplay } from '../setup/virtual-display.ts';
import { rendererBundle } from '../vite/renderer.ts';

const quietMilliseconds = 150;
/** The renderer comes from Vite's server; all else is built, and the app restarted, when it changes. */
const built: TargetName[] = ['main', 'preload', 'engine', 'hub', 'widget'];

const { runtime } = await prepareApp(
  { virtualDisplay: !hasDisplay(), tests: false },
  { mode: 'development', only: built },
);
const display = await displayForApp();
const server = await createServer({
  ...rendererBundle('development'),
  server: { host: '127.0.0.1', port: 0, strictPort: false },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('Vite listens nowhere');
console.log(`\nThe renderer comes from ${address}; Ctrl-C ends it all.`);

const build = () => step('Build', (say) => buildChanged({ mode: 'development', only: built, say }));

async function launch(stamp: string): Promise<AppProcess> {
  const { executable, args } = await stageForLaunch(runtime, stamp);
  const sandbox = sandboxArguments(executable, () => {});
  const given = [...args, ...sandbox, ...display.args, ...process.argv.slice(2)];
  return startApp(executable, given, { ...display.env, GROUNDCREW_DEV_URL: address as string });
}

let running = await build();
let app = await launch(running);
let restarting = false;

/** Ends everything once the app has ended by itself. */
function follow(current: AppProcess) {
  current.ended.then(async (exitCode) => {
    if (restarting || current !== app) return;
    await server.close();
    await display.stop();
    process.exit(exitCode);
  }, reportProblem);
}

async function restart() {
  restarting = true;
  try {
    const stamp = await build();
    if (stamp === running) return;
    app.end();
    await app.ended;
    app = await launch(stamp);
    running = stamp;
    follow(app);
  } catch (error) {
    // The app of the last good build goes on; the next change tries again.
    reportProblem(error);
  } finally {
    restarting = false;
  }
}

follow(app);
onInterrupt((signal) => app.end(signal));

let quiet: NodeJS.Timeout | undefined;
let queue = Promise.resolve();
watch(join(root, 'src'), { recursive: true }, (_event, path) => {
  if (!path || path.startsWith('renderer') || /\.test\.tsx?$/.test(path)) return;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    queue = queue.then(restart);
  }, quietMilliseconds);
});
