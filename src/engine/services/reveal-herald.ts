import type { EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import { announce } from '../../shared/domain/notify-rules.ts';
import type { RevealSignal } from '../../shared/wire/masking.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getSettings } from '../db/queries/settings.ts';
import type { Clock } from '../net/clock.ts';
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
    const { notifications, notify } = getSettings(db);
    const event = { views: [], assigned: true, mentioned: true, channel: 'chat', restricted: true } as const;
    const announced = announce(event, { ...notify, on: notifications }, parts.clock.now());
    if (announced.how === 'not') return;
    const { kind, how } = announced;
    const sound = { name: notify.sounds[kind], volume: notify.volume, inFront: notify.soundInFront };
    parts.tellHost({
      type: 'notify',
      note: { what: 'wordless' },
      kind,
      conversationId: null,
      sound: how === 'sound' ? sound : null,
      inSight: false,
      mayReply: false,
    });
  };
}
