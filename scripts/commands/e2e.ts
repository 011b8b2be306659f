import { runEndToEnd } from '../checks/run-e2e.ts';
import { prepareApp } from '../runtime/prepare-app.ts';

const app = await prepareApp({ virtualDisplay: true, tests: true }, {}, 'playwright');
process.exit(await runEndToEnd({ app, args: process.argv.slice(2) }));
