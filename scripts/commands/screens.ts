import { runEndToEnd } from '../checks/run-e2e.ts';
import { prepareApp } from '../runtime/prepare-app.ts';

const app = await prepareApp({ virtualDisplay: true, tests: true }, {}, 'playwright');
const args = ['--config', 'playwright.screens.config.ts', ...process.argv.slice(2)];
process.exit(await runEndToEnd({ app, args, display: { width: 2600, height: 1500 } }));
