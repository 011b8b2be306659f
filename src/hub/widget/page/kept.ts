import type { ChatSend } from '../../../shared/wire/chat.ts';

/** What the page keeps in this browser: the conversation's token, the draft, and what has not arrived yet. */
export type Kept = {
  token: string;
  draft: string;
  unsent: (ChatSend & { at: number })[];
  /** The customer has asked for a person, and the hub has not heard it yet. */
  asking?: boolean;
};

const place = 'groundcrew.chat';

// A browser may refuse storage (private window, blocked third parties): the chat then lives as long as the page.
let memory: Kept | null = null;

export function readKept(): Kept | null {
  try {
    const text = localStorage.getItem(place);
    if (!text) return memory;
    const kept = JSON.parse(text) as Partial<Kept>;
    if (typeof kept.token !== 'string') return null;
    return {
      token: kept.token,
      draft: typeof kept.draft === 'string' ? kept.draft : '',
      unsent: Array.isArray(kept.unsent) ? kept.unsent : [],
      asking: kept.asking === true,
    };
  } catch {
    return memory;
  }
}

export function writeKept(kept: Kept | null): void {
  memory = kept;
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
  } catch {
    // Kept in memory above.
  }
}

const devicePlace = 'groundcrew.device';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What this browser calls itself: chance alone, made once, the same for every conversation and customer. Nothing of the browser
 * or its computer is read for it. Undefined where nothing may be kept here.
 */
export function deviceId(): string | undefined {
  try {
    const kept = localStorage.getItem(devicePlace);
    if (kept && uuid.test(kept)) return kept;
    localStorage.setItem(devicePlace, newId());
    return localStorage.getItem(devicePlace) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A random UUID, also where the page is not in a secure context. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
