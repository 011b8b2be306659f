import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Attachment } from '../../shared/domain/conversation.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';
import { chatLimits } from '../../shared/wire/chat-limits.ts';
import { HubFailure } from '../failure.ts';
import { sniffType } from '../files/sniff.ts';
import { findSecretInFile } from '../services/firewall/guard-file.ts';
import { secretFailure } from '../services/firewall/refuse-secrets.ts';
import { insertFile, readFiles } from '../store/queries/files.ts';
import { messageFiles, messages } from '../store/schema/conversations.ts';
import type { ChatContext } from './chat-context.ts';
import { findChatThread } from './chat-thread.ts';
import type { ChatClaims } from './chat-tokens.ts';

const allowed: ReadonlySet<string> = new Set(chatLimits.types);

/**
 * Takes in a file that a customer sends. What it is, its bytes say. Errors: too-large, unsupported-type, secret.
 */
export async function keepChatFile(
  context: ChatContext,
  claims: ChatClaims,
  name: string,
  bytes: Uint8Array,
): Promise<Attachment> {
  if (bytes.byteLength > chatLimits.attachmentBytes) {
    throw new HubFailure('too-large', `At most ${chatLimits.attachmentBytes} bytes.`);
  }
  const mime = await sniffType(bytes);
  if (!mime || !allowed.has(mime)) {
    throw new HubFailure('unsupported-type', 'Pictures, PDF and plain text only.');
  }
  const secret = await findSecretInFile(mime, async () => bytes, context.log);
  if (secret) throw secretFailure(secret);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const outcome = await context.files.put(
    hash,
    oneChunk(bytes),
    chatLimits.attachmentBytes,
    async () => undefined,
  );
  if (outcome.kind !== 'kept')
    throw new Error(`A file of known size and hash was not kept: ${outcome.kind}.`);
  await insertFile(
    context.store.db,
    context.workspaceId,
    { hash, mime, bytes: bytes.byteLength, createdAt: context.clock() },
    claims.customerId,
  );
  return { hash, name: cleanLine(withoutSecrets(name), 255) || 'file', mime, bytes: bytes.byteLength };
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A file of this conversation's public messages; null for any other. */
export async function openChatFile(context: ChatContext, claims: ChatClaims, hash: string) {
  const { store, workspaceId } = context;
  const { merged } = await findChatThread(store.db, workspaceId, claims.conversationId);
  const [held] = await store.db
    .select({ hash: messageFiles.hash })
    .from(messageFiles)
    .innerJoin(messages, eq(messages.id, messageFiles.messageId))
    .where(
      and(
        eq(messageFiles.hash, hash),
        inArray(messageFiles.conversationId, [claims.conversationId, ...(merged ? [merged.intoId] : [])]),
        eq(messages.kind, 'reply'),
      ),
    )
    .limit(1);
  if (!held) return null;
  const [file] = await readFiles(store.db, workspaceId, [hash]);
  const content = file ? await context.files.read(hash) : null;
  return file && content ? { mime: file.mime, bytes: content.bytes, stream: content.stream } : null;
}
