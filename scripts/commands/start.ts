import { prepareApp } from '../runtime/prepare-app.ts';
import { runApp } from '../runtime/run-app.ts';
import { rememberDisplay } from '../runtime/running-displays.ts';
import { sandboxArguments } from '../runtime/sandbox.ts';
import { problem, step } from '../setup/progress.mjs';
import { hasDisplay, startVirtualDisplay } from '../setup/virtual-display.ts';

const given = process.argv.slice(2);
const appArguments = given.map((argument) => (argument === '--reset' ? '--reset-demo' : argument));
const userData = process.env.GROUNDCREW_USER_DATA;
if (userData) appArguments.unshift(`--user-data-dir=${userData}`);

const withoutDisplay = !hasDisplay();
const app = await prepareApp({ virtualDisplay: withoutDisplay, tests: false });
const display = withoutDisplay
  ? await step('Display', async (say) => {
      const started = await startVirtualDisplay();
      rememberDisplay(started.framebuffer);
      say(`none here, so the app runs on a virtual one (${started.env.DISPLAY})`);
      return started;
    })
  : undefined;
const sandbox = await step('Sandbox', (say) => sandboxArguments(app.executable, say));

console.log('\nGroundcrew is starting. Ctrl-C ends it.');
if (display) {
  console.log('To see its window:  npm run screenshot -- window.png  (from another terminal)');
  appArguments.unshift('--disable-gpu');
}
const exitCode = await runApp(
  app.executable,
  [...app.args, ...sandbox, ...appArguments],
  display ? { ...display.env } : {},
);
await display?.stop();
if (exitCode !== 0 && exitCode !== 130) {
  throw problem(
    `Groundcrew ended with exit code ${exitCode}.`,
    'look at what it printed above; npm start -- --reset begins the demo anew.',
  );
}
process.exit(exitCode);
