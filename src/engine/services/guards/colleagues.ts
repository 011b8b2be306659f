import type { Finding } from '../../../shared/contract/guards.ts';
import type { Presence } from '../../../shared/wire/realtime.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { getAgentName } from '../../db/queries/agent-names.ts';
import { getBegunOrdinal } from '../../db/queries/drafts.ts';
import { findAnswerOfOther } from '../../db/queries/messages.ts';
import { getMe } from '../../db/queries/meta.ts';
import type { Outgoing } from './check-outgoing.ts';

type Reply = Pick<Outgoing, 'conversationId' | 'mode'>;
export type CheckColleagues = (db: ReadableDb, reply: Reply) => Finding[];

/**
 * Whether somebody else is answering the same customer, or has answered since this reply was begun. A courtesy: the
 * agent may send all the same, and is asked about one answer once.
 */
export function createCheckColleagues(
  present: (conversationId: string) => readonly Presence[],
): CheckColleagues {
  /** Ordinals of answers that the agent was told of, by conversation. */
  const told = new Map<string, number>();
  return (db, { conversationId, mode }) => {
    const me = getMe(db)?.id ?? '';
    if (mode === 'note') return [];
    const findings: Finding[] = present(conversationId)
      .filter(({ agentId, doing }) => doing === 'replying' && agentId !== me)
      .map(({ agentId }) => ({
        ...nowhere,
        kind: 'colleague-writing',
        detail: getAgentName(db, agentId),
      }));
    const begun = getBegunOrdinal(db, conversationId, mode);
    const answer =
      begun === null
        ? null
        : findAnswerOfOther(db, conversationId, Math.max(begun, told.get(conversationId) ?? 0), me);
    if (answer) {
      told.set(conversationId, answer.ordinal);
      findings.push({
        ...nowhere,
        kind: 'colleague-answered',
        detail: getAgentName(db, answer.agentId),
        excerpt: answer.text.replace(/\s+/g, ' ').trim().slice(0, 200),
        at: answer.at,
      });
    }
    return findings;
  };
}

const nowhere = { start: 0, end: 0, excerpt: '', at: null, overridable: true } as const;
