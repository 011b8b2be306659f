import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { q } from '../../engine/queries.ts';
import { useSettings } from '../../engine/settings.ts';

/** What will stand below this reply; empty where there is none, or where it is left out this time. */
export function useSignature({ conversation }: ConversationView, mode: DraftMode) {
  const chosen = useSettings().signatures[conversation.channel];
  const text = mode === 'reply' && chosen?.on ? chosen.text.trim() : '';
  const [leftOut, setLeftOut] = useState(false);
  const { data } = useQuery({
    ...q.macros.fillText.queryOptions({ input: { text, conversationId: conversation.id } }),
    enabled: text !== '',
  });
  const filled = text === '' ? '' : (data ?? text);
  return {
    signature: leftOut ? '' : filled,
    leaveOut: () => setLeftOut(true),
    again: () => setLeftOut(false),
  };
}
