import { displayForApp } from '../runtime/display.ts';
import { prepareApp } from '../runtime/prepare-app.ts';
import { onInterrupt, startApp } from '../runtime/run-app.ts';
import { sandboxArguments } from '../runtime/sandbox.ts';
import { problem, step } from '../setup/progress.mjs';
import { hasDisplay } from '../setup/virtual-display.ts';

const appArguments = process.argv
  .slice(2)
  .map((argument) => (argument === '--reset' ? '--reset-demo' : argument));
const userData = process.env.GROUNDCREW_USER_DATA;
if (userData) appArguments.unshift(`--user-data-dir=${userData}`);

const prepared = await prepareApp({ virtualDisplay: !hasDisplay(), tests: false });
const sandbox = await step('Sandbox', (say) => sandboxArguments(prepared.executable, say));
const display = await displayForApp();

if (appArguments.includes('--reset-demo'))
  console.log('\nThe demo begins anew. What this workstation has of other hubs stays.');
console.log('\nGroundcrew is starting. Ctrl-C ends it.');
const app = startApp(
  prepared.executable,
  [...prepared.args, ...sandbox, ...display.args, ...appArguments],
  display.env,
);
const forget = onInterrupt(app.end);
const exitCode = await app.ended;
forget();
await display.stop();
if (exitCode !== 0 && exitCode !== 130) {
  throw problem(
    `Groundcrew ended with exit code ${exitCode}.`,
    'look at what it printed above; npm start -- --reset begins the demo anew.',
  );
}
process.exit(exitCode);
