import { useQuery } from '@tanstack/react-query';
import type { WhatsNew } from '../../../shared/contract/whats-new.ts';
import { q } from '../../engine/queries.ts';

/** What the agent should know; undefined until the engine has answered once. */
export function useWhatsNew(): WhatsNew | undefined {
  return useQuery(q.whatsNew.list.queryOptions({ input: {} })).data;
}
