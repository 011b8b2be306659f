import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { ChatDesk, ChatMessage, ChatSend, ChatSession, ChatStart } from '../../../shared/wire/chat.ts';
import { deviceId } from './kept.ts';

/** What a call to the hub came to. `network`: nothing is known to have happened; the same call may go again. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly kind: string; readonly retryAfterMs: number | null };

const timeoutMs = 15_000;

async function call<T>(path: string, init: RequestInit, ms = timeoutMs): Promise<Answer<T>> {
  try {
    const response = await fetch(`/chat/api/${path}`, { ...init, signal: AbortSignal.timeout(ms) });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const wait = Number(response.headers.get('retry-after'));
    const body = (await response.json().catch(() => null)) as { kind?: string } | null;
    return {
      ok: false,
      kind: body?.kind ?? (response.status >= 500 ? 'unavailable' : 'internal'),
      retryAfterMs: Number.isFinite(wait) && wait > 0 ? wait * 1000 : null,
    };
  } catch {
    return { ok: false, kind: 'network', retryAfterMs: null };
  }
}

const json = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  body: JSON.stringify(body),
});

export const askDesk = () => call<ChatDesk>('desk', {});

export const startChat = (start: Omit<ChatStart, 'device'>) =>
  call<ChatSession>('start', json({ ...start, device: deviceId() }));

export const resumeChat = (token: string) => {
  const device = deviceId();
  return call<ChatSession>('session', {
    headers: { authorization: `Bearer ${token}`, ...(device && { 'x-chat-device': device }) },
  });
};

export const sendMessage = (token: string, message: ChatSend) =>
  call<ChatMessage>('messages', json(message, token));

export const askForPerson = (token: string) => call<{ asked: boolean }>('person', json({}, token));

export const uploadFile = (token: string, file: File) =>
  call<Attachment>(
    'files',
    {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name.slice(0, 200)),
      },
      body: file,
    },
    120_000,
  );

/** A file of the conversation as an object URL; the caller revokes it. */
export async function fetchFile(token: string, hash: string): Promise<string | null> {
  try {
    const response = await fetch(`/chat/api/files/${hash}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.ok ? URL.createObjectURL(await response.blob()) : null;
  } catch {
    return null;
  }
}
