import { runCommand } from './bootstrap.mjs';

await runCommand('start', process.argv.slice(2));
