import { type ParentPort, runEmbedded } from './embedded.ts';
import { serve } from './serve.ts';
import { readServerOptions, usage } from './server-options.ts';

/** A child of the app's shell has a port to it; anything else that starts this file wants a server. */
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
if (parentPort) runEmbedded(parentPort);
else await runServer();

async function runServer(): Promise<void> {
  try {
    const options = readServerOptions(process.argv.slice(2), process.env);
    if (options === 'help') {
      process.stdout.write(usage);
      return;
    }
    const hub = await serve(options, (line) => process.stdout.write(`${line}\n`));
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // A second one means now.
        if (stopping) process.exit(1);
        stopping = true;
        hub.close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 1;
  }
}
