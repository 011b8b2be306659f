import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openStore } from '../store/open-store.ts';
import { listWorkspaces } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';
import { seedDemo } from './demo.ts';
import type { LoadProgress } from './load.ts';
import { demoPassword } from './people/team.ts';
import { readSeedOptions, type SeedOptions, storeOf, usage } from './seed-options.ts';

try {
  const options = readSeedOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else await seed(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function seed(options: SeedOptions): Promise<void> {
  const began = performance.now();
  const store = await openStore(storeOf(options));
  try {
    const filesDir = join(options.dataDir, 'files');
    if (options.reset) await empty(store, filesDir);
    else if ((await listWorkspaces(store.db)).length > 0)
      throw new Error('This database holds a workspace already. With --reset it is emptied first.');
    const { conversations, messages, customers, days } = options;
    const exchange = await seedDemo(store, {
      now: Date.now(),
      seed: options.seed,
      conversations,
      messages,
      customers,
      days,
      filesDir,
      knowledge: !options.withoutKnowledge,
      progress: progressLine(),
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `Seed ${exchange.seed}: ${conversations} conversations, ${messages} messages, ${customers} customers in ${seconds} s.`,
    );
    for (const { agent, password } of exchange.agents)
      if (password !== null)
        say(`  ${agent.email.padEnd(38)} ${agent.role.padEnd(10)} password: ${demoPassword}`);
  } finally {
    await store.close();
  }
}

/** Every table hangs on the workspaces but the audit, which by design cannot be emptied. */
async function empty(store: Store, filesDir: string): Promise<void> {
  await store.db.execute(sql`truncate workspaces cascade`);
  await rm(filesDir, { recursive: true, force: true });
}

function progressLine(): LoadProgress {
  let last = '';
  return ({ step, done, total }) => {
    const line = `  ${step} ${done} of ${total}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(60)}${done === total ? '\n' : ''}`);
    else if (done === total && line !== last) say(line);
    last = line;
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
