import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { chatbotLimits } from '../../shared/domain/chatbot.ts';
import { limits } from '../../shared/domain/limits.ts';
import { httpStatus, wireErrorKinds } from '../../shared/wire/errors.ts';
import { hubContract } from '../../shared/wire/hub-contract.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import { signInLimits } from '../auth/sign-in.ts';
import { chatRates } from '../chat/routes.ts';
import { wordBytes, wordWindowMs } from '../exchange/signed-word.ts';
import { liveLimits } from '../realtime/live-socket.ts';
import { bodyBytes } from './body-limit.ts';
import { chatbotStatuses } from './chatbot-routes.ts';
import { fileTypes } from './file-routes.ts';
import { callLimits } from './rate-limits.ts';

const megabytes = (bytes: number) => `${Math.round(bytes / (1024 * 1024))} MB`;

const description = `
What engines (workstations) say to the hub. Instants are milliseconds since 1970 UTC, ids are UUIDs, files are
named by the lower-case hex SHA-256 of their bytes.

**Signing in.** \`/auth/sign-in\` answers with a short-lived access token (\`Authorization: Bearer …\`) and a
single-use refresh token; \`/auth/refresh\` trades it for the next session. A refresh token used twice ends the
session, except for a repetition within 10 s whose first answer nobody used: that gets the same answer again.

**Errors.** Every error is JSON: \`{ defined, code, status, message, data }\`; \`data\` is a \`WireError\` with
\`kind\`, \`message\`, \`retry\` (\`later\`, \`sign-in\` or \`never\`), and where they apply \`retryAfter\` (seconds,
also the \`Retry-After\` header) and \`fields\`. Kinds: ${wireErrorKinds.map((kind) => `\`${kind}\` (${httpStatus[kind]})`).join(', ')}.

**Limits.** A JSON body has at most ${megabytes(bodyBytes)}; a file ${megabytes(limits.attachmentBytes)}, its type
(by its content) one of ${fileTypes.join(', ')}; a message ${limits.messageCharacters} characters and
${limits.attachmentsPerMessage} files; a batch ${limits.mutationsPerBatch} mutations; a page of the first sync
${limits.snapshotConversations} conversations with their ${limits.snapshotMessagesPerConversation} newest messages;
a page of changes ${limits.changesPerPage}; an answer with documents ${limits.documentsPerFetch}. An agent makes
${callLimits.perAgent} calls a minute, an address ${callLimits.perIpSignedOut} before it has signed in and
${callLimits.perIp} altogether; an agent looks up ${callLimits.perAgentLookUps} masked values a minute and compares
${callLimits.perAgentComparisons} addresses. Attempts to sign in that fail: ${signInLimits.perPair} for one e-mail address from
one network address in 15 minutes, ${signInLimits.perIp} from one network address in 15 minutes,
${signInLimits.perEmail} for one e-mail address in an hour.

**The customer's chat** talks outside of this contract under \`/chat/api\`, of which one network address makes in a minute:
${chatRates.starts} beginnings, ${chatRates.messages} messages, ${chatRates.files} files and ${chatRates.reads} other calls.

**Idempotency.** A mutation's key is executed once and remembered for ${limits.idempotencyDays} days; the same key
with another content is refused.

**Live.** \`GET /live\` upgrades to a WebSocket of JSON text frames (\`EngineFrame\` in, \`HubFrame\` out): \`hello\`
within ${liveLimits.helloWithinMs / 1000} s, frames of at most ${liveLimits.frameBytes / 1024} kB,
${liveLimits.framesPer10s} in ten seconds.

**The exchange's chatbot** hands customers over outside of this contract, by signed calls under \`/chatbot\`
(docs/chatbot.md): \`/hand-overs\`, \`/messages\`, \`/state\`. A body has at most ${wordBytes / 1024} kB, a signature holds
${wordWindowMs / 60_000} minutes, a transcript has ${chatbotLimits.lines} lines of ${chatbotLimits.lineCharacters} characters, with
${chatbotLimits.articles} articles and ${chatbotLimits.answers} answers. Each is answered with an \`outcome\`:
${Object.entries(chatbotStatuses)
  .map(([outcome, status]) => `\`${outcome}\` (${status})`)
  .join(', ')}.

**Version.** \`groundcrew-wire: ${wireVersion}\` names the caller's version; another one is answered with
\`upgrade-required\`.
`.trim();

const hashParameter = {
  name: 'hash',
  in: 'path' as const,
  required: true,
  description: 'Lower-case hex SHA-256 of the bytes.',
  schema: { type: 'string' as const, pattern: '^[0-9a-f]{64}$' },
};
const bytes = { schema: { type: 'string' as const, format: 'binary' } };
const failure = { description: 'A `WireError`, as everywhere.' };

/** The OpenAPI 3.1 document of the whole API, from the contract itself. */
export async function describeApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(hubContract, {
    info: { title: 'Groundcrew hub', version: String(wireVersion), description },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  });
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    const open = path.startsWith('/auth/') && path !== '/auth/sign-out';
    for (const operation of Object.values(operations ?? {}))
      if (typeof operation === 'object' && operation !== null && 'operationId' in operation)
        operation.security = open ? [] : [{ accessToken: [] }];
  }
  document.paths = {
    ...document.paths,
    '/files/{hash}': {
      parameters: [hashParameter],
      get: {
        operationId: 'files.get',
        summary: 'The bytes of a file in a conversation or document that the caller may see',
        security: [{ accessToken: [] }],
        parameters: [
          {
            name: 'range',
            in: 'header',
            description: '`bytes=N-` for the rest of a file whose first N bytes are there',
            schema: { type: 'string' },
          },
        ],
        responses: {
          200: { description: 'The file.', content: { 'application/octet-stream': bytes } },
          206: { description: 'The rest of it.', content: { 'application/octet-stream': bytes } },
          default: failure,
        },
      },
      put: {
        operationId: 'files.put',
        summary: 'Bring a file; its hash and type are checked on its content',
        security: [{ accessToken: [] }],
        requestBody: { required: true, content: { 'application/octet-stream': bytes } },
        responses: { 204: { description: 'Kept.' }, default: failure },
      },
    },
  };
  return document;
}
