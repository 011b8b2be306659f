import type { EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import type { RevealSignal } from '../../shared/wire/masking.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import type { Clock } from '../net/clock.ts';
import { announcementOf } from './announcement.ts';
import type { Station } from './session-station.ts';

/** So many are told of one by one. */
const mostTold = 5;

/** Tells of colleagues who were shown more than their budget, each time once while the app runs. */
export function createRevealHerald(parts: {
  station(): Pick<Station, 'db'>;
  clock: Clock;
  tell(notice: Extract<EngineNews, { type: 'notice' }>): void;
  tellHost(message: Extract<FromEngine, { type: 'notify' }>): void;
}): (signals: readonly RevealSignal[]) => void {
  const told = new Set<string>();
  return (signals) => {
    const { db } = parts.station();
    const news = signals.filter(({ id }) => !told.has(id));
    for (const { id } of news) told.add(id);
    for (const { agentId, beyond, budget, shown } of news.slice(0, mostTold)) {
      const values = { agent: getAgentName(db, agentId), beyond, budget, shown: shown ? 1 : 0 };
      parts.tell({ type: 'notice', level: 'warning', code: 'notice.reveals', values, conversationId: null });
    }
    if (news.length === 0) return;
    const event = { views: [], assigned: true, mentioned: true, channel: 'chat', restricted: true } as const;
    const note = () => ({ what: 'wordless' }) as const;
    const notify = announcementOf(db, parts.clock.now(), event, { note, conversationId: null });
    if (notify) parts.tellHost({ type: 'notify', ...notify });
  };
}
