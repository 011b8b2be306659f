import { runCommand } from './bootstrap.mjs';

await runCommand('test', process.argv.slice(2));
