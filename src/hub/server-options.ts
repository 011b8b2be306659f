import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { StoreOptions } from './store/store.ts';

export const usage = `Usage: npm run hub -- [flags]      (each flag has an environment variable)

  --port 4747                 GROUNDCREW_PORT
  --host 127.0.0.1            GROUNDCREW_HOST            0.0.0.0 to be reached from outside (put TLS in front)
  --data-dir ./hub-data       GROUNDCREW_DATA_DIR        attachments, and the database unless there is a server
  --database postgres://…     GROUNDCREW_DATABASE_URL    PostgreSQL 15 or newer; absent: PGlite in the data folder
  --admin-email you@…         GROUNDCREW_ADMIN_EMAIL     the first administrator of an empty database
  --admin-password …          GROUNDCREW_ADMIN_PASSWORD  prefer the variable: other users can read flags
  --workspace-name …          GROUNDCREW_WORKSPACE_NAME
  --domain northgate.example  GROUNDCREW_DOMAIN          of the exchange itself
  --log-dir …                 GROUNDCREW_LOG_DIR         absent: standard output
  --anchor-dir …              GROUNDCREW_ANCHOR_DIR      how far the audit has come; absent: the data folder. Better on
                                                         another machine, and one such folder for each hub node
  --trust-proxy               GROUNDCREW_TRUST_PROXY=1   take the caller's address from X-Forwarded-For
  --demo                      GROUNDCREW_DEMO=1          fill an empty database with the demo exchange
  --simulator                 GROUNDCREW_SIMULATOR=1     let the demo's customers write by themselves
`;

const ServerOptions = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(4747),
  host: z.string().min(1).default('127.0.0.1'),
  dataDir: z.string().min(1).default('hub-data'),
  database: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  adminEmail: z.email().optional(),
  adminPassword: z.string().min(10).max(1024).optional(),
  workspaceName: z.string().min(1).max(120).default('My exchange'),
  domain: z.string().min(1).max(253).default('exchange.example'),
  logDir: z.string().min(1).optional(),
  anchorDir: z.string().min(1).optional(),
  trustProxy: z.boolean().default(false),
  demo: z.boolean().default(false),
  simulator: z.boolean().default(false),
});
export type ServerOptions = z.infer<typeof ServerOptions>;

/** Flags first, then the environment. Throws an error whose message is for people. */
export function readServerOptions(args: string[], env: NodeJS.ProcessEnv): ServerOptions | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args,
    options: {
      help: flag,
      port: text,
      host: text,
      'data-dir': text,
      database: text,
      'admin-email': text,
      'admin-password': text,
      'workspace-name': text,
      domain: text,
      'log-dir': text,
      'anchor-dir': text,
      'trust-proxy': flag,
      demo: flag,
      simulator: flag,
    },
  });
  if (values.help) return 'help';
  const on = (value: string | undefined) =>
    value === undefined ? undefined : value === '1' || value === 'true';
  const parsed = ServerOptions.safeParse({
    port: values.port ?? env.GROUNDCREW_PORT,
    host: values.host ?? env.GROUNDCREW_HOST,
    dataDir: values['data-dir'] ?? env.GROUNDCREW_DATA_DIR,
    database: values.database ?? env.GROUNDCREW_DATABASE_URL,
    adminEmail: values['admin-email'] ?? env.GROUNDCREW_ADMIN_EMAIL,
    adminPassword: values['admin-password'] ?? secretFrom(env),
    workspaceName: values['workspace-name'] ?? env.GROUNDCREW_WORKSPACE_NAME,
    domain: values.domain ?? env.GROUNDCREW_DOMAIN,
    logDir: values['log-dir'] ?? env.GROUNDCREW_LOG_DIR,
    anchorDir: values['anchor-dir'] ?? env.GROUNDCREW_ANCHOR_DIR,
    trustProxy: values['trust-proxy'] ?? on(env.GROUNDCREW_TRUST_PROXY),
    demo: values.demo ?? on(env.GROUNDCREW_DEMO),
    simulator: values.simulator ?? on(env.GROUNDCREW_SIMULATOR),
  });
  if (parsed.success) return { ...parsed.data, dataDir: resolve(parsed.data.dataDir) };
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are wrong:\n  ${wrong.join('\n  ')}`);
}

/** The variable itself, or the file that GROUNDCREW_ADMIN_PASSWORD_FILE names (as containers hand secrets over). */
function secretFrom(env: NodeJS.ProcessEnv): string | undefined {
  const file = env.GROUNDCREW_ADMIN_PASSWORD_FILE;
  return file ? readFileSync(file, 'utf8').trim() : env.GROUNDCREW_ADMIN_PASSWORD;
}

export function storeOf(options: ServerOptions): StoreOptions {
  return options.database
    ? { kind: 'postgres', url: options.database }
    : { kind: 'pglite', dataDir: `${options.dataDir}/database` };
}
