import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { HeldSend } from '../../../shared/contract/outbox-views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { draftOf } from './open-drafts.ts';

const options = q.outbox.held.queryOptions({ input: {} });
const none: readonly HeldSend[] = [];

/** What this agent sent, from whatever window, and can still be taken back; the newest last. */
export function useHeldSends(): readonly HeldSend[] {
  return useQuery(options).data ?? none;
}

function change(to: (held: readonly HeldSend[]) => HeldSend[]): void {
  queryClient.setQueryData(options.queryKey, (held = []) => to(held));
}

/** Shows what was just sent before the engine's word of it is here: the hand that sent it may be on Ctrl+Z already. */
export function noteHeld(send: HeldSend): void {
  change((held) => [...held.filter(({ key }) => key !== send.key), send]);
}

/** The newest that can still be taken back; of one conversation, or of any. */
export function newestHeld(conversationId?: string): HeldSend | undefined {
  return queryClient
    .getQueryData(options.queryKey)
    ?.findLast(
      (send) =>
        send.until > Date.now() && (conversationId === undefined || send.conversationId === conversationId),
    );
}

const taken = new Set<string>();

/** Whether this window took it back. */
export const wasTakenBack = (key: string): boolean => taken.has(key);

/** Takes it back, so that its text is in the draft again, and says so; answers whether it was not too late. */
export function useTakeBack(): (send: HeldSend) => Promise<boolean> {
  const { t } = useTranslation();
  return useCallback(
    async ({ key: wanted, conversationId }) => {
      try {
        const draft = draftOf(conversationId, 'reply');
        // The engine joins what comes back with what was typed since, so it must know that.
        await draft.flush();
        change((held) => held.filter(({ key }) => key !== wanted));
        await engine.outbox.undo({ keys: [wanted] });
        taken.add(wanted);
        await draft.reload();
        toast(t('composer.sent.taken'), 'info', { key: 'undo send' });
        return true;
      } catch (error) {
        toast(t(`problems.${problemOf(error).kind}`), 'warning', { key: 'undo send' });
        return false;
      }
    },
    [t],
  );
}

/** Conversations of which a composer of this window offers to take back what was sent; one for each composer. */
export const useOffering = create<{ readonly offering: readonly string[] }>(() => ({ offering: [] }));

/** Until the returned function is called, this window's composer offers it. */
export function offerBeside(conversationId: string): () => void {
  useOffering.setState(({ offering }) => ({ offering: [...offering, conversationId] }));
  return () =>
    useOffering.setState(({ offering }) => ({
      offering: offering.toSpliced(offering.lastIndexOf(conversationId), 1),
    }));
}
