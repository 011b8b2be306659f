import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FieldKey } from '../shared/domain/customer-field.ts';
import type { ChatbotOptions } from './http/chatbot-routes.ts';
import { onfidoRegions } from './kyc/onfido.ts';
import type { FreezingOptions } from './services/freezes/open-freezing.ts';
import type { KycOptions } from './services/kyc/open-kyc.ts';
import type { ModellingOptions } from './services/model/open-modelling.ts';
import type { SignalHookOptions } from './services/signals/webhook.ts';
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
  --exchange-url https://…    GROUNDCREW_EXCHANGE_URL    the exchange's admin API (docs/exchange-admin-api.md); absent:
                                                         accounts are frozen by phone
  --exchange-key …            GROUNDCREW_EXCHANGE_KEY    what the exchange calls this hub; the secret that belongs to it
                                                         in GROUNDCREW_EXCHANGE_SECRET, or the file that
                                                         GROUNDCREW_EXCHANGE_SECRET_FILE names; it is waited for
                                                         GROUNDCREW_EXCHANGE_TIMEOUT_MS, or 8000
                              GROUNDCREW_EXCHANGE_WEBHOOK_SECRET   with which the exchange signs what it says of accounts
                                                         (docs/exchange-webhooks.md), or the file that the variable with
                                                         _FILE names; absent: nothing of that is taken
  --freeze-phone "…"          GROUNDCREW_FREEZE_PHONE    how a freeze is phoned in: shown where nothing else works
  --freeze-emergency          GROUNDCREW_FREEZE_EMERGENCY=1   an emergency freezes at once, and is reviewed after that
                              GROUNDCREW_SUMSUB_TOKEN    who checks identities (docs/kyc.md); absent: nobody is asked.
                              GROUNDCREW_ONFIDO_TOKEN    The secrets in …_SECRET and …_WEBHOOK_SECRET of each, or the
                                                         files that the variables with _FILE name
                              GROUNDCREW_CHATBOT_SECRET  with which the exchange's own chatbot signs what it hands over
                                                         (docs/chatbot.md), or the file that the variable with _FILE
                                                         names; absent: it hands nobody over
                              GROUNDCREW_MODEL_URL       a language model that drafts replies (docs/model.md), in the
                                                         shape of OpenAI's; absent: none. What it is called in
                                                         GROUNDCREW_MODEL_NAME, its key in GROUNDCREW_MODEL_KEY or the
                                                         file that GROUNDCREW_MODEL_KEY_FILE names; at most so many
                                                         drafts a day: GROUNDCREW_MODEL_PER_DAY, or 500
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
  exchangeUrl: z.url({ protocol: /^https?$/ }).optional(),
  exchangeKey: z.string().min(1).max(120).default('groundcrew'),
  exchangeTimeoutMs: z.coerce.number().int().min(100).max(60_000).default(8_000),
  exchangeSecret: z.string().min(32).max(1024).optional(),
  exchangeWebhookSecret: z.string().min(32).max(1024).optional(),
  chatbotSecret: z.string().min(32).max(1024).optional(),
  freezePhone: z.string().max(1_000).default(''),
  freezeEmergency: z.boolean().default(false),
  sumsubToken: z.string().min(1).max(1024).optional(),
  sumsubSecret: z.string().min(16).max(1024).optional(),
  sumsubWebhookSecret: z.string().min(16).max(1024).optional(),
  sumsubUrl: z.url({ protocol: /^https?$/ }).default('https://api.sumsub.com'),
  sumsubContact: z.string().max(300).default(''),
  onfidoToken: z.string().min(1).max(1024).optional(),
  onfidoWebhookSecret: z.string().min(16).max(1024).optional(),
  onfidoRegion: z.enum(onfidoRegions).default('eu'),
  onfidoUrl: z.url({ protocol: /^https?$/ }).optional(),
  onfidoField: FieldKey.optional(),
  onfidoContact: z.string().max(300).default(''),
  kycTimeoutMs: z.coerce.number().int().min(100).max(60_000).default(8_000),
  modelUrl: z.url({ protocol: /^https?$/ }).optional(),
  modelName: z.string().min(1).max(200).optional(),
  modelKey: z.string().min(1).max(1024).optional(),
  modelPerDay: z.coerce.number().int().min(0).max(1_000_000).default(500),
  modelTimeoutMs: z.coerce.number().int().min(100).max(120_000).default(20_000),
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
      'exchange-url': text,
      'exchange-key': text,
      'freeze-phone': text,
      'freeze-emergency': flag,
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
    adminPassword: values['admin-password'] ?? secretFrom(env, 'GROUNDCREW_ADMIN_PASSWORD'),
    workspaceName: values['workspace-name'] ?? env.GROUNDCREW_WORKSPACE_NAME,
    domain: values.domain ?? env.GROUNDCREW_DOMAIN,
    logDir: values['log-dir'] ?? env.GROUNDCREW_LOG_DIR,
    anchorDir: values['anchor-dir'] ?? env.GROUNDCREW_ANCHOR_DIR,
    trustProxy: values['trust-proxy'] ?? on(env.GROUNDCREW_TRUST_PROXY),
    exchangeUrl: values['exchange-url'] ?? env.GROUNDCREW_EXCHANGE_URL,
    exchangeKey: values['exchange-key'] ?? env.GROUNDCREW_EXCHANGE_KEY,
    exchangeTimeoutMs: env.GROUNDCREW_EXCHANGE_TIMEOUT_MS,
    exchangeSecret: secretFrom(env, 'GROUNDCREW_EXCHANGE_SECRET'),
    exchangeWebhookSecret: secretFrom(env, 'GROUNDCREW_EXCHANGE_WEBHOOK_SECRET'),
    chatbotSecret: secretFrom(env, 'GROUNDCREW_CHATBOT_SECRET'),
    freezePhone: values['freeze-phone'] ?? env.GROUNDCREW_FREEZE_PHONE,
    freezeEmergency: values['freeze-emergency'] ?? on(env.GROUNDCREW_FREEZE_EMERGENCY),
    sumsubToken: secretFrom(env, 'GROUNDCREW_SUMSUB_TOKEN'),
    sumsubSecret: secretFrom(env, 'GROUNDCREW_SUMSUB_SECRET'),
    sumsubWebhookSecret: secretFrom(env, 'GROUNDCREW_SUMSUB_WEBHOOK_SECRET'),
    sumsubUrl: env.GROUNDCREW_SUMSUB_URL,
    sumsubContact: env.GROUNDCREW_SUMSUB_CONTACT,
    onfidoToken: secretFrom(env, 'GROUNDCREW_ONFIDO_TOKEN'),
    onfidoWebhookSecret: secretFrom(env, 'GROUNDCREW_ONFIDO_WEBHOOK_SECRET'),
    onfidoRegion: env.GROUNDCREW_ONFIDO_REGION,
    onfidoUrl: env.GROUNDCREW_ONFIDO_URL,
    onfidoField: env.GROUNDCREW_ONFIDO_FIELD,
    onfidoContact: env.GROUNDCREW_ONFIDO_CONTACT,
    kycTimeoutMs: env.GROUNDCREW_KYC_TIMEOUT_MS,
    modelUrl: env.GROUNDCREW_MODEL_URL,
    modelName: env.GROUNDCREW_MODEL_NAME,
    modelKey: secretFrom(env, 'GROUNDCREW_MODEL_KEY'),
    modelPerDay: env.GROUNDCREW_MODEL_PER_DAY,
    modelTimeoutMs: env.GROUNDCREW_MODEL_TIMEOUT_MS,
    demo: values.demo ?? on(env.GROUNDCREW_DEMO),
    simulator: values.simulator ?? on(env.GROUNDCREW_SIMULATOR),
  });
  if (parsed.success) return { ...parsed.data, dataDir: resolve(parsed.data.dataDir) };
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are wrong:\n  ${wrong.join('\n  ')}`);
}

/** The variable itself, or the file that the one with `_FILE` names (as containers hand secrets over). */
function secretFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  return file ? readFileSync(file, 'utf8').trim() : env[name];
}

/** What the environment alone says of freezing, for a hub that is given no flags. Throws as `readServerOptions` does. */
export function readFreezing(env: NodeJS.ProcessEnv): FreezingOptions {
  const own = Object.entries(env).filter(([name]) => /^GROUNDCREW_(EXCHANGE|FREEZE)_/.test(name));
  const options = readServerOptions([], Object.fromEntries(own));
  return options === 'help' ? {} : freezingOf(options);
}

/** Throws an error whose message is for people where the secret is missing. */
export function freezingOf(options: ServerOptions): FreezingOptions {
  const {
    exchangeUrl: url,
    exchangeKey: keyId,
    exchangeSecret: secret,
    freezePhone,
    freezeEmergency,
  } = options;
  if (url !== undefined && secret === undefined)
    throw new Error('GROUNDCREW_EXCHANGE_SECRET is missing: the exchange takes no call that is not signed.');
  return {
    phoneIn: freezePhone,
    emergency: freezeEmergency,
    ...(url !== undefined &&
      secret !== undefined && { exchange: { url, keyId, secret, timeoutMs: options.exchangeTimeoutMs } }),
  };
}

/** The same of what the exchange says of accounts; undefined: nothing is taken. */
export function readSignalHook(env: NodeJS.ProcessEnv): SignalHookOptions | undefined {
  const own = Object.entries(env).filter(([name]) => /^GROUNDCREW_EXCHANGE_(WEBHOOK_)?SECRET/.test(name));
  const options = readServerOptions([], Object.fromEntries(own));
  return options === 'help' ? undefined : signalHookOf(options);
}

/** Throws an error whose message is for people where one secret stands for both directions. */
export function signalHookOf(options: ServerOptions): SignalHookOptions | undefined {
  const { exchangeWebhookSecret: secret, exchangeSecret } = options;
  if (secret !== undefined && secret === exchangeSecret)
    throw new Error('GROUNDCREW_EXCHANGE_WEBHOOK_SECRET is the admin API’s: each needs its own.');
  return secret === undefined ? undefined : { secret };
}

/** The same of the exchange's chatbot; undefined: it hands nobody over. */
export function readChatbot(env: NodeJS.ProcessEnv): ChatbotOptions | undefined {
  const own = Object.entries(env).filter(([name]) =>
    /^GROUNDCREW_(CHATBOT|EXCHANGE(_WEBHOOK)?)_SECRET/.test(name),
  );
  const options = readServerOptions([], Object.fromEntries(own));
  return options === 'help' ? undefined : chatbotOf(options);
}

/** Throws an error whose message is for people where it is one of the exchange's other secrets. */
export function chatbotOf(options: ServerOptions): ChatbotOptions | undefined {
  const { chatbotSecret: secret, exchangeSecret, exchangeWebhookSecret } = options;
  if (secret !== undefined && (secret === exchangeSecret || secret === exchangeWebhookSecret))
    throw new Error('GROUNDCREW_CHATBOT_SECRET is another one’s: the chatbot needs its own.');
  return secret === undefined ? undefined : { secret };
}

/** The same of the language model; undefined: there is none. */
export function readModel(env: NodeJS.ProcessEnv): ModellingOptions | undefined {
  const own = Object.entries(env).filter(([name]) => name.startsWith('GROUNDCREW_MODEL_'));
  const options = readServerOptions([], Object.fromEntries(own));
  return options === 'help' ? undefined : modelOf(options);
}

/** Throws an error whose message is for people where its name or key is missing. */
export function modelOf(options: ServerOptions): ModellingOptions | undefined {
  const { modelUrl: url, modelName: name, modelKey: key, modelPerDay, modelTimeoutMs } = options;
  if (url === undefined) return undefined;
  if (name === undefined || key === undefined)
    throw new Error(
      'GROUNDCREW_MODEL_NAME and GROUNDCREW_MODEL_KEY belong to GROUNDCREW_MODEL_URL: one is missing.',
    );
  return { url, name, key, perDay: modelPerDay, timeoutMs: modelTimeoutMs };
}

/** The same of those who check identities. */
export function readKycOptions(env: NodeJS.ProcessEnv): KycOptions {
  const own = Object.entries(env).filter(([name]) => /^GROUNDCREW_(SUMSUB|ONFIDO|KYC)_/.test(name));
  const options = readServerOptions([], Object.fromEntries(own));
  return options === 'help' ? {} : kycOf(options);
}

/** Throws an error whose message is for people where a secret is missing. */
export function kycOf(options: ServerOptions): KycOptions {
  const { sumsubToken, sumsubSecret, sumsubWebhookSecret, onfidoToken, onfidoWebhookSecret } = options;
  const { kycTimeoutMs: timeoutMs, onfidoUrl, onfidoField } = options;
  const must = (name: string): never => {
    throw new Error(`${name} is missing: a provider is asked and heard with its secrets alone.`);
  };
  return {
    ...(sumsubToken !== undefined && {
      sumsub: {
        url: options.sumsubUrl,
        appToken: sumsubToken,
        secret: sumsubSecret ?? must('GROUNDCREW_SUMSUB_SECRET'),
        webhookSecret: sumsubWebhookSecret ?? must('GROUNDCREW_SUMSUB_WEBHOOK_SECRET'),
        contact: options.sumsubContact,
        timeoutMs,
      },
    }),
    ...(onfidoToken !== undefined && {
      onfido: {
        token: onfidoToken,
        webhookToken: onfidoWebhookSecret ?? must('GROUNDCREW_ONFIDO_WEBHOOK_SECRET'),
        region: options.onfidoRegion,
        contact: options.onfidoContact,
        timeoutMs,
        ...(onfidoUrl !== undefined && { url: onfidoUrl }),
      },
    }),
    ...(onfidoField !== undefined && { onfidoField }),
  };
}

export function storeOf(options: ServerOptions): StoreOptions {
  return options.database
    ? { kind: 'postgres', url: options.database }
    : { kind: 'pglite', dataDir: `${options.dataDir}/database` };
}
