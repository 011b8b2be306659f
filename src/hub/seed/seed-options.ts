import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { StoreOptions } from '../store/store.ts';
import { exchangeDefaults } from './generate.ts';

export const usage = `Usage: npm run seed -- [flags]

  --data-dir ./hub-data       the hub's folder: database (unless there is a server) and files
  --database postgres://…     PostgreSQL instead of the database in the folder
  --conversations ${exchangeDefaults.conversations}        up to 1,000,000
  --messages ${exchangeDefaults.messages}            at least five to a conversation
  --customers ${exchangeDefaults.customers}
  --days ${exchangeDefaults.days}                   how far back the oldest conversation lies
  --seed ${exchangeDefaults.seed}                the same number gives the same exchange
  --without-knowledge         no articles, macros and pictures
  --reset                     empty the database first: every workspace in it is lost
`;

const whole = z.coerce.number().int();
const SeedOptions = z.object({
  dataDir: z.string().min(1).default('hub-data'),
  database: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  conversations: whole.min(10).max(1_000_000).default(exchangeDefaults.conversations),
  messages: whole.min(50).max(20_000_000).optional(),
  customers: whole.min(100).max(1_000_000).optional(),
  days: whole.min(7).max(1000).default(exchangeDefaults.days),
  seed: whole.min(0).max(2_147_483_647).default(exchangeDefaults.seed),
  withoutKnowledge: z.boolean().default(false),
  reset: z.boolean().default(false),
});
export type SeedOptions = Omit<z.infer<typeof SeedOptions>, 'messages' | 'customers'> & {
  readonly messages: number;
  readonly customers: number;
};

/** Throws an error whose message is for people. */
export function readSeedOptions(args: string[]): SeedOptions | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args,
    options: {
      help: flag,
      'data-dir': text,
      database: text,
      conversations: text,
      messages: text,
      customers: text,
      days: text,
      seed: text,
      'without-knowledge': flag,
      reset: flag,
    },
  });
  if (values.help) return 'help';
  const parsed = SeedOptions.safeParse({
    dataDir: values['data-dir'],
    database: values.database,
    conversations: values.conversations,
    messages: values.messages,
    customers: values.customers,
    days: values.days,
    seed: values.seed,
    withoutKnowledge: values['without-knowledge'],
    reset: values.reset,
  });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These flags are wrong:\n  ${wrong.join('\n  ')}`);
  }
  const { data } = parsed;
  const share = data.conversations / exchangeDefaults.conversations;
  return {
    ...data,
    dataDir: resolve(data.dataDir),
    messages: data.messages ?? Math.round(exchangeDefaults.messages * share),
    customers: data.customers ?? Math.max(200, Math.round(exchangeDefaults.customers * share)),
  };
}

export function storeOf({ database, dataDir }: SeedOptions): StoreOptions {
  return database ? { kind: 'postgres', url: database } : { kind: 'pglite', dataDir: `${dataDir}/database` };
}
