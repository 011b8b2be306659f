import { create } from 'zustand';
import type { Presence } from '../../shared/wire/realtime.ts';

type Live = {
  /** Other agents in a conversation, by conversation. */
  readonly presence: Readonly<Record<string, readonly Presence[]>>;
  /** Until when the customer counts as typing, by conversation. */
  readonly typingUntil: Readonly<Record<string, number>>;
};

const nobody: readonly Presence[] = [];

/** What happens right now and is stored nowhere: who looks at what, and who types. */
export const useLive = create<Live>(() => ({ presence: {}, typingUntil: {} }));

export function notePresence(conversationId: string, agents: readonly Presence[]): void {
  useLive.setState(({ presence }) => {
    const next = { ...presence };
    if (agents.length > 0) next[conversationId] = agents;
    else delete next[conversationId];
    return { presence: next };
  });
}

export function noteTyping(conversationId: string, until: number): void {
  useLive.setState(({ typingUntil }) => ({ typingUntil: { ...typingUntil, [conversationId]: until } }));
  setTimeout(
    () => {
      useLive.setState(({ typingUntil }) => {
        if ((typingUntil[conversationId] ?? 0) > Date.now()) return {};
        const next = { ...typingUntil };
        delete next[conversationId];
        return { typingUntil: next };
      });
    },
    Math.min(Math.max(0, until - Date.now()) + 10, 30_000),
  );
}

export function forgetLive(): void {
  useLive.setState({ presence: {}, typingUntil: {} });
}

/** Who else is in a conversation right now, oneself included as the hub reports it. */
export function usePresence(conversationId: string): readonly Presence[] {
  return useLive((live) => live.presence[conversationId] ?? nobody);
}

/** Whether the customer is typing in a conversation. */
export function useCustomerTyping(conversationId: string): boolean {
  return useLive((live) => conversationId in live.typingUntil);
}
