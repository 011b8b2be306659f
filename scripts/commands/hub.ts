import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildChanged } from '../build/build-changed.ts';
import { outFolder } from '../paths.ts';
import { step } from '../setup/progress.mjs';

// The built hub, not its source: that is what a server runs, and the chat page lies beside it.
await step('Build', (say) => buildChanged({ only: ['hub', 'widget'], say }));
const entry = join(outFolder, 'hub', 'entry.js');
const child = spawn(process.execPath, ['--enable-source-maps', entry, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the hub by the terminal itself; this process only has to outlive it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
