import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';

/** What a conversation of the chatbot's is known again by. */
export function externalHash(conversation: string): string {
  return createHash('sha256').update(conversation).digest('hex');
}

/** The message that a line of it becomes: the same line is the same message, however often it is sent. */
export function messageIdOf(workspaceId: string, conversation: string, line: string): string {
  return uuidv5(`chatbot\n${conversation}\n${line}`, workspaceId);
}
