import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { handOverOf, stretchOf } from './thread-rows.ts';
import type { OpenThread } from './use-thread.ts';

/** Where it is drawn: a line of a transcript stands in its hand-over. */
const drawnAt = (messages: readonly MessageView[], found: MessageView): number =>
  (handOverOf(messages, found) ?? found).ordinal ?? 0;

const markMs = 2_500;
const mostPages = 100;

/** Brings a message that was searched for into sight, loading older pages until it is there. Answers which is marked. */
export function useJump(conversationId: string, { loaded, loadOlder }: OpenThread): string | null {
  const { t } = useTranslation();
  const target = useWorkspace(({ jumpTo }) =>
    jumpTo?.conversationId === conversationId ? jumpTo.messageId : null,
  );
  const [marked, setMarked] = useState<string | null>(null);
  const ready = loaded !== null;
  const current = useRef(loaded);
  current.current = loaded;

  useEffect(() => {
    if (!target || !ready) return;
    let stopped = false;
    const find = async () => {
      let messages = current.current?.messages ?? [];
      for (let page = 0; page < mostPages && !stopped; page += 1) {
        const element = document.getElementById(`message-${target}`);
        if (element) {
          element.scrollIntoView({ block: 'center' });
          // What was not drawn before had a guessed height until now.
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          if (stopped) return;
          document.getElementById(`message-${target}`)?.scrollIntoView({ block: 'center' });
          setMarked(target);
          return;
        }
        const found = messages.find(({ id }) => id === target);
        if (found) {
          // Loaded, but too far away to be drawn.
          const stretch = document.querySelector(
            `[data-conversation="${conversationId}"] [data-stretch="${stretchOf(drawnAt(messages, found))}"]`,
          );
          stretch?.scrollIntoView({ block: 'center' });
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          continue;
        }
        const extended = await loadOlder();
        await new Promise(requestAnimationFrame);
        messages = extended?.messages ?? [];
        if (!messages.some(({ id }) => id === target) && (!extended?.more || extended.atHub)) break;
      }
      if (!stopped && !document.getElementById(`message-${target}`))
        toast(t('conversation.thread.notFound'), 'info');
    };
    void find().finally(() => {
      if (!stopped) useWorkspace.setState({ jumpTo: null });
    });
    return () => {
      stopped = true;
    };
  }, [target, ready, loadOlder, conversationId, t]);

  useEffect(() => {
    if (!marked) return;
    const timer = setTimeout(() => setMarked(null), markMs);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}
