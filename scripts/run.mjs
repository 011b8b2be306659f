import { runCommand } from './bootstrap.mjs';

const [command = '', ...args] = process.argv.slice(2);
await runCommand(command, args);
