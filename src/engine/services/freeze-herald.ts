import type { EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import { type Freeze, type FreezeStepKind, mayDecide } from '../../shared/domain/freeze.ts';
import { freezeDeedsOf, waitsFor } from '../../shared/domain/freeze-flow.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getMe } from '../db/queries/meta.ts';
import { isDiscreet } from '../db/queries/restricted-groups.ts';
import type { Clock } from '../net/clock.ts';
import { announcementOf } from './announcement.ts';
import type { Station } from './session-station.ts';

/** What who decides is to look at, beside what they did themselves. */
const newForDeciders: ReadonlySet<FreezeStepKind> = new Set([
  'request',
  'call',
  'done',
  'fail',
  'review-overdue',
]);
const bad: ReadonlySet<FreezeStepKind> = new Set(['fail', 'expire', 'review-overdue']);

/**
 * Tells of what others, the clock or the exchange did with freezes: those that want this agent's decision or review, what came of
 * them, and their own. Nothing of whose account it is goes to the shell.
 */
export function createFreezeHerald(parts: {
  station(): Pick<Station, 'db'>;
  clock: Clock;
  isRecent(at: number): boolean;
  tell(notice: Extract<EngineNews, { type: 'notice' }>): void;
  tellHost(message: Extract<FromEngine, { type: 'notify' }>): void;
}): (freezes: readonly Freeze[]) => void {
  return (freezes) => {
    const { db } = parts.station();
    const me = getMe(db);
    if (!me) return;
    for (const freeze of freezes) {
      const last = freeze.steps.findLast(({ agentId }) => agentId !== me.id);
      if (!last || !parts.isRecent(last.at)) continue;
      const mine = freeze.requestedBy === me.id;
      const decides = mayDecide(me.role) && !mine && newForDeciders.has(last.kind);
      if (!decides && !(mine && last.kind !== 'call')) continue;
      const record = findRecord(db, freeze.conversationId);
      const conversationId = record ? freeze.conversationId : null;
      const agent = getAgentName(db, last.agentId);
      const discreet = isDiscreet(db, record);
      const name = discreet ? '' : freeze.customerName;
      const values = { agent, step: last.kind, what: freeze.kind, name, discreet: Number(discreet) };
      const deeds = freezeDeedsOf(freeze, { agentId: me.id, role: me.role }, parts.clock.now());
      const code = decides && waitsFor(deeds) ? 'notice.freeze-wanted' : 'notice.freeze-news';
      const level = bad.has(last.kind) ? 'warning' : 'info';
      parts.tell({ type: 'notice', level, code, values, conversationId });
      const channel = (record?.channel ?? 'chat') as Channel;
      const event = { views: [], assigned: true, mentioned: true, channel, restricted: true };
      const note = () => ({ what: 'restricted' }) as const;
      const notify = announcementOf(db, parts.clock.now(), event, { note, conversationId });
      if (notify) parts.tellHost({ type: 'notify', ...notify });
    }
  };
}
